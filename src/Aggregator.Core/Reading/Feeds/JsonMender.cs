using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aggregator.Reading.Feeds;

/// <summary>
/// Writes what resembles JSON as JSON, in one pass: a mistake costs the value it is in. Quotes within a text, unknown
/// escapes, absent commas and brackets, bare words and a cut end are borne; what is nested too deeply is left out.
/// </summary>
internal sealed class JsonMender : IDisposable
{
    private static readonly SearchValues<char> EndOfWord = SearchValues.Create(" \t\r\n,:{}[]\"");

    private readonly string _text;
    private readonly int _deepest;
    private readonly ArrayBufferWriter<byte> _mended = new();
    private readonly Utf8JsonWriter _json;

    // What is open, the outermost first: true for an object.
    private readonly List<bool> _open = [];
    private int _at;
    private int _tooDeep;
    private bool _isValueDue;

    private JsonMender(string text, int deepest)
    {
        (_text, _deepest) = (text, deepest);
        _json = new Utf8JsonWriter(_mended, new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = deepest + 1,
            SkipValidation = true,
        });
    }

    private bool IsInObject => _open is [.., true];

    private bool IsNameDue => IsInObject && !_isValueDue;

    /// <summary>The text as JSON in UTF-8.</summary>
    /// <param name="text">What resembles JSON.</param>
    /// <param name="deepest">Objects and arrays within each other.</param>
    public static ReadOnlySpan<byte> Mended(string text, int deepest)
    {
        using var mender = new JsonMender(text, deepest);
        mender.Mend();
        return mender._mended.WrittenSpan;
    }

    public void Dispose() => _json.Dispose();

    private void Mend()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            switch (c)
            {
                case '{' or '[':
                    Open(c == '{');
                    break;
                case '}' or ']':
                    Close(c == '}');
                    break;
                case ',':
                    WriteDue();
                    break;
                case '"':
                    TakeText(JsonText.Read(_text, ref _at, IsInObject, IsNameDue));
                    continue;
                case > ' ' and not ':':
                    TakeWord();
                    continue;
                default:
                    break;
            }

            _at++;
        }

        CloseTo(0);
        _json.Flush();
    }

    private void Open(bool isObject)
    {
        if (_tooDeep > 0 || _open.Count >= _deepest || (IsNameDue && !isObject))
        {
            WriteDue();
            _tooDeep++;
            return;
        }

        // An object where a name is due: those around it lack their ends, up to the list that it is in.
        while (IsNameDue && _open.Count > 1)
        {
            CloseTo(_open.Count - 1);
        }

        if (IsNameDue)
        {
            return;
        }

        _isValueDue = false;
        _open.Add(isObject);
        if (isObject)
        {
            _json.WriteStartObject();
        }
        else
        {
            _json.WriteStartArray();
        }
    }

    // The outermost ends with the text. A ']' in an object is one too many, a '}' in a list tells that a ']' is absent.
    private void Close(bool isObject)
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }

        var last = isObject ? _open.LastIndexOf(true) : IsInObject ? 0 : _open.Count - 1;
        if (last > 0)
        {
            CloseTo(last);
        }
    }

    private void CloseTo(int count)
    {
        while (_open.Count > count)
        {
            WriteDue();
            if (IsInObject)
            {
                _json.WriteEndObject();
            }
            else
            {
                _json.WriteEndArray();
            }

            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void TakeText(string text)
    {
        if (_tooDeep > 0 || _open.Count == 0)
        {
            return;
        }

        if (IsNameDue)
        {
            _json.WritePropertyName(text);
            _isValueDue = true;
            return;
        }

        _json.WriteStringValue(text);
        _isValueDue = false;
    }

    // Numbers serve as texts here, too; of other words none says anything.
    private void TakeWord()
    {
        var rest = _text.AsSpan(_at);
        var length = rest.IndexOfAny(EndOfWord);
        var word = length < 0 ? rest : rest[..length];
        _at += word.Length;
        if (!IsNameDue && (char.IsAsciiDigit(word[0]) || word[0] == '-'))
        {
            TakeText(word.ToString());
        }
        else
        {
            WriteDue();
        }
    }

    private void WriteDue()
    {
        if (_isValueDue && _tooDeep == 0)
        {
            _json.WriteNullValue();
            _isValueDue = false;
        }
    }
}
