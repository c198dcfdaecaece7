namespace Aggregator.Reading.Pages;

/// <summary>What a page can be that stands in for the one that was asked for.</summary>
internal enum StandInKind
{
    /// <summary>A form to log in, or a single sign-on.</summary>
    Login,

    /// <summary>A captcha, or a script that tests the browser.</summary>
    Challenge,

    /// <summary>A firewall took the request for an attack, or bars the visitor's address.</summary>
    Firewall,

    /// <summary>No permission, or too many requests.</summary>
    Forbidden,

    /// <summary>Something has to be agreed to first: cookies, terms, age.</summary>
    Consent,

    /// <summary>"Page not found", whatever the status says.</summary>
    NotFound,

    /// <summary>The domain is expired, parked or for sale.</summary>
    Parked,

    /// <summary>Closed for maintenance, or not open yet.</summary>
    Maintenance,

    /// <summary>An error of the server or of what stands before it.</summary>
    ServerError,

    /// <summary>The database did not answer.</summary>
    Database,

    /// <summary>The site's program broke off.</summary>
    ScriptError,

    /// <summary>The hosting switched the site off.</summary>
    Suspended,

    /// <summary>What a web server shows where no site is set up.</summary>
    DefaultPage,

    /// <summary>"Index of": the files of a folder.</summary>
    Listing,

    /// <summary>Nothing at all.</summary>
    Empty,

    /// <summary>A frame that a script is to fill: the news are not in it.</summary>
    Shell,
}
