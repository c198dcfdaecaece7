using System.Text;

namespace Aggregator.Reading.Text;

/// <summary>The character set of a document.</summary>
/// <param name="Encoding">How to decode it; broken bytes become something, never an exception.</param>
/// <param name="Preamble">Bytes of a byte order mark before the text.</param>
/// <param name="Warning">What was said wrongly, for the admin; null when all is well.</param>
public sealed record CharsetChoice(Encoding Encoding, int Preamble, string? Warning = null);
