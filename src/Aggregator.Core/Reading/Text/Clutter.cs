using System.Collections.Frozen;

namespace Aggregator.Reading.Text;

/// <summary>Tells by their names and addresses what is on a page for other purposes than to be read.</summary>
internal static class Clutter
{
    // Words in class and id of bars that share, rate and advertise, as the usual systems and plug-ins name them.
    private static readonly FrozenSet<string> Names = new[]
    {
        "sharer", "sharebar", "sharebox", "sharedaddy", "sharethis", "addtoany", "addthis", "a2a",
        "feedflare", "mashsb", "ssba", "heateor", "jiathis", "bdsharebuttonbox", "bdshare", "uptolike", "pluso",
        "relatedposts", "jp-relatedposts", "yarpp", "socialicons", "socialbar", "socials",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // "social" alone may well be a faculty: it needs one of these beside it.
    private static readonly FrozenSet<string> Bars = new[]
    {
        "icons", "icon", "bar", "buttons", "button", "links", "media", "likes", "widget",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // "share" is a bar's name; "market-share" and "share-price" are not: only words of layout stand beside it.
    private static readonly FrozenSet<string> Shares = new[] { "share", "sharing", "shares" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Layout = new[]
    {
        "this", "on", "to", "in", "with", "social", "icons", "icon", "bar", "buttons", "button", "btn", "btns", "links",
        "link", "media", "likes", "like", "widget", "post", "posts", "entry", "article", "page", "news", "item",
        "content", "single", "block", "wrap", "wrapper", "container", "box", "list", "area", "section", "tools", "tool",
        "row", "col", "group", "panel", "top", "bottom", "left", "right", "footer", "header", "title", "label", "text",
        "follow", "print", "email", "blog", "story", "detail", "details", "view", "node", "field", "td", "et", "wp",
        "facebook", "twitter",
        "vk", "telegram", "whatsapp", "linkedin", "weibo", "wechat", "options", "counts", "count",
        "networks", "network", "plugin", "inner", "outer", "main", "module", "mod", "part", "ul", "div",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Of these the names of pictures are made that only hold the place of others.
    private static readonly FrozenSet<string> Placeholders = new[]
    {
        "lazy", "lazyload", "load", "loading", "loader", "placeholder", "image", "img", "blank", "default", "grey",
        "gray", "bg", "pixel", "white", "transparent", "dummy", "preload",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Counters =
    [
        "feeds.feedburner.com/~", "feeds.wordpress.com/", "pixel.wp.com/", "stats.wordpress.com/", "feedsportal.com/",
        "pixel.quantserve.com/", "scorecardresearch.com/", "google-analytics.com/", "doubleclick.net/",
        "facebook.com/tr", "counter.yadro.ru/", "mc.yandex.ru/", "top-fwz1.mail.ru/", "counter.rambler.ru/",
        "hm.baidu.com/", "cnzz.com/", "statcounter.com/", "feedproxy.google.com/",
    ];

    /// <summary>Whether a class or id names a share bar or the like.</summary>
    public static bool IsNamed(ReadOnlySpan<char> classes)
    {
        var names = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        var bars = Bars.GetAlternateLookup<ReadOnlySpan<char>>();
        var (isSocial, isBar) = (false, false);
        foreach (var range in classes.SplitAny(" \t\r\n-_"))
        {
            var word = classes[range];
            if (names.Contains(word))
            {
                return true;
            }

            isSocial |= word.Equals("social", StringComparison.OrdinalIgnoreCase);
            isBar |= bars.Contains(word);
        }

        return (isSocial && isBar) || HasShare(classes);
    }

    private static bool HasShare(ReadOnlySpan<char> classes)
    {
        var shares = Shares.GetAlternateLookup<ReadOnlySpan<char>>();
        var layout = Layout.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in classes.SplitAny(" \t\r\n"))
        {
            var name = classes[range];
            var (hasShare, isLayout) = (false, true);
            foreach (var part in name.SplitAny("-_"))
            {
                var word = name[part];
                var isShare = shares.Contains(word);
                hasShare |= isShare;
                isLayout &= isShare || word.IsEmpty || layout.Contains(word);
            }

            if (hasShare && isLayout)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a picture's address only counts readers.</summary>
    public static bool IsCounter(string address)
    {
        foreach (var counter in Counters)
        {
            if (address.Contains(counter, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a picture's address is of one that is shown until the real one is loaded.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> address)
    {
        if (address.IsEmpty || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var file = address[(address.LastIndexOf('/') + 1)..];
        return file.Contains("placeholder", StringComparison.OrdinalIgnoreCase)
            || IsOfPlaceholders(file)
            || file.StartsWith("blank.", StringComparison.OrdinalIgnoreCase)
            || file.StartsWith("spacer.", StringComparison.OrdinalIgnoreCase)
            || file.StartsWith("loading.", StringComparison.OrdinalIgnoreCase)
            || file.StartsWith("transparent.", StringComparison.OrdinalIgnoreCase)
            || file.StartsWith("1x1", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOfPlaceholders(ReadOnlySpan<char> file)
    {
        var words = Placeholders.GetAlternateLookup<ReadOnlySpan<char>>();
        var point = file.IndexOf('.');
        var stem = point < 0 ? file : file[..point];
        foreach (var range in stem.SplitAny("-_0123456789"))
        {
            if (!stem[range].IsEmpty && !words.Contains(stem[range]))
            {
                return false;
            }
        }

        return stem.Contains("lazy", StringComparison.OrdinalIgnoreCase);
    }
}
