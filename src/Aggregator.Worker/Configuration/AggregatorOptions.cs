namespace Aggregator.Configuration;

/// <summary>How the process runs: appsettings.json, environment (<c>Aggregator__...</c>), command line.</summary>
public sealed record AggregatorOptions
{
    /// <summary>The catalog's file.</summary>
    public string Feeds { get; set; } = "feeds.json";

    /// <summary>The folder of the store, its lock and the command socket.</summary>
    public string Data { get; set; } = "data";

    /// <summary>Where the public listener answers: one address or several, separated by semicolons.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:8080";

    /// <summary>The least grave message that is logged: Debug, Information, Warning or Error.</summary>
    public LogLevel Log { get; set; } = LogLevel.Information;

    public FetchOptions Fetch { get; set; } = new();

    public ReadOptions Read { get; set; } = new();
}
