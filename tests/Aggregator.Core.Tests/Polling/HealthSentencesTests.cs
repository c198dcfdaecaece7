using Aggregator.Polling;

namespace Aggregator.Core.Tests.Polling;

public sealed class HealthSentencesTests
{
    [Fact]
    public void Every_state_has_its_name_and_one_sentence()
    {
        var states = Enum.GetValues<Health>();

        Assert.Equal(states.Length, states.Select(HealthSentences.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(states, state => Assert.EndsWith(".", HealthSentences.Sentence(state), StringComparison.Ordinal));
    }
}
