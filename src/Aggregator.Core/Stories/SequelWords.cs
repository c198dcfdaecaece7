using Aggregator.Reading.Text;

namespace Aggregator.Stories;

/// <summary>Words that, put around a title, make other news of it: the deadline was extended, the results are
/// there.</summary>
internal static class SequelWords
{
    private static readonly ushort[][] Phrases = [.. Words().Select(Phrase)];

    public static bool AreIn(ReadOnlySpan<ushort> words)
    {
        foreach (var phrase in Phrases)
        {
            if (words.IndexOf(phrase) >= 0) return true;
        }

        return false;
    }

    private static ushort[] Phrase(string word)
    {
        var writer = new WordSplitter(Wording.Most);
        writer.Write(Folding.Fold(word));
        return [.. writer.Words];
    }

    private static string[] Words() =>
        """
        extended|extension|postponed|cancelled|canceled|results|winners|finalists|shortlist|part|day|photos|gallery|video|reminder|correction|final|closing|opening|concluded|continued
        продлён|продлен|продлена|продлено|продление|перенесён|перенесено|отменён|отменено|отменена|итоги|результаты|победители|часть|день|фото|фоторепортаж|видео|напоминание|завершён|завершилась|завершился|финал
        продовжено|перенесено|скасовано|підсумки|результати|переможці|частина|фото|завершено
        ұзартылды|қорытындысы|нәтижелері|жеңімпаздар|бөлім|күн|кейінге|узартылды|жыйынтыктары|бөлүк
        uzadıldı|təxirə|nəticələr|nəticələri|qaliblər|hissə|gün|uzatıldı|uzatıldı|ertelendi|iptal|sonuçları|sonuçlandı|kazananlar|bölüm|fotoğraflar
        uzaytirildi|natijalari|yakunlari|golib|gʻoliblar|qism|kun
        verlängert|verschoben|abgesagt|ergebnisse|gewinner|preisträger|teil|tag|bilder|fotos|erinnerung
        prolongé|prolongée|prolongation|reporté|annulé|résultats|lauréats|partie|jour|rappel
        ampliado|ampliación|prórroga|aplazado|cancelado|resultados|ganadores|parte|día|fotos|galería|recordatorio
        prorogato|proroga|rinviato|annullato|risultati|vincitori|parte|giorno|foto
        przedłużono|przedłużony|przełożono|odwołano|wyniki|laureaci|zwycięzcy|część|dzień|zdjęcia
        تمديد|تأجيل|إلغاء|نتائج|الفائزون|الفائزين|الجزء|اليوم|صور
        تمدید|لغو|نتایج|برندگان|برگزیدگان|بخش|روز|تصاویر
        延期|延长|推迟|取消|结果|获奖|名单|公示|续|下篇|上篇|中篇|第一天|第二天|组图|图集|闭幕|开幕
        연장|연기|취소|결과|수상자|합격자|발표|이틀째|사진
        ขยายเวลา|เลื่อน|ยกเลิก|ผลการ|ประกาศผล|ตอนที่|วันที่|ภาพ
        gia hạn|hoãn|hủy|kết quả|phần|ngày
        lanjut|dilanjutkan|ditangguhkan|dibatalkan|keputusan|pemenang|bahagian|hari|diperpanjang|hasil|pemenang|bagian
        """.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
