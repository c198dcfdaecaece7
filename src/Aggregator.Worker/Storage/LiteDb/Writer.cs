using System.Threading.Channels;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>The one thread that writes: LiteDB's transactions belong to a thread. Small writes that wait together are
/// committed together; an edit is committed alone.</summary>
internal sealed class Writer : IAsyncDisposable
{
    private const int MostTogether = 64;

    private readonly LiteDatabase _database;
    private readonly Channel<Job> _jobs =
        Channel.CreateBounded<Job>(new BoundedChannelOptions(256) { SingleReader = true });

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Writer(LiteDatabase database)
    {
        _database = database;
        new Thread(Run) { IsBackground = true, Name = "Store writer" }.Start();
    }

    /// <summary>Runs the work in a transaction; the task ends when it is committed and remembered, or rolled
    /// back.</summary>
    /// <param name="work">What to write.</param>
    /// <param name="remember">What to do in memory once it is on disk; runs on the writer's thread.</param>
    /// <param name="together">Whether it may share its transaction with others.</param>
    /// <param name="cancel">Gives up waiting for a place in the queue.</param>
    public async Task<T> WriteAsync<T>(Func<T> work, Action<T> remember, bool together, CancellationToken cancel)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        T result = default!;
        var job = new Job(
            () => result = work(), () => remember(result), () => done.SetResult(result), done.SetException, together);
        await _jobs.Writer.WriteAsync(job, cancel);
        return await done.Task;
    }

    /// <summary>Writes what is queued, then ends the thread.</summary>
    public async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        await _ended.Task;
    }

    private void Run()
    {
        var batch = new List<Job>();
        while (_jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < MostTogether && _jobs.Reader.TryPeek(out var next) && FitsInto(batch, next))
            {
                if (_jobs.Reader.TryRead(out next)) batch.Add(next);
            }

            Commit(batch);
            batch.Clear();
        }

        _ended.SetResult();
    }

    private static bool FitsInto(List<Job> batch, Job job) => batch.Count == 0 || (job.Together && batch[0].Together);

    // Whatever goes wrong in a job (a bug in a decision, a full disk) goes to the one who asked, and the thread goes
    // on.
    private void Commit(List<Job> batch)
    {
        try
        {
            _database.BeginTrans();
            foreach (var job in batch) job.Work();
            _database.Commit();
            foreach (var job in batch) job.Remember();
        }
        catch (Exception failure)
        {
            RollBack();
            foreach (var job in batch) job.Failed(failure);
            return;
        }

        foreach (var job in batch) job.Done();
    }

    private void RollBack()
    {
        try
        {
            _database.Rollback();
        }
        catch (LiteException)
        {
            // The engine has closed itself after a fault of its own: there is nothing to roll back, the log is not
            // applied.
        }
    }

    private sealed record Job(Action Work, Action Remember, Action Done, Action<Exception> Failed, bool Together);
}
