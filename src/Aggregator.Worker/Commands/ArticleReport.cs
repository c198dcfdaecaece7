using System.Globalization;
using Aggregator.Configuration;
using Aggregator.Reading;
using Aggregator.Reading.Pages;
using Aggregator.Sources;

namespace Aggregator.Commands;

/// <summary>What was understood of an article's page, for people: each question with its answers, the chosen one
/// first.</summary>
internal static class ArticleReport
{
    private const int Columns = 80;
    private const int MostAnswers = 8;

    public static void Write(Source source, ArticleLook look, TextWriter output)
    {
        if (look.Reading is not { } reading)
        {
            output.WriteLine(PlainLine.Of($"No article: {look.Failure!.Message}"));
            return;
        }

        Answers(output, "title", reading.Titles, title => title);
        Answers(output, "date", reading.Dates, Date);
        Answers(output, "authors", reading.Authors, author => author.Name ?? "");
        Answers(output, "image", reading.Images, image => image);
        Answers(output, "language", reading.Languages, language => language);
        Answers(output, "text", reading.Texts, html => Text(source, reading, html));
        foreach (var warning in reading.Warnings) output.WriteLine(PlainLine.Of($"Warning: {warning}"));
    }

    private static void Answers<T>(TextWriter output, string question, IReadOnlyList<Clue<T>> clues, Func<T, string> show)
    {
        output.WriteLine(question);
        if (clues.Count == 0) output.WriteLine("    -  the page does not say");
        foreach (var clue in clues.Take(MostAnswers))
        {
            Line(output, string.Create(CultureInfo.InvariantCulture, $"  {clue.Weight,3}  {show(clue.Value)}"));
            Line(output, $"       {clue.Where}");
        }

        if (clues.Count > MostAnswers)
            output.WriteLine(FormattableString.Invariant($"       and {clues.Count - MostAnswers} more"));
    }

    private static string Date(ItemDate date) =>
        date.At.ToString(date.HasTime ? "yyyy-MM-dd HH:mm zzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(Source source, ArticleReading reading, string html)
    {
        var raw = new RawItem { Content = new RawText(html, TextKind.Html, reading.Base) };
        var text = Reader.Finish(source, raw, ReadLimits.Default).Text;
        return string.Create(CultureInfo.InvariantCulture, $"{text.Length:N0} characters: {text}");
    }

    // Outside text never reaches the terminal with its control characters.
    private static void Line(TextWriter output, string line)
    {
        var plain = PlainLine.Of(line);
        output.WriteLine(plain.Length > Columns ? string.Concat(plain.AsSpan(0, Columns - 1), "…") : plain);
    }
}
