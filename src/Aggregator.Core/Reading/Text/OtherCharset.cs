using System.Text;

namespace Aggregator.Reading.Text;

/// <summary>Reads bytes that are no UTF-8 in another character set: feeds that paste old texts into new ones.</summary>
internal sealed class OtherCharset(Encoding other) : DecoderFallback
{
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(other);

    private sealed class Buffer(Encoding other) : DecoderFallbackBuffer
    {
        private string _text = "";
        private int _at;

        public override int Remaining => _text.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _text = other.GetString(bytesUnknown);
            _at = 0;
            return _text.Length > 0;
        }

        public override char GetNextChar() => _at < _text.Length ? _text[_at++] : '\0';

        public override bool MovePrevious()
        {
            _at -= _at > 0 ? 1 : 0;
            return _at > 0;
        }

        public override void Reset()
        {
            _text = "";
            _at = 0;
        }
    }
}
