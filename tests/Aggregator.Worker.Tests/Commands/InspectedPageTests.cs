using System.Text.Json;

namespace Aggregator.Commands;

/// <summary>The lines that a page is asked about with, whatever is asked.</summary>
public sealed class InspectedPageTests
{
    [Theory]
    [InlineData("nonsense", "The line is not a request.")]
    [InlineData("""{"file":null}""", "The line names no file.")]
    [InlineData("""{"file":"a.html","base":"nonsense"}""", "The base of a.html is no address: \"nonsense\".")]
    [InlineData("""{"file":"/no/a.html","base":null}""", "/no/a.html cannot be read")]
    public async Task A_line_that_cannot_be_answered_says_so_in_plain_words(string line, string says)
    {
        var answer = JsonSerializer.Deserialize<JsonElement>(await AnswerAsync(line));

        Assert.StartsWith(says, answer.GetProperty("error").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_page_came_from_need_not_be_known()
    {
        var file = Path.GetTempFileName();
        try
        {
            var asked = JsonSerializer.Serialize(new { file, @base = (string?)null });

            Assert.Equal("https://inspected.invalid/", await AnswerAsync(asked));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<string> AnswerAsync(string line) => InspectedPage.AnswerAsync(
        line, (_, _, page) => page.Url.AbsoluteUri, TestContext.Current.CancellationToken);
}
