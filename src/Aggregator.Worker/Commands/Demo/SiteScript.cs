namespace Aggregator.Commands.Demo;

/// <summary>What a made-up site is, and what it will say; read from <c>sites/*.json</c>.</summary>
internal sealed record SiteScript
{
    public required SiteFormat Format { get; init; }

    public SiteTemper Temper { get; init; }

    /// <summary>Of the feed's bytes.</summary>
    public string Charset { get; init; } = "utf-8";

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>What is told in several languages it tells in all of them, each at an address of its own.</summary>
    public bool IsTranslated { get; init; }

    /// <summary>The dates on its pages are written in this zone.</summary>
    public string TimeZone { get; init; } = "UTC";

    public required string Name { get; init; }

    /// <summary>The word above the list of news.</summary>
    public required string News { get; init; }

    /// <summary>How many of the stories are there from the start.</summary>
    public required int Open { get; init; }

    /// <summary>With so many pieces of news the site is rebuilt, and its page looks otherwise; null: never.</summary>
    public int? RebuiltWith { get; init; }

    /// <summary>In the order of telling.</summary>
    public required IReadOnlyList<ScriptedStory> Stories { get; init; }

    /// <summary>What it says when the stories are told, for ever: {n} counts. null: nothing more.</summary>
    public ScriptedStory? Series { get; init; }
}
