namespace Aggregator.Stories.Acts;

/// <summary>An act as a story's history tells it.</summary>
internal static class Happened
{
    public static Happening Of(EditorialAct act, string what) => new()
    {
        At = act.At,
        Kind = HappeningKind.Act,
        Act = act.Number,
        Reason = act.Why is null ? $"{what}, by {act.By}" : $"{what}, by {act.By}: {act.Why}",
    };
}
