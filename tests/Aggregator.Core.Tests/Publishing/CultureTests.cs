using System.Globalization;
using Aggregator.Publishing;

namespace Aggregator.Core.Tests.Publishing;

public sealed class CultureTests
{
    /// <summary>Other digits, calendars, decimal signs and letters than those of the invariant culture.</summary>
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("hi-IN")]
    public void The_same_stories_give_the_same_bytes_in_every_format_whatever_the_machine_speaks(string culture)
    {
        var slice = Invented.Slice(Invented.ManyLanguages) with { Path = "lang/fa", Title = "IĞDIR iı" };
        var here = Format.All.Select(format => format.Write(slice).ETag).ToList();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);

        Assert.Equal(here, Format.All.Select(format => format.Write(slice).ETag));
    }
}
