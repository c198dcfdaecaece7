using Aggregator.Sources.Json;
using Aggregator.Sources.Values;

namespace Aggregator.Sources;

/// <summary>Reads the block "defaults", and the same keys again where a source has them.</summary>
internal static class DefaultsReader
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Year = TimeSpan.FromDays(366);

    private static readonly SourceDefaults BuiltIn = new()
    {
        Every = TimeSpan.FromHours(1),
        AtMost = TimeSpan.FromHours(24),
        ExpectEvery = TimeSpan.FromDays(14),
        InitialItems = 5,
        Republish = Republish.Summary,
        TimeZone = TimeZoneInfo.Utc,
        Http = new HttpRules(),
    };

    public static SourceDefaults Read(ObjectReader root)
    {
        var block = root.Object("defaults");
        var http = block.Object("http");
        var read = ReadOver(block, http, BuiltIn);
        LaterKeys.ReadDefaultHttp(http);
        http.RefuseOthers();
        block.RefuseOthers();
        return read;
    }

    /// <summary>The block's keys, and what they leave out as before.</summary>
    public static SourceDefaults ReadOver(ObjectReader block, ObjectReader http, SourceDefaults before) => new()
    {
        Every = block.Read("every", before.Every, text => Duration.Parse(text, Second, Year)),
        EveryAt = block.Find("every") ?? before.EveryAt,
        AtMost = block.Read("atMost", before.AtMost, text => Duration.Parse(text, Second, Year)),
        ExpectEvery = block.Read("expectEvery", before.ExpectEvery, text => Duration.Parse(text, Second, 10 * Year)),
        InitialItems = block.Number("initialItems", before.InitialItems, 0, 1_000),
        Republish = block.Read("republish", before.Republish, Choice.Parse<Republish>),
        TimeZone = block.Read("timeZone", before.TimeZone, TimeZoneName.Parse),
        Http = new HttpRules
        {
            Timeout = http.Read(
                "timeout", before.Http.Timeout, text => Duration.Parse(text, Second, TimeSpan.FromMinutes(5))),
            MaxBytes = http.Read("maxBytes", before.Http.MaxBytes, ByteSize.Parse),
        },
    };
}
