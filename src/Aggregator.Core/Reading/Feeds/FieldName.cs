namespace Aggregator.Reading.Feeds;

/// <summary>The meaning of an element's name.</summary>
/// <param name="Field">What it says.</param>
/// <param name="Rank">0 for the format's own element; a higher rank only fills in when no lower one is there.</param>
internal readonly record struct FieldName(Field Field, int Rank = 0);
