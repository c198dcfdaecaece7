namespace Aggregator.Sources;

/// <summary>What a source's address answers with.</summary>
public enum SourceKind
{
    /// <summary>RSS, Atom or JSON Feed.</summary>
    Feed,

    /// <summary>A news list in HTML.</summary>
    Page,
}
