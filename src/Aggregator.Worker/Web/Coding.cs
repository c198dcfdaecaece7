namespace Aggregator.Web;

/// <summary>The content codings that publications are served in (RFC 9110, 8.4.1).</summary>
internal enum Coding
{
    Identity,
    Gzip,
    Brotli,
}
