namespace Aggregator.Commands.Exporting;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("", "index.html")]
    [InlineData("atom.xml", "atom.xml")]
    [InlineData("member/x-1/", "member/x-1/index.html")]
    [InlineData("member/x-1/feed.json", "member/x-1/feed.json")]
    [InlineData("story/01abc", "story/01abc.html")]
    public void A_web_server_finds_each_document_at_its_address(string address, string file)
    {
        Assert.Equal(file, FileNames.Of(address));
        Assert.True(FileNames.IsOne(file));
    }

    [Theory]
    [InlineData("../feeds.json")]
    [InlineData("member/../../x")]
    [InlineData("/etc/passwd")]
    [InlineData("member//x")]
    [InlineData("a\\b")]
    [InlineData(".aggregator-export.json")]
    [InlineData("member/.x/")]
    [InlineData("a\0b")]
    [InlineData("C:x")]
    public void No_name_leads_out_of_the_folder_or_hides_in_it(string address)
    {
        Assert.Null(FileNames.Of(address));
        Assert.False(FileNames.IsOne(address));
    }
}
