namespace Aggregator.Configuration;

public sealed class PlainLineTests
{
    [Theory]
    [InlineData("兰州大学: новости, أخبار", "兰州大学: новости, أخبار")]
    [InlineData("one\r\ntwo\tthree", "one  two three")]
    [InlineData("\u001b[31mred\u001b[0m", @"\u001b[31mred\u001b[0m")]
    [InlineData("\u009b31mred", @"\u009b31mred")]
    [InlineData("safe\u202egpj.exe", @"safe\u202egpj.exe")]
    [InlineData("\0\u0007\u007f", @"\u0000\u0007\u007f")]
    public void Nothing_from_outside_takes_effect_on_a_terminal(string text, string line) =>
        Assert.Equal(line, PlainLine.Of(text));
}
