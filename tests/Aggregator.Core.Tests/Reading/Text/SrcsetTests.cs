namespace Aggregator.Reading.Text;

public sealed class SrcsetTests
{
    [Theory]
    [InlineData("/s.jpg 320w, /l.jpg 1280w, /m.jpg 640w", "/l.jpg")]
    [InlineData("/1.jpg, /2.jpg 2x", "/2.jpg")]
    [InlineData("/only.jpg", "/only.jpg")]
    [InlineData("/a.jpg 1.5x,/b.jpg 1x", "/a.jpg")]
    [InlineData("https://i.example/w_300,h_200/a.jpg 300w, https://i.example/w_900,h_600/a.jpg 900w",
        "https://i.example/w_900,h_600/a.jpg")]
    [InlineData(" , ,", null)]
    [InlineData("", null)]
    public void The_largest_image_is_taken(string srcset, string? largest) =>
        Assert.Equal(largest, Srcset.Largest(srcset));
}
