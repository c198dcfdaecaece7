namespace Aggregator.Reading.Pages;

/// <summary>One item of a list that may be one of news: a range of the page's outline.</summary>
internal sealed class ListPiece(int row, int root)
{
    /// <summary>The element that holds the item and its like.</summary>
    public int Row { get; } = row;

    /// <summary>The element that is repeated.</summary>
    public int Root { get; } = root;

    /// <summary>The range of the item: the root, or more where the list is a flat row of elements.</summary>
    public int Start { get; set; } = root;

    public int End { get; set; }

    /// <summary>The link to the article, and where it leads; -1 and null when there is none.</summary>
    public int Link { get; set; } = -1;

    public string? Address { get; set; }

    /// <summary>Whether its link stands elsewhere than those of its neighbours.</summary>
    public bool IsOdd { get; set; }

    /// <summary>Where the title stands; -1: nowhere by itself.</summary>
    public int TitleAt { get; set; } = -1;

    public string Title { get; set; } = "";

    /// <summary>Where the date stands; -1: nowhere by itself.</summary>
    public int DateAt { get; set; } = -1;

    public ItemDate? Date { get; set; }

    public string? Image { get; set; }

    public int ImageAt { get; set; } = -1;

    public string? Summary { get; set; }

    public int SummaryAt { get; set; } = -1;
}
