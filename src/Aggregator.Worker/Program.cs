using System.CommandLine;
using Aggregator.Commands;
using Aggregator.Commands.Demo;
using Aggregator.Commands.Exporting;
using Aggregator.Configuration;

// The verbs, in the order of --help. Without a verb the program serves.
var common = new CommonOptions();
var root = new RootCommand("Gathers the news of an alliance's members into one merged Atom feed.")
{
    ServeCommand.Create(common),
    PullCommand.Create(common),
    VisitCommand.Create(common),
    CheckCommand.Create(common),
    ProbeCommand.Create(common),
    AddCommand.Create(common),
    IdsCommand.Create(common),
    StoriesCommand.Create(common),
    WhyCommand.Create(common),
    MergeCommand.Create(common),
    SplitCommand.Create(common),
    HideCommand.Create(common),
    PinCommand.Create(common),
    RetitleCommand.Create(common),
    UndoCommand.Create(common),
    ActsCommand.Create(common),
    InspectCommand.Create(common),
    ExportCommand.Create(common),
    DemoCommand.Create(common),
};
common.AddTo(root);
DetailedHelp.AddTo(root);
root.SetAction((line, cancel) => ServeCommand.RunAsync(common.Read(line), cancel));

try
{
    // The service is given ten seconds to stop; after twelve the process ends whatever still hangs.
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromSeconds(12),
    });
}
catch (CannotGoOnException refusal)
{
    foreach (var reason in refusal.Reasons) await Console.Error.WriteLineAsync(PlainLine.Of(reason));
    return 1;
}
catch (OperationCanceledException)
{
    return 130; // As shells say of what Ctrl-C ended.
}
