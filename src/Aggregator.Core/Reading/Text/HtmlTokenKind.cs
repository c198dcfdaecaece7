namespace Aggregator.Reading.Text;

/// <summary>What the scanner found; comments, declarations and broken tags are passed over.</summary>
internal enum HtmlTokenKind
{
    /// <summary>Nothing is left.</summary>
    End,

    /// <summary>Characters with their references unresolved.</summary>
    Text,

    /// <summary>The inside of script, style and the like: never text for a reader.</summary>
    RawText,

    StartTag,

    EndTag,
}
