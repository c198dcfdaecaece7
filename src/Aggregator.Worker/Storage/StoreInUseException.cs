namespace Aggregator.Storage;

/// <summary>The data folder is held by another process: talk to it over its socket instead.</summary>
public sealed class StoreInUseException(string folder)
    : IOException($"The store in {folder} is in use by another aggregator.");
