using System.Collections.Frozen;
using Aggregator.Stories;

namespace Aggregator.Commands;

/// <summary>Services under whose one domain many have their pages or feeds: there the domain says nothing of the owner.
/// Those that the Public Suffix List takes apart (github.io, blogspot.com) need no mention.</summary>
internal static class HostingService
{
    private static readonly FrozenSet<string> Domains = new[]
    {
        // Makers and carriers of feeds.
        "feedburner.com", "feedblitz.com", "feed43.com", "fetchrss.com", "politepol.com", "rss.app", "rsshub.app",
        "rss-bridge.org", "inoreader.com", "feedly.com", "kill-the-newsletter.com", "follow.it",
        // Blogs and sites.
        "wordpress.com", "blogger.com", "medium.com", "substack.com", "tumblr.com", "livejournal.com", "ghost.io",
        "google.com", "weebly.com", "webnode.com", "jimdo.com", "wix.com", "squarespace.com", "over-blog.com",
        "hatenablog.com", "hatenablog.jp", "ameblo.jp", "note.com", "naver.com", "tistory.com", "sina.com.cn",
        "163.com", "sohu.com", "csdn.net", "cnblogs.com", "jianshu.com", "zhihu.com", "hypotheses.org", "github.com",
        "gitlab.com", "dzen.ru", "yandex.ru", "teletype.in", "telegra.ph", "blogfa.com", "blog.ir", "mihanblog.com",
        // Films, talks and company.
        "youtube.com", "youtu.be", "vimeo.com", "dailymotion.com", "bilibili.com", "aparat.com", "rutube.ru",
        "soundcloud.com", "libsyn.com", "podbean.com", "buzzsprout.com", "spreaker.com", "anchor.fm", "facebook.com",
        "instagram.com", "linkedin.com", "twitter.com", "x.com", "t.me", "vk.com", "ok.ru", "qq.com", "weibo.com",
        "reddit.com", "bsky.app",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsAt(Uri url) => Domains.Contains(RegistrableDomain.Of(url));
}
