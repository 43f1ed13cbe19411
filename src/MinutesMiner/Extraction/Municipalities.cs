namespace MinutesMiner.Extraction;

/// <summary>Denmark's municipalities since 2007, by the name that stands before "Kommune".</summary>
internal static class Municipalities
{
    private static readonly HashSet<string> Names = new(
        """
        Albertslund Allerød Assens Ballerup Billund Bornholms Brøndby Brønderslev Dragør Egedal Esbjerg Fanø Favrskov Faxe Fredensborg
        Fredericia Frederiksberg Frederikshavn Frederikssund Furesø Faaborg-Midtfyn Gentofte Gladsaxe Glostrup Greve Gribskov Guldborgsund
        Haderslev Halsnæs Hedensted Helsingør Herlev Herning Hillerød Hjørring Holbæk Holstebro Horsens Hvidovre Høje-Taastrup Hørsholm
        Ikast-Brande Ishøj Jammerbugt Kalundborg Kerteminde Kolding Københavns Køge Langeland Lejre Lemvig Lolland Lyngby-Taarbæk Læsø
        Mariagerfjord Middelfart Morsø Norddjurs Nordfyns Nyborg Næstved Odder Odense Odsherred Randers Rebild Ringkøbing-Skjern Ringsted
        Roskilde Rudersdal Rødovre Samsø Silkeborg Skanderborg Skive Slagelse Solrød Sorø Stevns Struer Svendborg Syddjurs Sønderborg
        Thisted Tønder Tårnby Vallensbæk Varde Vejen Vejle Vesthimmerlands Viborg Vordingborg Ærø Aabenraa Aalborg Aarhus
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Town names that differ from the form before "Kommune".</summary>
    private static readonly Dictionary<string, string> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["København"] = "Københavns", ["Bornholm"] = "Bornholms", ["Nordfyn"] = "Nordfyns", ["Vesthimmerland"] = "Vesthimmerlands",
        ["Århus"] = "Aarhus", ["Ålborg"] = "Aalborg", ["Åbenrå"] = "Aabenraa",
    };

    /// <summary>Bodies that only one municipality has.</summary>
    private static readonly (string Mark, string Name)[] Marks =
    [
        ("Beskæftigelses-, Integrations- og Erhvervsforvaltningen", "Københavns"),
        ("Beskæftigelses- og Integrationsforvaltningen", "Københavns"),
        ("Børne- og Ungdomsforvaltningen", "Københavns"),
        ("Borgerrepræsentationen", "Københavns"),
    ];

    public static bool IsKnown(string name) => Names.Contains(name) || Forms.ContainsKey(name);

    /// <summary>"Vejle" as "Vejle Kommune".</summary>
    public static string OfficialName(string name) => $"{Forms.GetValueOrDefault(name) ?? InLetters(name)} Kommune";

    /// <summary>A name that is printed in capitals as it is written elsewhere.</summary>
    private static string InLetters(string name) =>
        name.Length > 3 && !name.Any(char.IsLower) ? string.Join('-', name.Split('-').Select(p => p.Length == 0 ? p : p[..1] + p[1..].ToLowerInvariant())) : name;

    public static string? ByMark(string text) => Array.Find(Marks, m => text.Contains(m.Mark, StringComparison.OrdinalIgnoreCase)) is { Name: { } name }
        ? $"{name} Kommune"
        : null;
}
