using static Aggregator.Sources.Catalogs;

namespace Aggregator.Sources;

public sealed class ProblemTests
{
    [Theory]
    [InlineData("\"titel\": 1", "titel", "is not a known key; did you mean \"twinOf\"?", false)]
    [InlineData("\"evrey\": \"1h\"", "evrey", "is not a known key; did you mean \"every\"?", true)]
    [InlineData("\"expctEvry\": \"1d\"", "expctEvry", "did you mean \"expectEvery\"?", true)]
    [InlineData("\"Language\": \"en\"", "Language", "is not a known key; did you mean \"language\"?", true)]
    [InlineData("\"zzz\": 1", "zzz", "known here: atMost, enabled, every,", true)]
    public void An_unknown_key_is_told_with_what_was_meant(string keys, string key, string said, bool expected)
    {
        var problems = string.Join('\n', Said(WithSource(keys)));

        Assert.Contains($"error: members[0].sources[0].{key}: is not a known key", problems, StringComparison.Ordinal);
        Assert.Equal(expected, problems.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"every\": 60", "every: is a number; write a text in quotes")]
    [InlineData("\"every\": \"90\"", "every: is \"90\"; write a number and s, m, h or d, such as \"60m\"")]
    [InlineData("\"every\": \"2 hours\"", "did you mean \"2h\"?")]
    [InlineData("\"every\": \"4m\"", "every: is \"4m\"; write \"5m\" or more")]
    [InlineData("\"every\": \"99999d\"", "every: is \"99999d\"; write from 1s to 366d")]
    [InlineData("\"enabled\": \"no\"", "enabled: is a text; write true or false")]
    [InlineData("\"initialItems\": 1001", "initialItems: is 1001; write a whole number from 0 to 1000")]
    [InlineData("\"initialItems\": 1.5", "initialItems: is 1.5; write a whole number")]
    [InlineData("\"republish\": \"sumary\"", "write \"title\", \"summary\" or \"full\"; did you mean \"summary\"?")]
    [InlineData("\"tags\": \"campus\"", "tags: is a text; write a list in [ ]")]
    [InlineData("\"tags\": [1]", "tags[0]: is a number; write a text in quotes")]
    [InlineData("\"http\": []", "http: is a list; write an object in { }")]
    [InlineData("\"http\": { \"maxBytes\": \"1GiB\" }", "http.maxBytes: is \"1GiB\"; write a number and KiB or MiB")]
    [InlineData("\"http\": { \"maxBytes\": \"500MiB\" }", "http.maxBytes: is \"500MiB\"; write from 1KiB to 100MiB")]
    [InlineData("\"timeZone\": \"Baku\"", "timeZone: is \"Baku\", not a known time zone")]
    [InlineData("\"timeZone\": \"asia/Tashkent\"", "did you mean \"Asia/Tashkent\"?")]
    [InlineData("\"timeZone\": \"../../etc/passwd\"", "not a known time zone")]
    [InlineData("\"language\": \"cn\"", "did you mean \"zh\"?")]
    [InlineData("\"language\": \"english\"", "not a known language")]
    [InlineData("\"rights\": \"\"", "rights: is empty")]
    [InlineData("\"exclude\": { \"title\": [\"(\"] }", "exclude.title[0]: is \"(\", not a regular expression")]
    [InlineData("\"include\": { \"title\": [\"^(?!News)\"] }", "include.title[0]: is \"^(?!News)\"; look-arounds such as")]
    [InlineData("\"exclude\": { \"title\": [\"(a)\\\\1\"] }", "references such as \\1, atomic groups")]
    [InlineData("\"exclude\": { \"title\": [\"((a{999}){999}){999}\"] }", "repetitions of thousands may take for ever")]
    [InlineData("\"exclude\": { \"title\": [\"\"] }", "exclude.title[0]: is \"\", which finds every title")]
    [InlineData("\"exclude\": { \"title\": [\"tender|\"] }", "is \"tender|\", which finds every title")]
    [InlineData("\"exclude\": { \"titel\": [] }", "exclude.titel: is not a known key; did you mean \"title\"?")]
    [InlineData("\"fix\": { \"id\": \"guid\" }", "fix.id: is \"guid\"; write \"link\" or \"title\"")]
    [InlineData("\"fix\": { \"dates\": \"ignorefuture\" }", "did you mean \"ignoreFuture\"?")]
    [InlineData("\"fix\": { \"charset\": \"cp9999\" }", "fix.charset: is \"cp9999\", not a known character set")]
    [InlineData("\"http\": { \"proxy\": \"env:PATH\" }", "proxy: is \"env:PATH\"; only variables that begin")]
    public void A_wrong_value_is_told_with_its_remedy(string keys, string said) =>
        Assert.Contains(Said(WithSource(keys)), line =>
            line.StartsWith("error: members[0].sources[0].", StringComparison.Ordinal)
            && line.Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("asoiu.edu.az/news", "; did you mean \"https://asoiu.edu.az/news\"?")]
    [InlineData("feed:https://a.example/rss", "; did you mean \"https://a.example/rss\"?")]
    [InlineData("htps://a.example/rss", "; did you mean \"https://a.example/rss\"?")]
    [InlineData("/etc/passwd", "not a web address")]
    [InlineData("file:///etc/passwd", "not a web address")]
    [InlineData("http://", "not a web address")]
    [InlineData("https://me:secret@a.example/", "no place for secrets")]
    public void A_bad_address_is_told_with_its_remedy(string url, string said) =>
        Assert.Contains(said, Assert.Single(Said(WithSource("\"rights\": null", url))), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"item\": \"..x\"", "item: is \"..x\", not a selector: a name is missing")]
    [InlineData("\"container\": \"ul\"", "scrape: lacks \"item\"")]
    [InlineData("\"item\": \"li\", \"date\": {}", "date: lacks \"select\"")]
    [InlineData("\"item\": \"li\", \"date\": \".d\"", "date: is a text; write an object in { }")]
    [InlineData("\"item\": \"li\", \"date\": { \"select\": \"b\", \"culture\": \"xq\" }", "culture: is \"xq\", not a")]
    [InlineData("\"item\": \"li\", \"date\": { \"select\": \"b\", \"formats\": [\"d\"] }", "formats[0]: is \"d\", not")]
    [InlineData("\"item\": \"li\", \"article\": { \"remove\": [\"..x\"] }", "remove[0]: is \"..x\", not a selector")]
    [InlineData("\"item\": \"li\", \"maxItems\": 0", "maxItems: is 0; write a whole number from 1 to 1000")]
    [InlineData("\"item\": \"li\", \"itm\": \"li\"", "itm: is not a known key; did you mean \"item\"?")]
    public void Rules_of_a_page_are_checked(string rules, string said) => Assert.Contains(
        Said(WithSource($"\"scrape\": {{ {rules} }}", kind: "page")),
        line => line.StartsWith("error", StringComparison.Ordinal) && line.Contains(said, StringComparison.Ordinal));

    [Fact]
    public void Ids_and_addresses_stand_only_once_in_the_whole_file()
    {
        var said = Said("""
            { "members": [
              { "id": "a", "sources": [ { "id": "x", "kind": "feed", "url": "https://M.example/rss" } ] },
              { "id": "A", "sources": [ { "id": "X", "kind": "feed", "url": "https://m.example:443/rss#top" } ] } ] }
            """);

        Assert.Equal(
            [
                "members[1].id: has the same id as members[0].id (line 2)",
                "members[1].sources[0].id: has the same id as members[0].sources[0].id (line 2)",
                "members[1].sources[0].url: has the same address as members[0].sources[0].url (line 2)",
            ],
            said.Select(line => line.Split("error: ")[1].Split("; change")[0]));
    }

    [Fact]
    public void Private_hosts_that_are_allowed_may_be_asked_every_second()
    {
        Assert.Empty(Said(WithSource("\"every\": \"1s\"", "http://127.0.0.1:8090/rss")));
        Assert.Single(Said(WithSource("\"every\": \"1s\"", "http://127.0.0.2:8090/rss")));
    }

    [Fact]
    public void A_default_that_is_too_quick_is_told_once_where_it_stands()
    {
        var said = Said("""
            { "defaults": { "every": "1m" }, "members": [ { "id": "m", "sources": [
              { "id": "a", "kind": "feed", "url": "https://m.example/1" },
              { "id": "b", "kind": "feed", "url": "https://m.example/2" } ] } ] }
            """);

        Assert.StartsWith("error: defaults.every: is \"1m\"", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void Known_keys_that_do_not_work_yet_are_told_once_each()
    {
        var said = Said("""
            { "alerts": {}, "members": [ { "id": "m", "sources": [
              { "id": "a", "kind": "feed", "url": "https://m.example/1", "http": { "userAgent": "x" } },
              { "id": "b", "kind": "feed", "url": "https://m.example/2", "http": { "userAgent": "x" } },
              { "id": "c", "kind": "feed", "url": "https://m.example/3", "http": { "userAgent": "x" } } ] } ] }
            """);

        Assert.Equal(
            [
                "warning: alerts: is known but does not work yet",
                "warning: members[0].sources[0].http.userAgent: is known but does not work yet (here and 2 more times)",
            ],
            said.Select(line => line.Split(';')[0]));
    }

    [Fact]
    public void Every_key_that_does_not_work_yet_says_so()
    {
        var said = Said("""
            { "defaults": { "http": { "maxPerHost": 2 } }, "alerts": {},
              "members": [ { "id": "m", "sources": [ { "id": "t", "kind": "feed", "url": "https://m.example/t" },
                { "id": "s", "kind": "page", "url": "https://m.example/", "scrape": { "item": "li" },
                  "http": { "headers": {}, "userAgent": "x", "cookies": true, "proxy": "http://p.example/" } } ] } ] }
            """);

        Assert.All(said, line => Assert.EndsWith(" is known but does not work yet; it changes nothing for now", line));
        Assert.Equal(
            [
                "defaults.http.maxPerHost", "alerts",
                "http.headers", "http.userAgent", "http.cookies", "http.proxy",
            ],
            said.Select(line => line.Split(": ")[1].Replace("members[0].sources[1].", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"http\": { \"cookies\": false, \"userAgent\": null }")]
    [InlineData("\"include\": { \"title\": [] }")]
    [InlineData("\"twinOf\": null")]
    public void A_key_that_says_what_holds_anyway_is_no_matter(string keys) => Assert.Empty(Said(WithSource(keys)));

    [Fact]
    public void A_source_that_is_asked_seldom_is_never_asked_sooner()
    {
        Assert.Equal(TimeSpan.FromDays(2), Good(WithSource("\"every\": \"2d\"")).Sources[0].AtMost);
        Assert.Equal(
            ["warning: members[0].sources[0].atMost: is less than every, \"2d\", which holds"],
            Said(WithSource("\"every\": \"2d\", \"atMost\": \"1d\"")));
    }

    [Fact]
    public void A_page_without_rules_is_no_matter_for_its_list_finds_itself() =>
        Assert.Empty(Said(WithSource("\"enabled\": true", kind: "page")));

    [Fact]
    public void The_site_is_checked_too()
    {
        var said = Said("""
            { "site": { "baseUrl": "https://a.example/?x=1", "idAuthority": "Alliance",
                "contact": "news@a.example", "feedDays": 0 },
              "members": [ { "name": { "english": "x", "en": "" }, "country": "UK" } ] }
            """);

        Assert.Equal(8, said.Length);
        Assert.Contains(said, line => line.Contains("mean \"mailto:news@a.example\"?", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("did you mean \"GB\"?", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("error: members[0]: lacks \"id\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"hub\": \"https://hub.example/\"", true)]
    [InlineData("\"hub\": \"https://hub.example/\", \"baseUrl\": \"https://news.example/\"", false)]
    [InlineData("\"baseUrl\": \"https://news.example/\"", false)]
    public void A_hub_that_could_fetch_from_nowhere_is_warned_about(string keys, bool expected)
    {
        var said = Said($$"""{ "site": { {{keys}} }, "members": [] }""");

        Assert.Equal(expected, said.Any(line => line.StartsWith("warning: site: has a hub but no \"baseUrl\"", StringComparison.Ordinal)));
    }
}
