using Microsoft.Extensions.Logging;

namespace Aggregator;

/// <summary>The service's log as a test reads it: every line, and a way to wait for one.</summary>
internal sealed class Journal : ILoggerProvider, ILogger
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock _writing = new();
    private readonly List<string> _lines = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _read;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_writing) return [.. _lines];
        }
    }

    /// <summary>The next line with these words, after the one that was waited for before. A line that never comes fails
    /// the test instead of hanging it.</summary>
    public async Task<string> LineAsync(string words)
    {
        try
        {
            return await FindAsync(words).WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"No line with \"{words}\" came, but:\n{string.Join('\n', Lines)}");
        }
    }

    private async Task<string> FindAsync(string words)
    {
        while (true)
        {
            Task next;
            lock (_writing)
            {
                next = _next.Task;
                for (; _read < _lines.Count; _read++)
                {
                    if (_lines[_read].Contains(words, StringComparison.Ordinal)) return _lines[_read++];
                }
            }

            await next;
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        lock (_writing)
        {
            _lines.Add(formatter(state, exception));
            _next.SetResult();
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void Dispose()
    {
    }
}
