namespace Aggregator.Reading.Text;

/// <summary>
/// Makes markup safe to show anywhere: an allow-list of elements and attributes, written anew from a scan of the
/// input, so that nothing gets through that was not understood. Making safe twice changes nothing.
/// </summary>
public static class SafeHtml
{
    /// <summary>Raised when less gets through than before: stored content is then made safe again.</summary>
    public const int Version = 1;

    private const int MostFooters = 5;

    /// <summary>HTML made safe; empty when a reader would see nothing.</summary>
    /// <param name="html">Any characters at all.</param>
    /// <param name="against">What relative addresses are resolved against; without it they are dropped.</param>
    /// <param name="page">The item's own address, by which a feed's footer is known; null leaves footers.</param>
    public static string Of(string html, string? against, string? page = null)
    {
        var safe = Cleaned(html, against, page, out var hadFooter);
        for (var i = 0; hadFooter && i < MostFooters; i++)
        {
            safe = Cleaned(safe, against, page, out hadFooter);
        }

        return safe;
    }

    private static string Cleaned(string html, string? against, string? page, out bool hadFooter)
    {
        using var cleaner = new HtmlCleaner(html, against, page);
        return cleaner.Clean(out hadFooter);
    }

    /// <summary>Plain text as safe HTML: escaped, with a paragraph for each block that a blank line ends.</summary>
    public static string OfText(string text)
    {
        var blocks = text.ReplaceLineEndings("\n").Split("\n\n").Where(block => !HtmlEscaping.IsBlank(block)).ToList();
        using var html = new HtmlBuffer(text.Length);
        foreach (var block in blocks)
        {
            html.Append(blocks.Count > 1 ? "<p>" : "");
            HtmlEscaping.AppendText(html, block.AsSpan().Trim(), keepSpace: false);
            html.Append(blocks.Count > 1 ? "</p>" : "");
        }

        return OneLine.WellFormed(html.Written.Trim(" \n").ToString());
    }
}
