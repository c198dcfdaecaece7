namespace Aggregator.Reading.Pages;

/// <summary>What came of looking at an article's page.</summary>
/// <param name="Reading">What it says; null when it is no page with an article.</param>
/// <param name="Failure">Why not; null when it is.</param>
public sealed record ArticleLook(ArticleReading? Reading, ReadFailure? Failure);
