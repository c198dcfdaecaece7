using System.CommandLine;

namespace Aggregator.Commands;

/// <summary>A verb: one line for the list of verbs, and what only its own --help needs to say.</summary>
internal sealed class Verb(string name, string summary, string details) : Command(name, summary)
{
    public string Details { get; } = details;
}
