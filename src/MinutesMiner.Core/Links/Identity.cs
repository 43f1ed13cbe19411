using System.Text.Json.Serialization;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Links;

/// <summary>What is known under one or several printed names.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<IdentityKind>))]
public enum IdentityKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A body that holds meetings.</summary>
    Committee,
}

/// <summary>As what a document names a person or body.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<MentionRole>))]
public enum MentionRole
{
    /// <summary>There all the time.</summary>
    Present,

    /// <summary>Not there, without notice stated.</summary>
    Absent,

    /// <summary>Not there, had given notice.</summary>
    Excused,

    /// <summary>Took part online.</summary>
    Online,

    /// <summary>There for some items, or for a part of the meeting.</summary>
    Partial,

    /// <summary>Left for disqualification.</summary>
    Recused,

    /// <summary>Voted for.</summary>
    VotedFor,

    /// <summary>Voted against, or could not concur.</summary>
    VotedAgainst,

    /// <summary>Abstained.</summary>
    Abstained,

    /// <summary>Took a reservation.</summary>
    Reserved,

    /// <summary>Named in the words of a decision, as those are who state something there.</summary>
    Stated,

    /// <summary>The body whose meeting it is.</summary>
    Held,

    /// <summary>The body that decided, or treated the case earlier, as an item prints it.</summary>
    Decided,
}

/// <summary>One place that names a person or body.</summary>
/// <param name="At">The document, or the item of it.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="Role">As what.</param>
/// <param name="Office">Title or office as printed; null when none stands there.</param>
/// <param name="Party">Party as printed; null when none stands there.</param>
/// <param name="Page">Page number from 1; null where the source has no pages, or the fact no place of its own.</param>
public sealed record IdentityMention(FactAddress At, string Name, MentionRole Role, string? Office, string? Party, int? Page);

/// <summary>Why two printed names are one, or may be.</summary>
/// <param name="Name">A printed name.</param>
/// <param name="Other">The other printed name.</param>
/// <param name="Rule">Code of <see cref="IdentityRule"/>: how the names stand to each other.</param>
/// <param name="Score">How sure it is, above 0 to 1.</param>
/// <param name="First">A place that prints the one.</param>
/// <param name="Second">A place that prints the other; for names that one document gives together, the same place.</param>
/// <param name="Evidence">What else speaks for it and what against, codes of <see cref="IdentityRule"/>.</param>
public sealed record IdentityMerge(string Name, string Other, string Rule, double Score, FactAddress First, FactAddress Second, IReadOnlyList<string> Evidence);

/// <summary>Codes for what speaks for two names being one, and against it.</summary>
public static class IdentityRule
{
    /// <summary>One name in two spellings.</summary>
    public const string Spelling = "spelling";

    /// <summary>One name leaves out or shortens names between the first and the last.</summary>
    public const string Shortened = "shortened";

    /// <summary>A document prints the abbreviation in brackets behind the name.</summary>
    public const string Abbreviation = "abbreviation";

    /// <summary>A document says that the body has taken another name.</summary>
    public const string Renamed = "renamed";

    /// <summary>Both belong to meetings of the same body.</summary>
    public const string SameBody = "same-body";

    /// <summary>Both stand with the same party.</summary>
    public const string SameParty = "same-party";

    /// <summary>Both occur within the same years.</summary>
    public const string SameTime = "same-time";

    /// <summary>Against it: one list has both.</summary>
    public const string Together = "together";

    /// <summary>Against it: they stand with different parties.</summary>
    public const string OtherParty = "other-party";

    /// <summary>Against it: the short name fits several full ones that are not one.</summary>
    public const string Ambiguous = "ambiguous";
}

/// <summary>A person or body of one municipality, under all names that its documents print.</summary>
public sealed record Identity
{
    /// <summary>Person or body.</summary>
    public required IdentityKind Kind { get; init; }

    /// <summary>The name printed most often, as it is compared: the same whatever the order of reading. Unique within municipality and kind.</summary>
    public required string Key { get; init; }

    /// <summary>The name printed most often.</summary>
    public required string Name { get; init; }

    /// <summary>All printed names, the most frequent first.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Why they are one; empty when one name, but for case and punctuation, is all there is.</summary>
    public IReadOnlyList<IdentityMerge> Merges { get; init; } = [];

    /// <summary>Names of others that may be the same and are left apart, with what speaks for and against.</summary>
    public IReadOnlyList<IdentityMerge> Possible { get; init; } = [];

    /// <summary>Where it is named, by address, role and name.</summary>
    [JsonIgnore]
    public IReadOnlyList<IdentityMention> Mentions { get; init; } = [];
}
