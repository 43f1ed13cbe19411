using MinutesMiner.Core.Links;
using MinutesMiner.Core.Storage.Links;

namespace MinutesMiner.App.Output;

/// <summary>Persons and bodies as text for a terminal.</summary>
internal static class IdentityViews
{
    /// <summary>Names with what speaks for them, then meetings, absences and votes, each with its document and page.</summary>
    public static void Write(TextWriter output, RegisteredIdentity one)
    {
        output.WriteLine($"{one.Identity.Name}{(one.Municipality is { } m ? $", {m}" : "")}");
        Merges(output, "also", one, one.Identity.Merges);
        Merges(output, "perhaps", one, one.Identity.Possible);
        foreach (var (heading, roles) in Parts)
        {
            var lines = one.Mentions.Where(m => roles.Contains(m.Mention.Role)).ToList();
            if (lines.Count == 0)
            {
                continue;
            }

            output.WriteLine();
            output.WriteLine($"  {heading}: {lines.Select(l => l.Document.Sha256).Distinct(StringComparer.Ordinal).Count()} documents, {lines.Count} places");
            foreach (var line in lines)
            {
                output.WriteLine(TextWrap.Indent(Line(line), "    "));
            }
        }

        output.WriteLine();
    }

    private static readonly (string Heading, MentionRole[] Roles)[] Parts =
    [
        ("Meetings", [MentionRole.Present, MentionRole.Online, MentionRole.Partial]),
        ("Absences", [MentionRole.Absent, MentionRole.Excused, MentionRole.Recused]),
        ("Votes against", [MentionRole.VotedAgainst]),
        ("Other votes", [MentionRole.VotedFor, MentionRole.Abstained, MentionRole.Reserved]),
        ("Named in decisions", [MentionRole.Stated]),
        ("Own meetings", [MentionRole.Held]),
        ("Named as deciding", [MentionRole.Decided]),
    ];

    private static void Merges(TextWriter output, string word, RegisteredIdentity one, IReadOnlyList<IdentityMerge> merges)
    {
        var documents = one.Mentions.Select(m => m.Document).DistinctBy(d => d.Sha256, StringComparer.Ordinal).ToDictionary(d => d.Sha256, StringComparer.Ordinal);
        foreach (var merge in merges)
        {
            output.WriteLine(TextWrap.Indent(
                $"{word} \"{merge.Name}\" = \"{merge.Other}\" ({string.Join(", ", [merge.Rule, .. merge.Evidence])}; score {Terms.Score(merge.Score)}; {At(merge.First)}, {At(merge.Second)})", "  "));
        }

        string At(FactAddress at) => documents.TryGetValue(at.Document, out var document) ? document.Id : at.Document[..12];
    }

    private static string Line(MentionEntry line)
    {
        var mention = line.Mention;
        var place = line.Item is { } item ? $"item {item.Number}: {item.Title} · {item.Id}" : line.Document.Id;
        var with = string.Join(", ", new[] { mention.Office, mention.Party }.OfType<string>());
        return $"{Terms.Of(line.Document.Date)} {line.Document.Committee}, {Terms.Of(line.Document.Kind)}, {Terms.Of(mention.Role)}: \"{mention.Name}\"{(with.Length > 0 ? $" ({with})" : "")} · "
            + $"{place} · {Path.GetFileName(line.Document.Uri)}{(mention.Page is { } page ? $":{page}" : "")}";
    }
}
