namespace MinutesMiner.Pipelines;

/// <summary>What the placeholders of templates stand for: <c>{number}</c>, <c>{date}</c>, <c>{body}</c>. One that is not listed stands for any words.</summary>
internal static class TemplatePlaceholders
{
    private const string Date =
        @"(?:\p{L}+dag,?\s+)?(?:(?:den|d\.)\s+)?(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?[\s-]*\p{L}{3,9}\.?,?[\s-]*\d{4})";

    private const string Count = @"\b(?:\d{1,3}|ingen|nul|én|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti)";

    // Any list that begins as one of voters; the reader of voters decides. A colon stands behind a number only: "A (3: Name Name, …)".
    private const string Voters = @"(?-i:[(\p{Lu}])(?:[^.;:]|(?<=\(\d{1,2}):){0,300}";

    // "A, B og Ø (2)".
    private const string Letters = @"(?-i:\(?\p{Lu}\)?(?:\s?\(\d{1,2}\))?(?:(?:\s*[,+&]\s*|\s+og\s+)\(?\p{Lu}\)?(?:\s?\(\d{1,2}\))?)*(?![\p{L}\d'’]))";

    // "25/117", "306-2009-600", "EMN-2025-010561".
    private const string Register = @"(?:(?-i:\p{Lu}{2,4})\s)?[\p{L}\d][\p{L}\d./–-]*\d[\p{L}\d./–-]*";

    // "1", "3a", "a)", "1.-3.", "1, 2 og 4", "1 til 6".
    private const string Points = @"(?:\b\d{1,2}[a-z]?|\b[a-z](?=[).:]))[.)]*(?:\s?(?:[-–—/+,]|og\b|samt\b|til\b)\s*(?:(?:at|ad)\s+(?=\d))?(?:\d{1,2}[a-z]?\b|[a-z](?=[).,\s]|$))[.)]*)*";

    // "udvalget", "Teknik- og Miljøudvalget", "byrådets medlemmer".
    private const string Board = @"[\p{L}-]*(?:udvalget|udvalgene|rådet|bestyrelsen|repræsentationen|magistraten|direktionen)(?:s\s+medlemmer)?\b";

    // "de berørte lejere", "naboerne", "ansøgeren": nouns of several, or of who does something, that name no board and no time.
    private const string People =
        $@"(?:(?:de|den|alle|samtlige|øvrige|berørte|involverede|relevante|enkelte|kommende)\s+){{0,3}}(?!{Board})(?!(?:hver|efter|under|over|senere|tidligere|nærmere|yderligere|september|oktober|november|december|medlemmer|medlemmerne|politikere|politikerne|deltagere|deltagerne)\b)"
        + @"(?:\p{L}{2,}(?:erne|ene|ne|ere|er|dre|eren|øren|erren)|ansatte|pårørende|personalet|politiet|studerende|ældre|unge|ledige|sygemeldte)\b";

    // "åbnet", "opsat", "udsendte"; what is used, granted and grown is no work that is done.
    private const string Done =
        @"\b(?!(?:fortsat|samlet|tidligst|senest|først|snarest|alt|lidt|meget|brugt|forbrugt|anvendt|fordelt|fremsat|lovbehandlet|kompenseret|reduceret|øget|forøget|forhøjet|modtaget|dækket|finansieret|uændret|kendt)\b)\p{L}{2,}(?:et|t|ede|te)\b";

    // How a time begins behind "i", "inden", "den".
    private const string When =
        @"(?:\d{1,2}\.|uge\s\d|(?:første|andet|tredje|fjerde)\skvartal|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|(?:for|efter)året|(?:sommer|vinter)en|(?:sommer|efterårs|vinter|påske)?ferien|(?:udgangen|slutningen|begyndelsen|løbet|midten|starten)\saf|årets\s|årsskiftet|jul|påske|nytår)";

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["number"] = @"\d{1,4}(?:[a-z](?!\p{L}))?(?:\.\d{1,3})?",
        ["ordinal"] = @"\d{1,3}(?:[a-z](?!\p{L}))?",
        ["openness"] = @"(?:åbent|åben|offentligt|offentlig|lukket|fortroligt|fortrolig)(?:\s+(?:sag|punkt))?",
        ["date"] = Date,
        ["time"] = @"\d{1,2}(?:[.:]\d{2})?(?:\s?[-–]\s?\d{1,2}(?:[.:]\d{2})?(?![.:\d]))?",
        ["case"] = Register,
        ["document"] = Register,
        ["name"] = @"(?-i:\p{Lu})[\p{L}'-]+(?:-\p{Lu}\p{L}+)?",
        ["votesFor"] = Count,
        ["votesAgainst"] = Count,
        ["votesAbstained"] = Count,
        ["forVoters"] = Voters,
        ["againstVoters"] = Voters,
        ["reservedVoters"] = Voters,
        ["abstainedVoters"] = Voters,
        ["forLetters"] = Letters,
        ["againstLetters"] = Letters,
        ["points"] = Points,
        ["nth"] = @"(?:\d{1,2}\.|første|anden|andet|tredje|fjerde|femte|sjette|syvende|ottende)",
        ["board"] = Board,
        ["people"] = People,
        ["done"] = Done,
        ["when"] = When,
        ["passive"] = @"\b(?!(?:findes|synes|lykkes|trives|kræves|skyldes|kaldes|menes|mindes|foreslås|deres|alles|andres|begges|hendes|forventes|ventes|anbefales|indstilles|ønskes)\b)(?-i:\p{Ll}{3,}es)\b",
        ["does"] = @"\b(?!(?:har|er|kan|vil|skal|bør|må|mener|vurderer|anbefaler|foreslår|indstiller|forventer|ønsker|bemærker|oplyser|skønner|finder|ser|står|mangler|modtager|får|anslår|konstaterer|tilkendegiver|anfører|peger|håber|overtager|råder|regner|afventer|antager|herefter|derefter|efter|fremover|endvidere)\b)(?-i:\p{Ll}{2,}er)\b",
        ["person"] = @"(?-i:\p{Lu})[\p{L}'-]+(?:\s+(?-i:\p{Lu})[\p{L}.'-]*){1,4}",
        ["letter"] = @"[A-ZÆØÅ]",
        ["mark"] = @"(?-i:[A-DOÅL])",
        ["region"] = @"Region\s+(?-i:\p{Lu}\p{Ll})[\p{L}-]*",
        ["committee"] = @"\p{L}.*?",
        ["unit"] = @"(?-i:\p{Lu})[^.:\d]*?",
        ["body"] = @"(?=(?-i:\p{Lu}))[^.:]*?(?:udvalg|råd|bestyrelse|magistrat|direktion|repræsentation|forum|nævn|kommission|ledelse|(?-i:MED))[^.:]*?",
    };

    /// <summary>The regular expression of a placeholder; null where its name is not listed.</summary>
    public static string? PatternOf(string name) => Kinds.GetValueOrDefault(name);
}
