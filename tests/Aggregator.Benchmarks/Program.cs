using System.Diagnostics;
using System.Globalization;
using Aggregator.Benchmarks;

// The benchmarks by name (make bench); what scripts/bench-pull measures with: pulls by the floor, or by the program
// inside this process; and what scripts/bench-serve does: a store full of stories, and a bare server.
switch (args)
{
    case ["Reading", var document]:
        return Measured.Run<Reading>(document, Reading.BytesOf);
    case ["Pages", var document]:
        return Measured.Run<Pages>(document, Pages.BytesOf);
    case ["Publishing", var document]:
        return Measured.Run<Publishing>(document, Publishing.BytesOf);
    case ["Stories", var document, var folder, .. var milestones]:
        Measured.Write(document, "Stories", await StoryStream.RunAsync(folder, [.. milestones.Select(int.Parse)]));
        return 0;
    case ["floor", var list, var state]:
        await Floor.PullAsync(list, state);
        return 0;
    case ["serve", "floor", var list]:
        await ServeAsync(state => Floor.PullAsync(list, state));
        return 0;
    case ["serve", "program", var feeds, var allowPrivate]:
        await using (var program = new WholeProgram(feeds, allowPrivate)) await ServeAsync(program.PullAsync);
        return 0;
    case ["fill", var data, var stories]:
        await FilledStore.WriteAsync(data, int.Parse(stories, CultureInfo.InvariantCulture));
        return 0;
    case ["bare", var url, var plain, var gzip]:
        await BareServer.RunAsync(url, plain, gzip);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "usage: Reading DOCUMENT | Pages DOCUMENT | Publishing DOCUMENT | Stories DOCUMENT FOLDER NUMBER... "
            + "| floor LIST STATE | serve floor LIST | serve program FEEDS ALLOWED | fill DATA STORIES | bare URL PLAIN GZIP");
        return 2;
}

// A pull for each line of standard input, which names the floor's state or the program's data folder. The answer is
// the processor time that it took, of all threads, in seconds.
static async Task ServeAsync(Func<string, Task> pull)
{
    while (Console.ReadLine() is { } folder)
    {
        var before = Used();
        await pull(folder);
        Console.WriteLine((Used() - before).TotalSeconds.ToString(CultureInfo.InvariantCulture));
    }
}

static TimeSpan Used()
{
    using var self = Process.GetCurrentProcess();
    return self.TotalProcessorTime;
}
