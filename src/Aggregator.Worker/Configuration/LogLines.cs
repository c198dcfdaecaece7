using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Aggregator.Configuration;

/// <summary>A log message as one line: when, how grave, and the sentence, which starts with the source's id.</summary>
internal sealed class LogLines(TimeProvider time) : ConsoleFormatter(FormatName)
{
    private const string FormatName = "lines";

    /// <summary>Sets the log up, on standard error unless another place is given: standard output is for what a command
    /// was asked for.</summary>
    public static void AddTo(ILoggingBuilder logging, LogLevel least, ILoggerProvider? elsewhere = null)
    {
        logging.SetMinimumLevel(least)
            .AddFilter("Microsoft", LogLevel.Warning)
            // It says nothing above Information, but where it may speak each request begins an Activity and a scope:
            // a tenth of what an answer costs.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None) // What stops the service we say ourselves.
            .AddFilter("Quartz", LogLevel.Warning);
        if (elsewhere is not null)
        {
            logging.AddProvider(elsewhere);
            return;
        }

        logging.AddConsoleFormatter<LogLines, ConsoleFormatterOptions>();
        logging.AddConsole(console =>
        {
            console.FormatterName = FormatName;
            console.LogToStandardErrorThreshold = LogLevel.Trace;
        });
    }

    public override void Write<TState>(
        in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var sentence = logEntry.Formatter(logEntry.State, logEntry.Exception);
        if (logEntry.Exception is { } bug) sentence = $"{sentence} {bug}";
        textWriter.Write(time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z' ", CultureInfo.InvariantCulture));
        textWriter.Write(Word(logEntry.LogLevel));
        textWriter.WriteLine(PlainLine.Of(sentence));
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Critical => "fatal ",
        LogLevel.Error => "error ",
        LogLevel.Warning => "warn  ",
        LogLevel.Information => "info  ",
        _ => "debug ",
    };
}
