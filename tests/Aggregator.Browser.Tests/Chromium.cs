using Aggregator.Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Aggregator.Browser.Tests;

/// <summary>The system's Chromium, started once for all tests, without a window and with no network but loopback.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Installed(),
            // Tests also run as root and in containers, where Chromium's own sandbox cannot be had.
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
        });
    }

    /// <summary>A fresh page, that shares nothing with others.</summary>
    public Task<IPage> PageAsync() => _browser!.NewPageAsync();

    /// <summary>A fresh page of this width and taste.</summary>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="address">Of the site that its paths are of.</param>
    /// <param name="ignorePolicy">Whether it passes over the site's Content-Security-Policy.</param>
    public Task<IPage> PageAsync(
        int width, ColorScheme scheme = ColorScheme.Light, Uri? address = null, bool ignorePolicy = false) =>
        _browser!.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = scheme,
            BaseURL = address?.AbsoluteUri,
            BypassCSP = ignorePolicy,
        });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string Installed() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("Chromium is not installed; make setup installs it.");
}
