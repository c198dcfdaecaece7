using System.Buffers;

namespace Aggregator.Reading.Text;

/// <summary>Characters being written, which may be taken back; its memory is lent until it is disposed.</summary>
internal sealed class HtmlBuffer(int capacity) : IDisposable
{
    private char[] _characters = ArrayPool<char>.Shared.Rent(capacity);
    private int _length;

    /// <summary>Made smaller, it takes back what was written last.</summary>
    public int Length
    {
        get => _length;
        set => _length = Math.Min(value, _length);
    }

    public ReadOnlySpan<char> Written => _characters.AsSpan(0, _length);

    public char this[int index] => _characters[index];

    public void Append(char c)
    {
        if (_length == _characters.Length)
        {
            Grow(1);
        }

        _characters[_length++] = c;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _characters.Length - _length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_characters.AsSpan(_length));
        _length += text.Length;
    }

    public void Remove(int start, int length)
    {
        _characters.AsSpan(start + length, _length - start - length).CopyTo(_characters.AsSpan(start));
        _length -= length;
    }

    public override string ToString() => Written.ToString();

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_characters);
        _characters = [];
        _length = 0;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + more, 2 * _characters.Length));
        Written.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = larger;
    }
}
