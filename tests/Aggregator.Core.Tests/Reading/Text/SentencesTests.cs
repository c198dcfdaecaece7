using Aggregator.Reading.Text;

namespace Aggregator.Core.Tests.Reading.Text;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("The fair opened today. It lasts three days.", "The fair opened today.")]
    [InlineData("Will it open today? Nobody knows it yet.", "Will it open today?")]
    [InlineData("“The fair opened today!” That was all.", "“The fair opened today!”")]
    [InlineData("Prof. A. Aliyev met students. They talked about it.", "Prof. A. Aliyev met students.")]
    [InlineData("Доц. И. П. Иванов выступил с речью. Были вопросы.", "Доц. И. П. Иванов выступил с речью.")]
    [InlineData("Am 18. Mai beginnt das Semester. Alle sind willkommen.", "Am 18. Mai beginnt das Semester.")]
    [InlineData("It grew by 3.5 percent on uni.example today. More follows.", "It grew by 3.5 percent on uni.example today.")]
    [InlineData("Es begann 2026. Das war gut.", "Es begann 2026.")]
    [InlineData("大学联盟今天开会。各国校长出席了会议。", "大学联盟今天开会。")]
    [InlineData("「大学は開きました。」学長は言いました。", "「大学は開きました。」")]
    [InlineData("대학교가 새 센터를 열었다. 총장이 축사를 했다.", "대학교가 새 센터를 열었다.")]
    [InlineData("هل افتتحت الجامعة مركزها الجديد؟ نعم افتتحته اليوم.", "هل افتتحت الجامعة مركزها الجديد؟")]
    [InlineData("یونیورسٹی نے نیا مرکز کھولا۔ صدر نے خطاب کیا۔", "یونیورسٹی نے نیا مرکز کھولا۔")]
    [InlineData("विश्वविद्यालय ने नया केंद्र खोला। कुलपति ने भाषण दिया।", "विश्वविद्यालय ने नया केंद्र खोला।")]
    [InlineData("Համալսարանը բացեց նոր կենտրոն։ Ռեկտորը խոսեց։", "Համալսարանը բացեց նոր կենտրոն։")]
    [InlineData("უნივერსიტეტმა ახალი ცენტრი გახსნა. რექტორმა სიტყვა წარმოთქვა.", "უნივერსიტეტმა ახალი ცენტრი გახსნა.")]
    [InlineData("האוניברסיטה פתחה מרכז חדש. הנשיא נאם.", "האוניברסיטה פתחה מרכז חדש.")]
    public void A_sentence_ends_where_a_reader_of_its_script_sees_the_end(string text, string first) =>
        Assert.Equal(first, text[..Sentences.Whole(text, text.Length - 1)]);

    [Fact]
    public void As_many_whole_sentences_are_taken_as_fit()
    {
        const string Text = "One is here. Another is there. A third is nowhere.";

        Assert.Equal("One is here. Another is there.", Text[..Sentences.Whole(Text, 40)]);
        Assert.Equal(Text, Text[..Sentences.Whole(Text, 100)]);
        Assert.Equal(0, Sentences.Whole(Text, 5));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no end at all")]
    [InlineData("มหาวิทยาลัยเปิดหลักสูตรใหม่ สำหรับนักศึกษาต่างชาติ")]
    public void What_has_no_sentence_has_none(string text) => Assert.Equal(0, Sentences.Whole(text, 1_000));
}
