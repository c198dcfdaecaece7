using Aggregator.Sources.Json;
using Aggregator.Sources.Values;

namespace Aggregator.Sources;

/// <summary>Reads a source's block "fix".</summary>
internal sealed class FixReader(CatalogChecks checks)
{
    public FixRules Read(ObjectReader source)
    {
        var fix = source.Object("fix");
        var rules = new FixRules
        {
            Id = fix.Read("id", FixedId.Stated, text => Choice.Parse(
                text, ("link", FixedId.Link), ("title", FixedId.Title))),
            Dates = fix.Read("dates", FixedDates.Believed, text => Choice.Parse(
                text, ("ignoreFuture", FixedDates.IgnoreFuture), ("ignore", FixedDates.Ignore))),
            TimeZone = fix.Read<TimeZoneInfo?>("timeZone", null, TimeZoneName.Parse!),
            Charset = fix.Read<string?>("charset", null, Charset!),
        };
        fix.RefuseOthers();
        return rules;
    }

    private Parsed<string> Charset(string text) => checks.IsCharset(text)
        ? Parsed<string>.Good(text)
        : Parsed<string>.Bad(
            $"is {Quoted.In(text)}, not a known character set; write its name, such as \"windows-1251\"");
}
