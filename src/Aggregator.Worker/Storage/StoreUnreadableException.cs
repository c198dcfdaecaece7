namespace Aggregator.Storage;

/// <summary>The store cannot be used as it lies there: damaged, or written by a newer program.</summary>
public sealed class StoreUnreadableException(string message, Exception? cause = null) : IOException(message, cause);
