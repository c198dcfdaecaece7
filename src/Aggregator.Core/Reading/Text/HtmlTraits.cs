namespace Aggregator.Reading.Text;

/// <summary>The properties of an element that decide what becomes of it.</summary>
[Flags]
internal enum HtmlTraits
{
    /// <summary>The tag goes, its children stay.</summary>
    None = 0,

    /// <summary>May stand in safe HTML.</summary>
    Kept = 1,

    /// <summary>Goes with everything in it.</summary>
    Dropped = 2,

    /// <summary>Has no end tag.</summary>
    Void = 4,

    /// <summary>Its inside is not markup: nothing but its end tag ends it.</summary>
    RawText = 8,

    /// <summary>Starts a line of its own.</summary>
    Block = 16,

    /// <summary>Formats words; outlives the end of the block it was opened in (HTML Standard, 13.2.4.2).</summary>
    Formatting = 32,

    Heading = 64,

    /// <summary>Its start tag ends an open paragraph.</summary>
    EndsParagraph = 128,

    /// <summary>Table, row, cell and the like: they nest in one fixed order.</summary>
    TablePart = 256,

    /// <summary>Holds text inside a table.</summary>
    Cell = 512,
}
