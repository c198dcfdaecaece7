using System.Collections.Frozen;
using Aggregator.Reading.Text;

namespace Aggregator.Reading.Dates;

/// <summary>The months by their names and abbreviations, in the languages in which feeds write dates.</summary>
internal static class MonthNames
{
    private const int ShortestAbbreviation = 3;

    private static readonly string[] EnglishNames =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    // Twelve names a line: as written in dates, which in Slavic and Turkic languages is not the nominative.
    private static readonly string[] Lines =
    [
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "янв фев мар апр май июн июл авг сен окт ноя дек",
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
        "yan fev mar apr may iyn iyl avq sen okt noy dek",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "oca şub mar nis may haz tem ağu eyl eki kas ara",
        "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr",
        "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
        "қаң ақп нау сәу мам мау шіл там қыр қаз қар жел",
        "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jan feb mär apr mai jun jul aug sep okt nov dez",
        "jänner februar maerz april mai juni juli august september oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv févr mars avr mai juin juil août sept oct nov déc",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago set oct nov dic",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "sty lut mar kwi maj cze lip sie wrz paź lis gru",
        "január február március április május június július augusztus szeptember október november december",
        "januári februári márciu áprili máju júniu júliu augustu szeptembe októbe novembe decembe",
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
        "ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
        "ιαν φεβ μαρ απρ μάι ιούν ιούλ αύγ σεπ οκτ νοέ δεκ",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "يناير فبراير مارس إبريل ماي يونيه يوليه غشت شتنبر أكتوبر نونبر دجنبر",
        "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
        "محرم صفر ربيعالأول ربيعالآخر جمادىالأولى جمادىالآخرة رجب شعبان رمضان شوال ذوالقعدة ذوالحجة",
        "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
        "januari februari mac april mei jun julai ogos september oktober november disember",
        "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
        "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
        "ýanwar fewral mart aprel maý iýun iýul awgust sentýabr oktýabr noýabr dekabr",
    ];

    private static readonly FrozenDictionary<string, int> Months = Build();

    /// <summary>1 to 12, or null; an English name may be cut to three letters or more.</summary>
    public static int? Find(string word) =>
        English(word) ?? (Months.TryGetValue(Folding.Fold(word), out var month) ? month : null);

    /// <summary>1 to 12 for an English name in any case, whole or cut; null for any other word.</summary>
    public static int? English(ReadOnlySpan<char> word)
    {
        for (var month = 0; month < EnglishNames.Length && word.Length >= ShortestAbbreviation; month++)
        {
            if (EnglishNames[month].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return month + 1;
            }
        }

        return word.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : null;
    }

    private static FrozenDictionary<string, int> Build()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var names in Lines.Select(line => line.Split(' ')))
        {
            for (var i = 0; i < names.Length; i++)
            {
                months.TryAdd(Folding.Fold(names[i]), i + 1);
            }
        }

        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
