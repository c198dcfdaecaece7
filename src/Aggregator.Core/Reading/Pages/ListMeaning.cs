namespace Aggregator.Reading.Pages;

/// <summary>What the words around a list say that it is.</summary>
[Flags]
internal enum ListMeaning
{
    None = 0,
    News = 1,
    Announcement = 2,

    /// <summary>Of days to come.</summary>
    Event = 4,

    /// <summary>What is shown a second time: popular, related.</summary>
    Beside = 8,

    /// <summary>Menus, footers, links to elsewhere.</summary>
    Frame = 16,

    /// <summary>A side bar.</summary>
    Aside = 32,

    /// <summary>A few pictures of the list, shown in turn.</summary>
    Slider = 64,

    /// <summary>A few of the list, shown large.</summary>
    Feature = 128,
}
