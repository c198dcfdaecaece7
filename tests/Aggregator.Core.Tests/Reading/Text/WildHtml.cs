using FsCheck;
using FsCheck.Fluent;

namespace Aggregator.Core.Tests.Reading.Text;

/// <summary>Markup as no one should write it: tags of all kinds in any order, attacks, broken pieces, text.</summary>
public sealed record WildHtml(string Text)
{
    private static readonly string[] Elements = """
        p div b i a em span ul ol li dl dt dd table tr td th tbody thead caption h1 h2 pre code blockquote ruby rt rp
        figure section br hr img sup strong details summary script style svg math template select option form input
        button iframe object noscript textarea title frameset body html head col colgroup nobr font center marquee x-y
        mtext foreignObject plaintext xmp
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Attributes =
    [
        "", "", "", " href=/a", " href='javascript:alert(1)'", " href=\"java&#10;script:alert(1)\"", " src=/p.png",
        " src=x onerror=alert(1)", " onclick=\"alert(1)\"", " style='x:expression(1)'", " class=share", " dir=rtl",
        " lang=az", " title='a \"quoted\" <tag>'", " colspan=3", " title=\"a'b&quot;c&lt;\"", " width=1 height=1",
        " data-src=/q.png", " id=\"x", " =x", " a=b=c", "/", " srcdoc='<script>'", " href=mailto:a@b.example",
    ];

    private static readonly string[] Pieces =
    [
        "text", " ", "\n", "&amp;", "&lt;script&gt;", "&#0;", "&#x41;", "&copy", "&nbsp;", "<", ">", "</", "<!",
        "<!-- c -->", "<!--", "-->", "<![CDATA[", "]]>", "<?php ?>", "\"", "'", "متن", "汉字", "\u202E", "\0", "\u0092",
        "\uD800", "\u00AD", "  two  ", "\r\n", "<!doctype html>", "--!>", "\t", "\u200B", "=",
    ];

    public static Arbitrary<WildHtml> Any() =>
        Arb.From(
            Gen.ListOf(Piece()).Select(pieces => new WildHtml(string.Concat(pieces))),
            html => Shrink(html.Text));

    private static Gen<string> Piece() => Gen.Frequency(
        (5, from name in Gen.Elements(Elements)
            from attribute in Gen.Elements(Attributes)
            select $"<{name}{attribute}>"),
        (3, from name in Gen.Elements(Elements) select $"</{name}>"),
        (4, Gen.Elements(Pieces)));

    // Pieces end where the next tag begins.
    private static IEnumerable<WildHtml> Shrink(string text)
    {
        var cuts = new List<int> { 0 };
        cuts.AddRange(Enumerable.Range(1, Math.Max(0, text.Length - 1))
            .Where(i => text[i] == '<' || text[i - 1] == '>'));
        cuts.Add(text.Length);
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            if (cuts[i + 1] - cuts[i] is > 0 and var length && length < text.Length)
            {
                yield return new WildHtml(text.Remove(cuts[i], length));
            }
        }
    }
}
