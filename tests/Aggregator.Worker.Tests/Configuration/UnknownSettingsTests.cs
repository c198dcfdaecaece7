using Microsoft.Extensions.Configuration;

namespace Aggregator.Configuration;

public sealed class UnknownSettingsTests
{
    [Fact]
    public void A_misspelt_setting_is_named_with_the_one_that_was_meant() => Assert.Equal(
        ["Aggregator__Fetch__Paralel is not a setting and changes nothing; did you mean Aggregator__Fetch__Parallel?"],
        Warnings(("Fetch:Paralel", "3")));

    [Fact]
    public void A_setting_like_no_other_is_named_too() => Assert.Equal(
        ["Aggregator__Weather is not a setting and changes nothing."], Warnings(("Weather", "fair")));

    [Fact]
    public void Every_setting_in_any_letters_is_known() => Assert.Empty(Warnings(
        ("FEEDS", "f"), ("data", "d"), ("Urls", "u"), ("Log", "Error"), ("fetch:parallel", "3"),
        ("Fetch:ConnectTimeout", "00:00:01"), ("Fetch:Timeout", "00:00:01"), ("Fetch:ArticlesPerVisit", "1"),
        ("Fetch:AllowPrivate", ""), ("read:items", "1"), ("Read:FeedDepth", "1"), ("Read:HtmlDepth", "1"),
        ("Read:ItemCharacters", "1"), ("Read:TitleCharacters", "1"), ("Read:ListEntries", "1")));

    private static IEnumerable<string> Warnings(params (string Key, string Value)[] settings) =>
        UnknownSettings.In(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(
                setting => KeyValuePair.Create($"Aggregator:{setting.Key}", (string?)setting.Value)))
            .Build()
            .GetSection("Aggregator"));
}
