namespace Aggregator.Sources;

/// <summary>What the placeholder at a path's end stands for.</summary>
public enum FeedKind
{
    /// <summary>There is none: one feed.</summary>
    One,

    /// <summary>A feed for each member, at {member}.</summary>
    Member,

    /// <summary>A feed for each country that a member is in, at {country}.</summary>
    Country,

    /// <summary>A feed for each language that there are stories in, at {language}.</summary>
    Language,

    /// <summary>A feed for each topic, at {topic}.</summary>
    Topic,

    /// <summary>A feed for each group, at {group}.</summary>
    Group,
}
