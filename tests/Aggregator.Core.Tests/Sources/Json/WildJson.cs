using System.Globalization;
using System.Text;

namespace Aggregator.Sources.Json;

/// <summary>JSON as many hands would write it: comments, trailing commas, lines that end and begin anyhow.</summary>
internal sealed class WildJson(Random random)
{
    private readonly StringBuilder _text = new();
    private readonly string _newLine = random.Next(2) == 0 ? "\n" : "\r\n";
    private readonly string _unit = random.Next(3) switch { 0 => "\t", 1 => "  ", _ => "    " };
    private readonly bool _isOneLine = random.Next(5) == 0;
    private int _remarks;

    public string Text()
    {
        Gap(0);
        Container(0, isMap: random.Next(4) > 0);
        Gap(0);
        return _text.ToString();
    }

    private void Container(int depth, bool isMap)
    {
        _text.Append(isMap ? '{' : '[');
        var count = random.Next(4);
        for (var at = 0; at < count; at++)
        {
            Gap(depth + 1);
            if (isMap)
            {
                _text.Append(CultureInfo.InvariantCulture, $"\"ключ{at}\" :");
                Gap(depth + 1, mayBreak: false);
            }

            Value(depth + 1);
            if (at + 1 == count && random.Next(2) == 0) break;
            Gap(depth + 1, mayBreak: random.Next(4) == 0);
            _text.Append(',');
        }

        Gap(depth);
        _text.Append(isMap ? '}' : ']');
    }

    private void Value(int depth)
    {
        if (depth < 4 && random.Next(2) == 0)
            Container(depth, random.Next(2) == 0);
        else
            _text.Append(random.Next(4) switch
            {
                0 => "null",
                1 => "-1.5e3",
                2 => "\"a, } ] // /* \\\" б\"",
                _ => "true",
            });
    }

    private void Gap(int depth, bool mayBreak = true)
    {
        for (var count = random.Next(3); count > 0; count--)
        {
            switch (random.Next(5))
            {
                case 0:
                    _text.Append(CultureInfo.InvariantCulture, $"/*r{_remarks++}*/");
                    break;
                case 1 when mayBreak && !_isOneLine:
                    _text.Append(CultureInfo.InvariantCulture, $"//r{_remarks++}");
                    Break(depth);
                    break;
                case 2 or 3 when mayBreak && !_isOneLine:
                    Break(depth);
                    break;
                default:
                    _text.Append(' ');
                    break;
            }
        }
    }

    private void Break(int depth)
    {
        _text.Append(_newLine);
        for (var level = 0; level < depth; level++) _text.Append(_unit);
    }
}
