using System.Collections.Frozen;

namespace Aggregator.Reading.Text;

/// <summary>What the room knows of an HTML element: whether it is kept, and how it nests.</summary>
internal sealed record HtmlElement(string Name, HtmlTraits Traits)
{
    private static readonly FrozenDictionary<string, HtmlElement> All = Build();

    private static readonly FrozenDictionary<string, HtmlElement>.AlternateLookup<ReadOnlySpan<char>> ByName =
        All.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool IsKept => Traits.HasFlag(HtmlTraits.Kept);

    public bool IsDropped => Traits.HasFlag(HtmlTraits.Dropped);

    public bool IsVoid => Traits.HasFlag(HtmlTraits.Void);

    public bool IsRawText => Traits.HasFlag(HtmlTraits.RawText);

    public bool IsBlock => Traits.HasFlag(HtmlTraits.Block);

    public bool IsFormatting => Traits.HasFlag(HtmlTraits.Formatting);

    public bool IsHeading => Traits.HasFlag(HtmlTraits.Heading);

    public bool EndsParagraph => Traits.HasFlag(HtmlTraits.EndsParagraph);

    public bool IsCell => Traits.HasFlag(HtmlTraits.Cell);

    public bool IsTablePart => Traits.HasFlag(HtmlTraits.TablePart);

    /// <summary>The element of this name in any case; null for what is not HTML.</summary>
    public static HtmlElement? Find(ReadOnlySpan<char> name) =>
        ByName.TryGetValue(name, out var element) ? element : null;

    private static FrozenDictionary<string, HtmlElement> Build()
    {
        var all = new Dictionary<string, HtmlElement>(StringComparer.OrdinalIgnoreCase);
        void Add(string names, HtmlTraits traits)
        {
            foreach (var name in names.Split(' '))
            {
                all.Add(name, new HtmlElement(name, traits));
            }
        }

        const HtmlTraits Block = HtmlTraits.Block | HtmlTraits.EndsParagraph;
        Add("a b code em i s small strong u", HtmlTraits.Kept | HtmlTraits.Formatting);
        Add("abbr bdi bdo cite del dfn ins kbd mark q rp rt ruby samp span sub sup time var", HtmlTraits.Kept);
        Add("article aside blockquote details div dl figcaption figure footer header main", HtmlTraits.Kept | Block);
        Add("ol p pre section summary ul", HtmlTraits.Kept | Block);
        Add("h1 h2 h3 h4 h5 h6", HtmlTraits.Kept | Block | HtmlTraits.Heading);
        Add("dd dt li", HtmlTraits.Kept | Block);
        Add("table", HtmlTraits.Kept | Block | HtmlTraits.TablePart);
        Add("caption tbody tfoot thead tr", HtmlTraits.Kept | HtmlTraits.Block | HtmlTraits.TablePart);
        Add("td th", HtmlTraits.Kept | HtmlTraits.Block | HtmlTraits.TablePart | HtmlTraits.Cell);
        Add("hr", HtmlTraits.Kept | Block | HtmlTraits.Void);
        Add("br img wbr", HtmlTraits.Kept | HtmlTraits.Void);
        // Only the children are kept.
        Add("acronym big blink colgroup data font label legend marquee math nobr noscript object", HtmlTraits.None);
        Add("picture slot strike tt", HtmlTraits.None);
        Add("address body center dialog dir fieldset form head hgroup html menu nav search", HtmlTraits.Block);
        Add("area base basefont bgsound col embed frame input keygen link meta param source track", HtmlTraits.Void);
        Add("iframe noembed noframes plaintext script style textarea title xmp",
            HtmlTraits.Dropped | HtmlTraits.RawText);
        Add("applet audio button canvas datalist frameset map meter optgroup option output progress",
            HtmlTraits.Dropped);
        Add("annotation annotation-xml select svg template video", HtmlTraits.Dropped);
        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
