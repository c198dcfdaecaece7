namespace Aggregator.Reading.Text;

/// <summary>Finds the picture that stands for a text.</summary>
internal static class Pictures
{
    /// <summary>The address of the first picture that a reader would see; null when there is none.</summary>
    public static string? First(RawText? raw) =>
        raw is { Kind: not TextKind.Plain } && raw.Value.Contains("<img", StringComparison.OrdinalIgnoreCase)
            ? First(SafeHtml.Of(raw.Value, raw.Base))
            : null;

    /// <summary>The address of the first picture in safe HTML; null when there is none.</summary>
    public static string? First(string? safe)
    {
        const string Start = "<img src=\"";
        var at = safe?.IndexOf(Start, StringComparison.Ordinal) ?? -1;
        if (at < 0)
        {
            return null;
        }

        var address = safe.AsSpan(at + Start.Length);
        return HtmlEntities.Decode(address[..address.IndexOf('"')], inAttribute: true);
    }
}
