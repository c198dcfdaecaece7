using System.CommandLine;
using Aggregator.Configuration;

namespace Aggregator.Commands;

/// <summary>A verb run as the command line runs it, in this process.</summary>
internal static class CommandRun
{
    /// <summary>What was written, line by line; a refusal's reasons with exit code 1, as Program says them.</summary>
    public static async Task<(int Exit, string[] Output)> RunAsync(
        Func<CommonOptions, Command> verb, params string[] arguments)
    {
        var common = new CommonOptions();
        var root = new RootCommand { verb(common) };
        common.AddTo(root);
        using var output = new StringWriter();
        var settings = new InvocationConfiguration
        {
            Output = output,
            Error = output,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            var exit = await root.Parse([root.Subcommands[0].Name, .. arguments])
                .InvokeAsync(settings, TestContext.Current.CancellationToken);
            return (exit, output.ToString().Split(Environment.NewLine));
        }
        catch (CannotGoOnException refusal)
        {
            return (1, [.. refusal.Reasons]);
        }
    }
}
