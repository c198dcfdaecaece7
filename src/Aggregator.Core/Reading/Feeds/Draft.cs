using Aggregator.Reading.Dates;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Feeds;

/// <summary>What has been found of an item or of the feed itself so far; elements come in any order.</summary>
internal class Draft(FeedCursor cursor)
{
    private const int DeepestNesting = 4;

    private readonly int _depth = cursor.Depth;
    private Ranked<RawText> _title;
    private Ranked<RawText> _rights;
    private Ranked<string> _id;
    private Ranked<ItemDate> _published;
    private Ranked<ItemDate> _updated;
    private Ranked<string> _image;
    private Ranked<string> _language;

    public RawText? Title => _title.Value;

    public RawText? Rights => _rights.Value;

    public string? Id => _id.Value;

    public ItemDate? Published => _published.Value;

    public ItemDate? Updated => _updated.Value;

    public string? Image => _image.Value;

    public string? Language => _language.Value;

    public List<Person> Authors { get; } = [];

    public List<string> Categories { get; } = [];

    public FeedLinks Links { get; } = new(cursor);

    protected FeedCursor Cursor => cursor;

    /// <summary>False where elements are nested as no honest feed does.</summary>
    protected bool MayDescend => cursor.Depth - _depth <= DeepestNesting;

    /// <summary>Takes in the element on which the cursor stands, when it is one that feeds and items share.</summary>
    public virtual void Take(FieldName name)
    {
        switch (name.Field)
        {
            case Field.Title:
                _title.Offer(cursor.Context.Title(TextConstruct.Read(cursor, UnsaidOf(name))), name.Rank);
                break;
            case Field.Link:
                Links.Take();
                break;
            case Field.Id:
                TakeId(name.Rank);
                break;
            case Field.Published:
                _published.Offer(Date(), name.Rank);
                break;
            case Field.Updated:
                _updated.Replace(Date(), name.Rank);
                break;
            case Field.Author:
                TakeAuthor(name.Rank);
                break;
            case Field.Category or Field.Keywords:
                TakeCategories(name.Field == Field.Keywords);
                break;
            case Field.Rights:
                _rights.Offer(TextConstruct.Read(cursor, UnsaidOf(name)), name.Rank);
                break;
            case Field.Language:
                _language.Offer(LanguageTag.Of(cursor.Line()), name.Rank);
                break;
            case Field.Image:
                TakeImage(name.Rank);
                break;
            default:
                break;
        }
    }

    /// <summary>Takes the facts that CDF and RDF write as attributes of the item or feed.</summary>
    public void TakeAttributes()
    {
        _id.Offer(Filled(cursor.Attribute("about")), 1);
        Links.TakeHref(cursor.Attribute("href"));
        _updated.Offer(DateReader.Read(cursor.Attribute("lastmod"), cursor.Context.TimeZone), 2);
        _language.Offer(LanguageTag.Of(cursor.Language), 2);
    }

    protected void OfferImage(string? address, int rank) => _image.Offer(address, rank);

    protected static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>What a text is when it does not say: Atom's is plain, RSS leaves it to the reader.</summary>
    protected TextKind UnsaidOf(FieldName name) => cursor.IsAtom && name.Rank == 0 ? TextKind.Plain : TextKind.Guess;

    private void TakeId(int rank)
    {
        var isPermanent = cursor.Attribute("isPermaLink")?.Trim();
        var isGuid = cursor.LocalName.Equals("guid", StringComparison.OrdinalIgnoreCase);
        var id = cursor.Context.Whole(Filled(cursor.Text(escape: false, out _)), "the id");
        _id.Offer(id, rank);
        if (isGuid && !"false".Equals(isPermanent, StringComparison.OrdinalIgnoreCase))
        {
            Links.TakePermanent(id, isSaid: "true".Equals(isPermanent, StringComparison.OrdinalIgnoreCase));
        }
    }

    private ItemDate? Date()
    {
        var written = cursor.Line();
        var date = DateReader.Read(written, cursor.Context.TimeZone, cursor.Language);
        if (date is null && written is not null)
        {
            cursor.Context.Warnings.Add(
                $"date {Warnings.Quote(written)} is not a date; without another the visit's time is used");
        }

        return date;
    }

    private void TakeAuthor(int rank)
    {
        if (PersonText.Read(cursor) is { } person && (rank < 2 || Authors.Count == 0)
            && !Authors.Contains(person) && !cursor.Context.IsFull(Authors.Count, "authors"))
        {
            Authors.Add(person);
        }
    }

    private void TakeCategories(bool isList)
    {
        var depth = cursor.Depth;
        AddCategory(cursor.Attribute("term") ?? cursor.Attribute("text") ?? cursor.Attribute("label"));
        var text = default(LooseText);
        while (cursor.NextChild(depth, ref text))
        {
            if (cursor.Name.Field == Field.Category && MayDescend)
            {
                TakeCategories(isList);
            }
        }

        foreach (var category in isList ? text.ToString().Split(',', ';') : [text.ToString()])
        {
            AddCategory(category);
        }
    }

    private void AddCategory(string? text)
    {
        var plain = text is not null && HtmlText.LooksLikeHtml(text) ? HtmlText.Of(text) : text;
        if (cursor.Context.Line(plain, "a category") is { } category && !Categories.Contains(category)
            && !cursor.Context.IsFull(Categories.Count, "categories"))
        {
            Categories.Add(category);
        }
    }

    // RSS 2.0 has <image><url>, RSS 1.0 rdf:resource, itunes href, others the address as text.
    private void TakeImage(int rank)
    {
        var depth = cursor.Depth;
        var address = cursor.Attribute("href") ?? cursor.Attribute("url") ?? cursor.Attribute("resource");
        var text = default(LooseText);
        while (cursor.NextChild(depth, ref text))
        {
            if (cursor.LocalName is "url")
            {
                address ??= cursor.Line();
            }
        }

        OfferImage(cursor.Address(address ?? text.ToString()), rank);
    }
}
