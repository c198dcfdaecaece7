using System.Text;

namespace Aggregator.Commands.Demo;

/// <summary>What a command printed, to be waited for.</summary>
internal sealed class Transcript : TextWriter
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private readonly List<(string Words, TaskCompletionSource Came)> _awaited = [];

    public override Encoding Encoding => Encoding.UTF8;

    public string Text
    {
        get
        {
            lock (_lock) return _text.ToString();
        }
    }

    /// <summary>Ends when the words have been printed.</summary>
    public Task WaitForAsync(string words, CancellationToken cancel)
    {
        var came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _awaited.Add((words, came));
            Tell();
        }

        return came.Task.WaitAsync(cancel);
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        lock (_lock)
        {
            _text.Append(value);
            Tell();
        }
    }

    private void Tell()
    {
        var text = _text.ToString();
        foreach (var (words, came) in _awaited)
        {
            if (text.Contains(words, StringComparison.Ordinal)) came.TrySetResult();
        }
    }
}
