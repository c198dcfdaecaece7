using Aggregator.Reading.Text;

namespace Aggregator.Core.Tests.Reading.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Belt-and-Road  Forum!", "belt and road forum")]
    [InlineData("İSTANBUL Işık", "istanbul işik")]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("Ёлка ёж", "елка еж")]
    [InlineData("الجامعةُ العربيّة", "الجامعه العربیه")]
    [InlineData("دانشگاه‌های ايران ۱۴۰۳", "دانشگاههای ایران 1403")]
    [InlineData("O‘zbekiston O'zbekiston Oʻzbekiston", "ozbekiston ozbekiston ozbekiston")]
    [InlineData("一带一路，高校联盟。", "一带一路 高校联盟")]
    [InlineData("มหาวิทยาลัย", "มหาวิทยาลัย")]
    [InlineData("e\u0301te\u0301 été", "été été")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "softhyphen zerowidth")]
    [InlineData("Straße STRASSE", "strasse strasse")]
    [InlineData("lone \ud800 half", "lone half")]
    [InlineData("…", "")]
    public void Texts_that_differ_in_case_marks_width_and_punctuation_fold_alike(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text));
}
