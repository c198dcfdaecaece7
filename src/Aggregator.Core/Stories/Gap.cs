namespace Aggregator.Stories;

/// <summary>Words of a text that stand in no run shared with the other one.</summary>
internal readonly record struct Gap(int Start, int End)
{
    public int Length => End - Start;
}
