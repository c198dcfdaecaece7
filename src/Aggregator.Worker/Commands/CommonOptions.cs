using System.CommandLine;
using Aggregator.Configuration;

namespace Aggregator.Commands;

/// <summary>The options that every verb takes; each falls back to appsettings.json and the environment.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> _feeds = new("--feeds")
    {
        Description = "The catalog's file (feeds.json).",
        HelpName = "FILE",
        Recursive = true,
    };

    private readonly Option<string?> _data = new("--data")
    {
        Description = "The folder of the store (data).",
        HelpName = "DIR",
        Recursive = true,
    };

    private readonly Option<string?> _urls = new("--urls")
    {
        Description = "Where the service answers (http://127.0.0.1:8080).",
        HelpName = "URL",
        Recursive = true,
    };

    public void AddTo(RootCommand root)
    {
        root.Options.Add(_feeds);
        root.Options.Add(_data);
        root.Options.Add(_urls);
    }

    /// <summary>The settings of appsettings.json and the environment, overridden by what the command line says.</summary>
    public AggregatorOptions Read(ParseResult line)
    {
        var options = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build()
            .GetSection("Aggregator")
            .Get<AggregatorOptions>() ?? new AggregatorOptions();
        return options with
        {
            Feeds = line.GetValue(_feeds) ?? options.Feeds,
            Data = line.GetValue(_data) ?? options.Data,
            Urls = line.GetValue(_urls) ?? options.Urls,
        };
    }
}
