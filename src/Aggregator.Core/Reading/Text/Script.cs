namespace Aggregator.Reading.Text;

/// <summary>How a text is written, by the names of ISO 15924; Kana stands for both of the Japanese syllabaries.</summary>
internal enum Script
{
    None,
    Latn,
    Grek,
    Cyrl,
    Armn,
    Hebr,
    Arab,
    Deva,
    Beng,
    Guru,
    Gujr,
    Taml,
    Telu,
    Knda,
    Mlym,
    Sinh,
    Thai,
    Laoo,
    Tibt,
    Mymr,
    Geor,
    Hang,
    Ethi,
    Khmr,
    Kana,
    Hani,
}
