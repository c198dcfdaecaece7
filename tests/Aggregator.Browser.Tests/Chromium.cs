using Microsoft.Playwright;

namespace Aggregator.Browser.Tests;

/// <summary>The system's Chromium, started once, without a window and without a network.</summary>
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
            Args = ["--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"],
        });
    }

    /// <summary>A fresh page, that shares nothing with others.</summary>
    public Task<IPage> PageAsync() => _browser!.NewPageAsync();

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
