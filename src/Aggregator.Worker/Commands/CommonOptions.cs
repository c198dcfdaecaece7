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

    /// <summary>For a verb that brings a catalog and a store of its own.</summary>
    public void RefuseFiles(Command verb) => verb.Validators.Add(line =>
    {
        if (line.GetResult(_feeds) is not null || line.GetResult(_data) is not null)
            line.AddError($"{verb.Name} brings its own feeds.json and data folder; leave --feeds and --data out.");
    });

    /// <summary>The settings of appsettings.json and the environment, overridden by the command line.</summary>
    /// <exception cref="CannotGoOnException">A setting makes no sense.</exception>
    public AggregatorOptions Read(ParseResult line)
    {
        var options = ReadSettings(line.InvocationConfiguration.Error);
        options = options with
        {
            Feeds = line.GetValue(_feeds) ?? options.Feeds,
            Data = line.GetValue(_data) ?? options.Data,
            Urls = line.GetValue(_urls) ?? options.Urls,
        };
        var problems = OptionChecks.Of(options);
        return problems.Count == 0 ? options : throw new CannotGoOnException(problems);
    }

    private static AggregatorOptions ReadSettings(TextWriter error)
    {
        try
        {
            var settings = new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddEnvironmentVariables()
                .Build()
                .GetSection("Aggregator");
            foreach (var warning in UnknownSettings.In(settings)) error.WriteLine(PlainLine.Of(warning));
            return settings.Get<AggregatorOptions>() ?? new AggregatorOptions();
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            // A damaged appsettings.json, or a value of the wrong type; the message names the file or the setting.
            throw new CannotGoOnException($"A setting makes no sense. {fault.Message} {fault.InnerException?.Message}");
        }
    }
}
