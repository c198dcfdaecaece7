using Aggregator.Polling;

namespace Aggregator.Core.Tests.Polling;

public sealed class HealthSentencesTests
{
    [Fact]
    public void Every_state_has_its_name()
    {
        var states = Enum.GetValues<Health>();

        Assert.Equal(states.Length, states.Select(HealthSentences.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("SELECTOR_LOST", HealthSentences.Name(Health.SelectorLost));
    }

    [Fact]
    public void Every_state_has_one_sentence_that_tells_the_cause_and_then_what_to_do() =>
        Assert.All(Enum.GetValues<Health>(), state =>
        {
            var parts = HealthSentences.Sentence(state).Split(": ");

            Assert.Equal(2, parts.Length);
            Assert.All(parts, part => Assert.InRange(part.Length, 10, 110));
            Assert.EndsWith(".", parts[1], StringComparison.Ordinal);
            Assert.DoesNotContain(". ", HealthSentences.Sentence(state), StringComparison.Ordinal);
        });
}
