namespace Aggregator.Polling;

/// <summary>What is known about a source. <see cref="HealthSentences"/> says what each means and what to do.</summary>
public enum Health
{
    /// <summary>Not visited yet.</summary>
    New,

    /// <summary>Read without trouble.</summary>
    Ok,

    /// <summary>Silent longer than it ever was.</summary>
    Quiet,

    /// <summary>Silent longer than expectEvery.</summary>
    Stale,

    /// <summary>The page is there, no items in it.</summary>
    EmptyList,

    /// <summary>The list is gone from where the rules say, or from where it was learned to be.</summary>
    SelectorLost,

    /// <summary>Asks to log in.</summary>
    Login,

    /// <summary>Somebody refuses us: a firewall, a captcha, a page without permission.</summary>
    Blocked,

    /// <summary>Forbidden by robots.txt.</summary>
    Robots,

    /// <summary>An address that may not be visited.</summary>
    Refused,

    /// <summary>Asked to come less often.</summary>
    RateLimited,

    /// <summary>Now at another address.</summary>
    Moved,

    /// <summary>Nothing is at the address any more: not found, gone for ever, the domain expired.</summary>
    Gone,

    /// <summary>Answers with errors, or not at all, or not with news.</summary>
    Failing,

    /// <summary>Its visit ended the process three times.</summary>
    Poison,

    /// <summary>Switched off by the admin.</summary>
    Paused,
}
