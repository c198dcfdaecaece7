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

    /// <summary>The settings of appsettings.json and the environment, overridden by the command line.</summary>
    /// <exception cref="CannotGoOnException">A setting makes no sense.</exception>
    public AggregatorOptions Read(ParseResult line)
    {
        var options = ReadSettings();
        options = options with
        {
            Feeds = line.GetValue(_feeds) ?? options.Feeds,
            Data = line.GetValue(_data) ?? options.Data,
            Urls = line.GetValue(_urls) ?? options.Urls,
        };
        var problems = OptionChecks.Of(options);
        return problems.Count == 0 ? options : throw new CannotGoOnException(problems);
    }

    private static AggregatorOptions ReadSettings()
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddEnvironmentVariables()
                .Build()
                .GetSection("Aggregator")
                .Get<AggregatorOptions>() ?? new AggregatorOptions();
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            // A damaged appsettings.json, or a value of the wrong type; the message names the file or the setting.
            throw new CannotGoOnException($"A setting makes no sense. {fault.Message} {fault.InnerException?.Message}");
        }
    }
}
