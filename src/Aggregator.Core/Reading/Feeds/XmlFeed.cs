using System.Globalization;
using System.Xml;

namespace Aggregator.Reading.Feeds;

/// <summary>Reads RSS, Atom and CDF: all of them are containers with items, and the names say what is what.</summary>
internal sealed class XmlFeed
{
    private const int DeepestContainer = 8;

    private readonly FeedCursor _cursor;
    private readonly FeedDraft _feed;
    private readonly List<RawItem> _items = [];
    private readonly List<string> _deleted = [];
    private bool _isFull;

    private XmlFeed(XmlReader xml, FeedContext context)
    {
        _cursor = new FeedCursor(xml, context);
        _feed = new FeedDraft(_cursor);
    }

    /// <summary>Reads a whole feed; an XmlException tells that it is not well-formed.</summary>
    public static ReadResult Read(XmlReader xml, FeedContext context) => new XmlFeed(xml, context).Read();

    private ReadResult Read()
    {
        if (!_cursor.MoveToRoot(out var first))
        {
            var found = first is null ? "holds no element" : $"begins with the element {Warnings.Quote(first)}";
            return ReadResult.Failed("feed", ReadFailureKind.NotAFeed, $"The document {found}; it is not a feed.");
        }

        if (first is not null)
        {
            _cursor.Context.Warnings.Add($"the feed begins only after other elements, such as {Warnings.Quote(first)}");
        }

        var format = FeedFormat.Of(_cursor);
        if (_cursor.Name.Field == Field.Item)
        {
            AddItem();
        }
        else
        {
            ReadContainer(0);
        }

        return new ReadResult
        {
            Feed = _feed.Facts(format),
            Items = _items,
            Deleted = _deleted,
            Warnings = _cursor.Context.Warnings.All(),
        };
    }

    private void ReadContainer(int nesting)
    {
        _feed.TakeAttributes();
        var depth = _cursor.Depth;
        while (_cursor.NextChild(depth))
        {
            switch (_cursor.Name.Field)
            {
                case Field.Item:
                    AddItem();
                    break;
                case Field.Deleted:
                    Delete();
                    break;
                case Field.List when nesting < DeepestContainer:
                    ReadList(nesting + 1);
                    break;
                case Field.Container when nesting < DeepestContainer:
                    ReadContainer(nesting + 1);
                    break;
                default:
                    _feed.Take(_cursor.Name);
                    break;
            }
        }
    }

    // RSS 1.0 only names its items here; some put them here whole.
    private void ReadList(int nesting)
    {
        var depth = _cursor.Depth;
        while (_cursor.NextChild(depth))
        {
            if (_cursor.Name.Field == Field.Item)
            {
                AddItem();
            }
            else if (_cursor.Name.Field == Field.List && nesting < DeepestContainer)
            {
                ReadList(nesting + 1);
            }
        }
    }

    private void Delete()
    {
        if (_deleted.Count < _cursor.Context.Limits.Items && _cursor.Attribute("ref") is { Length: > 0 } id)
            _deleted.Add(id.Trim());
    }

    private void AddItem()
    {
        var context = _cursor.Context;
        if (_items.Count >= context.Limits.Items)
        {
            context.Warnings.AddOnce(ref _isFull, string.Create(
                CultureInfo.InvariantCulture,
                $"there are more than {context.Limits.Items:N0} items; the rest was left out"));
            return;
        }

        context.Warnings.Place = string.Create(CultureInfo.InvariantCulture, $"item {_items.Count + 1}");
        _items.Add(ItemDraft.Read(_cursor, _feed));
        context.Warnings.Place = "";
    }
}
