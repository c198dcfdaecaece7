using System.CommandLine;
using Aggregator.Commands;

// The verbs, in the order of --help. Without a verb the program serves.
var common = new CommonOptions();
var root = new RootCommand("Gathers the news of an alliance's members into one merged Atom feed.")
{
    InspectCommand.Create(),
};
common.AddTo(root);
return await root.Parse(args).InvokeAsync();
