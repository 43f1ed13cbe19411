using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Storage.Search;

/// <summary>A field of the query language.</summary>
public enum SearchField
{
    /// <summary><c>kommune:</c>, <c>municipality:</c></summary>
    Municipality,

    /// <summary><c>udvalg:</c>, <c>committee:</c></summary>
    Committee,

    /// <summary><c>udfald:</c>, <c>outcome:</c>; several values between commas.</summary>
    Outcome,

    /// <summary><c>type:</c>, <c>kind:</c>; several values between commas.</summary>
    Kind,

    /// <summary><c>afsnit:</c>, <c>section:</c>; several values between commas.</summary>
    Section,

    /// <summary><c>fra:</c>, <c>from:</c>; a day, month or year.</summary>
    From,

    /// <summary><c>til:</c>, <c>to:</c>; a day, month or year, up to its last day.</summary>
    To,

    /// <summary><c>år:</c>, <c>year:</c>; a day, month or year.</summary>
    Year,

    /// <summary><c>sag:</c>, <c>case:</c></summary>
    Case,

    /// <summary><c>punkt:</c>, <c>item:</c></summary>
    Item,

    /// <summary><c>person:</c>, <c>navn:</c></summary>
    Person,

    /// <summary><c>lukket:</c>, <c>closed:</c>; <c>ja</c> or <c>nej</c>, <c>yes</c> or <c>no</c>.</summary>
    Closed,
}

/// <summary>The names of fields and of their values in Danish and English. Case does not count.</summary>
public static class SearchFields
{
    private static readonly (SearchField Field, string[] Names)[] Fields =
    [
        (SearchField.Municipality, ["kommune", "municipality"]),
        (SearchField.Committee, ["udvalg", "committee"]),
        (SearchField.Outcome, ["udfald", "outcome"]),
        (SearchField.Kind, ["type", "kind"]),
        (SearchField.Section, ["afsnit", "section"]),
        (SearchField.From, ["fra", "from"]),
        (SearchField.To, ["til", "to"]),
        (SearchField.Year, ["år", "aar", "year"]),
        (SearchField.Case, ["sag", "sagsnummer", "case"]),
        (SearchField.Item, ["punkt", "item"]),
        (SearchField.Person, ["person", "navn", "name"]),
        (SearchField.Closed, ["lukket", "closed"]),
    ];

    private static readonly (string Word, Outcome[] Means)[] Outcomes =
    [
        ("godkendt", [Outcome.Approved, Outcome.ApprovedWithRemarks]),
        ("tiltrådt", [Outcome.Approved, Outcome.ApprovedWithRemarks]),
        ("vedtaget", [Outcome.Approved, Outcome.ApprovedWithRemarks]),
        ("godkendt-med-bemærkninger", [Outcome.ApprovedWithRemarks]),
        ("ændret", [Outcome.ApprovedWithRemarks]),
        ("afvist", [Outcome.Rejected]),
        ("forkastet", [Outcome.Rejected]),
        ("udsat", [Outcome.Postponed]),
        ("henvist", [Outcome.Referred]),
        ("oversendt", [Outcome.Referred]),
        ("tilbagesendt", [Outcome.Referred]),
        ("udgået", [Outcome.Withdrawn]),
        ("trukket", [Outcome.Withdrawn]),
        ("anbefalet", [Outcome.Recommended]),
        ("indstillet", [Outcome.Recommended]),
        ("ingen-bemærkninger", [Outcome.NoRemarks]),
        ("efterretning", [Outcome.Noted]),
        ("orientering", [Outcome.Noted]),
        ("drøftet", [Outcome.Discussed]),
        ("andet", [Outcome.Other]),
    ];

    private static readonly (string Word, SectionKind Means)[] Sections =
    [
        ("resumé", SectionKind.Summary),
        ("resume", SectionKind.Summary),
        ("sagsfremstilling", SectionKind.Presentation),
        ("baggrund", SectionKind.Background),
        ("problemstilling", SectionKind.Problem),
        ("løsning", SectionKind.Solution),
        ("økonomi", SectionKind.Economy),
        ("klima", SectionKind.Climate),
        ("lovgrundlag", SectionKind.Legal),
        ("høring", SectionKind.Hearing),
        ("kommunikation", SectionKind.Communication),
        ("indstilling", SectionKind.Recommendation),
        ("procedure", SectionKind.Procedure),
        ("beslutning", SectionKind.Decision),
        ("historik", SectionKind.History),
        ("bilag", SectionKind.Attachments),
        ("andet", SectionKind.Other),
    ];

    private static readonly (string Word, DocumentKind Means)[] Kinds =
    [
        ("referat", DocumentKind.Minutes),
        ("beslutningsprotokol", DocumentKind.Minutes),
        ("dagsorden", DocumentKind.Agenda),
        ("præsentation", DocumentKind.Slides),
        ("notat", DocumentKind.Memo),
        ("andet", DocumentKind.Other),
    ];

    /// <summary>The field of that name; null when there is none.</summary>
    public static SearchField? Find(ReadOnlySpan<char> name)
    {
        foreach (var (field, names) in Fields)
        {
            foreach (var one in names)
            {
                if (name.Equals(one, StringComparison.OrdinalIgnoreCase))
                {
                    return field;
                }
            }
        }

        return null;
    }

    /// <summary>The field's Danish name.</summary>
    public static string DanishName(SearchField field) => Array.Find(Fields, f => f.Field == field).Names[0];

    /// <summary>The outcomes that a Danish word or a name of the data format (<c>approved_with_remarks</c>) stands for.</summary>
    public static IReadOnlyList<Outcome> FindOutcomes(string word)
    {
        foreach (var (danish, means) in Outcomes)
        {
            if (Same(danish, word))
            {
                return means;
            }
        }

        return ByFormatName<Outcome>(word);
    }

    /// <summary>The section kinds that a Danish section name or a name of the data format stands for.</summary>
    public static IReadOnlyList<SectionKind> FindSections(string word) => Find(Sections, word);

    /// <summary>The sorts of documents that a Danish word or a name of the data format stands for.</summary>
    public static IReadOnlyList<DocumentKind> FindKinds(string word) => Find(Kinds, word);

    internal static bool? FindBoolean(string word) => word.ToLowerInvariant() switch
    {
        "ja" or "yes" or "true" or "1" => true,
        "nej" or "no" or "false" or "0" => false,
        _ => null,
    };

    private static T[] Find<T>((string Word, T Means)[] words, string word)
        where T : struct, Enum
    {
        foreach (var (danish, means) in words)
        {
            if (Same(danish, word))
            {
                return [means];
            }
        }

        return ByFormatName<T>(word);
    }

    private static T[] ByFormatName<T>(string word)
        where T : struct, Enum =>
        Array.FindAll(Enum.GetValues<T>(), v => Same(v.ToString(), word));

    /// <summary>Letters only: <c>Godkendt med bemærkninger</c>, <c>godkendt-med-bemærkninger</c>, <c>approved_with_remarks</c>.</summary>
    private static bool Same(string left, string right) =>
        left.Where(char.IsLetter).Select(char.ToLowerInvariant).SequenceEqual(right.Where(char.IsLetter).Select(char.ToLowerInvariant));
}
