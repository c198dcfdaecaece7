using System.Buffers;
using System.Text;

namespace Aggregator.Fetching;

/// <summary>What a robots.txt says to us (RFC 9309).</summary>
internal sealed class RobotsRules
{
    /// <summary>Our product token, in robots.txt and in the User-Agent.</summary>
    public const string Product = "Aggregator";

    /// <summary>More of it is not read (RFC 9309, 2.5).</summary>
    public const int MostBytes = 500 * 1024;

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_");

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);

    private readonly List<RobotsRule> _rules = [];

    private RobotsRules() { }

    /// <summary>Those of a site without robots.txt: all is allowed.</summary>
    public static RobotsRules None { get; } = new();

    /// <summary>To be kept between two requests; at most 10 s.</summary>
    public TimeSpan CrawlDelay { get; private set; }

    /// <summary>Characters held.</summary>
    public int Weight { get; private set; }

    /// <summary>The rule that forbids an address; null: it is allowed.</summary>
    public RobotsRule? Forbids(Uri address)
    {
        if (address.AbsolutePath == "/robots.txt")
            return null;
        var path = RobotsPath.OfAddress(address);
        RobotsRule? best = null;
        foreach (var rule in _rules)
            if (rule.Outweighs(best) && rule.Fits(path))
                best = rule;
        return best is { Allow: false } ? best : null;
    }

    /// <summary>Reads the groups of our product, or, when there is none, those of everybody.</summary>
    public static RobotsRules Parse(ReadOnlySpan<byte> text)
    {
        // A file cut at the limit may end in half a line, which would say something else.
        if (text.Length >= MostBytes)
            text = text[..(text.LastIndexOf((byte)'\n') + 1)];
        return new Reading().Read(Encoding.UTF8.GetString(text));
    }

    private void Add(RobotsRule rule)
    {
        _rules.Add(rule);
        Weight += rule.Pattern.Length;
    }

    /// <summary>Where the reading of a file stands.</summary>
    private sealed class Reading
    {
        private readonly RobotsRules _ours = new();
        private readonly RobotsRules _everybodys = new();
        private bool _isOurs, _isEverybodys, _foundOurs;
        private bool _groupHasRules;

        public RobotsRules Read(string text)
        {
            var number = 0;
            foreach (var line in text.TrimStart('\uFEFF').AsSpan().EnumerateLines())
                Take(line, ++number);
            return _foundOurs ? _ours : _everybodys;
        }

        private void Take(ReadOnlySpan<char> line, int number)
        {
            if (line.IndexOf('#') is var comment and >= 0)
                line = line[..comment];
            if (line.IndexOf(':') is var colon && colon < 0)
                return;
            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].Trim().ToString().ToLowerInvariant())
            {
                case "user-agent": Begin(value); break;
                case "allow": Rule(allow: true, value, number); break;
                case "disallow": Rule(allow: false, value, number); break;
                case "crawl-delay": Delay(value); break;
            }
        }

        // Several User-agent lines may head one group; one after a rule begins the next.
        private void Begin(ReadOnlySpan<char> agent)
        {
            if (_groupHasRules)
                _isOurs = _isEverybodys = _groupHasRules = false;
            _isEverybodys |= agent is "*";
            _isOurs |= Token(agent).Equals(Product, StringComparison.OrdinalIgnoreCase);
            _foundOurs |= _isOurs;
        }

        private void Rule(bool allow, ReadOnlySpan<char> pattern, int line)
        {
            _groupHasRules = true;
            if (pattern.IsEmpty || !(_isOurs || _isEverybodys))
                return;
            var rule = new RobotsRule(allow, RobotsPath.OfPattern(pattern), line);
            if (_isOurs)
                _ours.Add(rule);
            if (_isEverybodys)
                _everybodys.Add(rule);
        }

        private void Delay(ReadOnlySpan<char> seconds)
        {
            var delay = Seconds.Parse(seconds, LongestDelay) ?? TimeSpan.Zero;
            if (_isOurs)
                _ours.CrawlDelay = delay;
            if (_isEverybodys)
                _everybodys.CrawlDelay = delay;
        }

        // "Aggregator/1.0" is meant for us too.
        private static ReadOnlySpan<char> Token(ReadOnlySpan<char> agent) =>
            agent.IndexOfAnyExcept(TokenCharacters) is var end and >= 0 ? agent[..end] : agent;
    }
}
