using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Aggregator.Commands;

/// <summary>--help as it comes, and beneath it a verb's details.</summary>
internal sealed class DetailedHelp(HelpAction plain) : SynchronousCommandLineAction
{
    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new DetailedHelp((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var exit = plain.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb verb)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(verb.Details);
            parseResult.InvocationConfiguration.Output.WriteLine();
        }

        return exit;
    }
}
