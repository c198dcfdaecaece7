using Aggregator.Sources.Json;
using Aggregator.Sources.Values;

namespace Aggregator.Sources;

/// <summary>Reads the list "members".</summary>
internal sealed class MemberReader(
    SourceDefaults defaults, IReadOnlyList<Group> groups, CatalogChecks checks, Problems problems)
{
    private readonly Claims _ids = new(problems, "id", StringComparer.OrdinalIgnoreCase);
    private readonly string[] _groups = [.. groups.Select(group => group.Id)];
    private readonly SourceReader _sources = new(checks, problems);

    public IReadOnlyList<(Member Member, IReadOnlyList<Source> Sources)> Read(ObjectReader root)
    {
        if (root.Find("members") is null)
            root.Missing("members", "write \"members\": []");
        (Member Member, IReadOnlyList<Source> Sources)[] members = [.. root.Objects("members").Select(ReadMember)];
        _sources.CheckTwins([.. members.SelectMany(one => one.Sources)]);
        return members;
    }

    private (Member Member, IReadOnlyList<Source> Sources) ReadMember(ObjectReader reader)
    {
        var id = reader.Read("id", "", Identifier.Parse);
        if (reader.Find("id") is not { } written)
            reader.Missing("id", "give the member a short one for ever, such as \"asoiu\"");
        else if (id.Length > 0)
            _ids.Claim(id, written);
        var member = new Member
        {
            Id = id,
            Country = reader.Read<string?>("country", null, CountryCode.Parse!),
            Names = reader.ReadMap("name", LanguageTag.Parse, PlainText.Parse),
            Aliases = reader.ReadList("aliases", PlainText.Parse),
            Groups = reader.ReadList("groups", text => KnownId.Parse(text, _groups, "one of \"groups\"")),
            Site = reader.Read<Uri?>("site", null, WebAddress.Parse!),
        };
        var here = defaults with { TimeZone = reader.Read("timeZone", defaults.TimeZone, TimeZoneName.Parse) };
        Source[] sources = [.. reader.Objects("sources").Select(one => _sources.Read(one, member, here))];
        reader.RefuseOthers();
        return (member, sources);
    }
}
