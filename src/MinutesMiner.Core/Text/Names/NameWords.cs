using System.Collections.Frozen;
using MinutesMiner.Core.Text.Dates;

namespace MinutesMiner.Core.Text.Names;

/// <summary>The words by which names are told from offices, bodies, places and parties.</summary>
internal static class NameWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = Set(
        "von van der den de di da del della du la le el al af bin ibn ben abu zu zur ter ten dos das st.");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Roles = Set("""
        formand næstformand viceformand borgmester viceborgmester rådmand direktør vicedirektør chef souschef leder koordinator konsulent sekretær referent
        mødeleder jurist advokat fuldmægtig kontorfuldmægtig ingeniør arkitekt planlægger læge overlæge sygeplejerske pædagog lærer rektor inspektør medlem byrådsmedlem
        udvalgsmedlem bestyrelsesmedlem regionsrådsmedlem kommunalbestyrelsesmedlem suppleant stedfortræder substitut ordfører gruppeformand stifter revisor
        økonom controller observatør tilforordnet biolog geolog psykolog terapeut ergoterapeut fysioterapeut socialrådgiver sagsbehandler rådgiver visitator
        tillidsrepræsentant fællestillidsrepræsentant arbejdsmiljørepræsentant medarbejderrepræsentant repræsentant tr ftr amr aml brandchef
        politidirektør politiinspektør vicepolitiinspektør forvalter assistent elev praktikant studentermedhjælper projektmedarbejder medarbejder partner
        """);

    // Compounds: arbejdsmarkedschef, kommunaldirektør, specialkonsulent.
    private static readonly string[] RoleEndings =
    [
        "formand", "borgmester", "direktør", "chef", "leder", "konsulent", "koordinator", "sekretær", "rådgiver", "medarbejder", "inspektør", "repræsentant",
        "planlægger", "ingeniør", "fuldmægtig", "medlem", "pædagog", "læge", "plejerske", "terapeut", "behandler", "forvalter", "assistent", "kurator", "jurist",
    ];

    private static readonly string[] BodyEndings =
    [
        "udvalg", "udvalget", "forvaltning", "forvaltningen", "afdeling", "afdelingen", "kommune", "kommunen", "kommuner", "center", "centeret", "centret",
        "centre", "styrelse", "styrelsen", "styrelserne", "ministerium", "ministeriet", "forening", "foreningen", "foreninger", "skole", "skolen", "skoler",
        "gruppe", "gruppen", "grupper", "sekretariat", "sekretariatet", "område", "området", "team", "teamet", "fond", "fonden", "forbund", "forbundet", "bestyrelse",
        "bestyrelsen", "rådet", "byråd", "regionsråd", "ældreråd", "handicapråd", "magistraten", "direktionen", "administrationen", "demokraterne", "demokratiet", "parti",
        "partiet", "listen", "hjemmet", "plejehjem", "biblioteket", "bibliotek", "museum", "museet", "hospital", "hospitalet", "sygehus", "sygehuset", "selskab", "selskabet", "vejen",
        "vej", "gaden", "allé", "stræde", "pladsen", "lokale", "lokalet", "salen", "rådhus", "rådhuset", "møde", "mødet", "dagsorden", "dagsordenen", "referat",
        "referatet", "beslutning", "indstilling", "fremstilling", "godkendelse", "orientering", "meddelelser", "eventuelt", "bilag", "økonomi", "budget", "punkt", "protokol", "kvartal",
        "deltagere", "medlemmer", "fraværende", "afbud", "nævn", "nævnet", "politi", "region", "børnehave", "børnehaven", "klub", "klubben", "club", "vandværk", "vandværket", "landsby", "midtby", "lufthavn", "kvarter", "borgerhus", "sundhedshus",
        "bugt", "loven", "politik", "politikken", "rådgivning", "rådgivningen", "tilsyn", "tilsynet", "pleje", "plejen", "plan", "planen", "resume", "resumé", "danmark", "forum", "håndbold", "vuggestue", "huset", "jobcenter", "a/s", "aps", "i/s",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BodyEndingSet = Set(string.Join(' ', BodyEndings));

    // Capitalised at the start of a line or sentence, and no one's first name.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoFirstNames = Set("""
        den det der de alle ingen ikke efter ved herefter desuden fra for med uden ud under over hvis da når som samt også udvalget punkt sag side nr
        teknisk social sociale kommunal politisk ny nye dansk danske grønne radikale liberal liberale enhedslisten konservative venstre alternativet socialistisk lokale åben åbent lukket
        lokal fælles øvrige første anden tredje hele mødets byens kommunens følgende sager til stede tilstede afbud fraværende medlemmer deltagere gæster digital om på til af i besøg heraf særligt særlig garantistillelse handleplan ønskede nyt nyt en et udbud udvidelse vejnavn oprindelig styrket klub
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Parties = Set("""
        sf el lø la kf df rv dd nb kd alt ufp up sp rf socialdemokratiet socialdemokraterne venstre konservative radikale enhedslisten alternativet moderaterne danmarksdemokraterne
        kristendemokraterne løsgænger løsgængere partiløs uafhængig lokallisten borgerlisten tværpolitisk veganerpartiet frie slesvigsk
        """);

    // First words of party names that run over several words.
    private static readonly string[] PartyPhrases =
    [
        "det konservative folkeparti", "konservative folkeparti", "dansk folkeparti", "socialistisk folkeparti", "radikale venstre", "det radikale venstre", "liberal alliance",
        "nye borgerlige", "frie grønne", "slesvigsk parti", "uden for parti", "udenfor parti", "uden for partierne", "liste ", "danmarks liberale parti", "venstre, danmarks liberale parti",
        "enhedslisten",
    ];

    /// <summary>Whether the word may stand uncapitalised within a name.</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word);

    /// <summary>Whether the word names an office or trade: <c>formand</c>, <c>arbejdsmarkedschef</c>.</summary>
    public static bool IsRole(ReadOnlySpan<char> word)
    {
        word = word.Trim([',', '.', ':', '(', ')']);
        if (Roles.Contains(word))
        {
            return true;
        }

        foreach (var ending in RoleEndings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word belongs to a body, a place, a heading or a calendar rather than to a person.</summary>
    public static bool IsOther(ReadOnlySpan<char> word, bool isFirst)
    {
        if ((isFirst && NoFirstNames.Contains(word)) || DateWords.Weekday(word) is not null || (DateWords.Month(word) is not null && !isFirst))
        {
            return true;
        }

        for (var start = 0; start < word.Length && word.Length - start >= 3; start++)
        {
            if (BodyEndingSet.Contains(word[start..]) && (start == 0 || word.Length - start >= 4 || word[start..].Equals("vej", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether "af" behind the word makes a phrase and no name: <c>Udvidelse af</c>, <c>Udbud af</c>.</summary>
    public static bool IsActivity(ReadOnlySpan<char> word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["else", "ing", "hed", "bud", "tion", "salg", "valg", "køb", "brug", "drift", "skab", "sag", "øg"])
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text is a party: a letter, a usual abbreviation, or a party's name.</summary>
    public static bool IsParty(ReadOnlySpan<char> text)
    {
        // Several members outside the parties are numbered: UP-1.
        if (text.Length > 3 && text[^2] == '-' && char.IsAsciiDigit(text[^1]))
        {
            text = text[..^2];
        }

        if (text.Length == 1)
        {
            return char.IsUpper(text[0]);
        }

        if (Parties.Contains(text))
        {
            return !(text.Length <= 3 && char.IsLower(text[0]) && text is not ("ufp" or "up"));
        }

        foreach (var phrase in PartyPhrases)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
