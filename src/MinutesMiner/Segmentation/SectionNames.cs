using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Dates;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>A section's name that was found on a line.</summary>
/// <param name="Role">What the section is for.</param>
/// <param name="Pattern">The pattern that matched.</param>
/// <param name="Body">The body that the name holds.</param>
/// <param name="Date">The date that the name holds.</param>
internal sealed record SectionStart(SectionRole Role, string Pattern, string? Body, DateOnly? Date)
{
    /// <summary>Whether the name leaves no word open: "Høring", and not "Høring om …", which may be a title as well.</summary>
    public bool IsNameOnly => !Pattern.Contains("{any}", StringComparison.Ordinal);
}

/// <summary>Knows a section's name when it sees one.</summary>
/// <param name="pipeline">Knows the names.</param>
/// <param name="areSetApart">Whether this document sets its sections' names as headings: then a line of running text is none.</param>
internal sealed class SectionNames(PipelineDefinition pipeline, bool areSetApart)
{
    private const int LongestName = 120;

    /// <summary>The name that a heading, or a line set apart, is. Null when it is none.</summary>
    public SectionStart? OfHeading(LocatedText text) => Find(text.Text, plain: false);

    /// <summary>The name that a line within running text is: where names are set as headings, only one in bold or capitals.</summary>
    public SectionStart? OfLine(LocatedText line) =>
        IsPlain(line) ? (areSetApart ? null : Find(line.Text, plain: true)) : Find(line.Text, plain: false);

    /// <summary>The name that a paragraph is, within a section of the given role. What lists attachments or quotes a motion names none in plain text.</summary>
    public SectionStart? OfParagraph(LocatedText text, SectionRole within) =>
        IsPlain(text)
            ? (areSetApart && within is SectionRole.Attachments or SectionRole.Motion ? null : Settled(Find(text.Text, plain: true), text, within))
            : Find(text.Text, plain: false);

    /// <summary>A name in plain text with a colon, where names are set apart, is one only when it tells who decided and when.</summary>
    private SectionStart? Settled(SectionStart? found, LocatedText text, SectionRole within) =>
        areSetApart && text.Text.EndsWith(':') && (found is not { Body: not null, Date: not null } || within == SectionRole.History) ? null : found;

    /// <summary>The section that begins with this text, which bears no name.</summary>
    public SectionStart? OfOpening(LocatedText text) => pipeline.Openings.FirstOrDefault(o => o.Template.MatchWhole(text.Text) is not null) is { } opening
        ? new SectionStart(opening.Role, opening.Template.Source, null, null)
        : null;

    private SectionStart? Find(string text, bool plain)
    {
        var name = text.TrimEnd(' ', ':');
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        if (plain && !char.IsUpper(name[0]))
        {
            return null;
        }

        foreach (var section in pipeline.Sections)
        {
            // "Fraværende:" in running text belongs to the decision above it; only set apart does it name a section.
            var pattern = section.Template.Source;
            if (plain && (section.Role == SectionRole.Attendance || pattern.Contains("{any}", StringComparison.Ordinal) || pattern.Contains("{by}", StringComparison.Ordinal)))
            {
                continue;
            }

            if ((section.Template.MatchWhole(name) ?? section.Template.MatchWhole(text)) is { } match)
            {
                var body = Group(match, "body") ?? Group(match, "unit");
                return new SectionStart(section.Role, pattern, body is null ? null : BodyName.Clean(body), Date(match));
            }
        }

        return Combined(name);
    }

    /// <summary>Two names on one line, "Økonomi/Personale" or "Høring og kommunikation": the section is what the first says.</summary>
    private SectionStart? Combined(string name)
    {
        foreach (var between in Joints)
        {
            if (name.IndexOf(between, StringComparison.OrdinalIgnoreCase) is not (> 0 and var at))
            {
                continue;
            }

            var (first, second) = (Simple(name[..at].Trim()), Simple(name[(at + between.Length)..].Trim()));
            return first is not null && second is not null && !Bare.Contains(first.Role) && !Bare.Contains(second.Role) ? first : null;
        }

        return null;
    }

    /// <summary>A name that leaves no word open.</summary>
    private SectionStart? Simple(string name) =>
        name.Length == 0 ? null
        : pipeline.Sections.FirstOrDefault(s => !s.Template.Source.Contains('{', StringComparison.Ordinal) && s.Template.MatchWhole(name) is not null) is { } found
            ? new SectionStart(found.Role, found.Template.Source, null, null)
            : null;

    private static readonly string[] Joints = ["/", " og ", " & "];

    /// <summary>What stands alone, or under a pattern of its own.</summary>
    private static readonly SectionRole[] Bare =
    [
        SectionRole.Recommendation, SectionRole.Decision, SectionRole.RecommendationAndDecision, SectionRole.Attendance, SectionRole.Attachments, SectionRole.Motion,
    ];

    private static DateOnly? Date(Match match) =>
        Group(match, "date") is { } date ? DanishDates.Parse(date)?.Date : null;

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true, Length: > 0 } group ? group.Value : null;

    private static bool IsPlain(LocatedText text) => !text.IsBold && !IsCapitals(text.Text);

    private static bool IsCapitals(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower);
}
