using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Rules;

/// <summary>
/// What speaks for and against a sentence's being a rule. A sentence that names an activity may also tell what was done, what somebody
/// hopes, or what the administration does for the committee; each sign weighs, and a rule needs <see cref="Needed"/>.
/// </summary>
internal static class Evidence
{
    /// <summary>The weight that makes a rule.</summary>
    public const double Needed = 3;

    /// <summary>Words that lead to proposals or provisions.</summary>
    private static readonly PhraseSet Provides = new(
        "anbefal*", "foreslå*", "forslag*", "serviceniveau*", "kvalitetsstandard*", "gælder", "indsatsen .. bestå af", "skal både give", "indfører", "indført", "princip*", "pejlemærke*", "proceskrav", "normering*", "fokus på",
        "stillet til rådighed");

    /// <summary>Sentences that begin so tell aims, experience and reasons.</summary>
    private static readonly PhraseSet Reasons = new(
        "ambition*", "formål*", "mål|målet [er]", "erfaring*", "fokus er", "det er afgørende|vigtigt", "dilemma*", "konsekvensen*", "risiko*", "som led i", "på mødet", "på dagens", "under dette",
        "udvalget", "byrådet", "kommunalbestyrelsen", "fagmed", "formanden", "tilsynet", "status", "tal*", "ud af", "reduktion*", "ved at", "det har|skaber|giver", "ca", "når", "for at", "i denne sag",
        "udgiften", "økonomien", "forslaget", "seniorrådet", "handicaprådet", "dette understreger|viser", "et andet|tredje", "endelig", "en sådan", "arbejdsgruppen", "notatet");

    /// <summary>Words that tell what was, or what somebody says.</summary>
    private static readonly PhraseSet Past = new(
        "blev", "var", "havde", "drøftede", "godkendte", "besluttede", "præsenterede", "gennemgik", "orienterede", "oplyste", "deltog", "indgik", "tog", "fik", "viste", "kom", "gik", "er faldet", "er steget", "er sket", "har været", "har haft", "er afsluttet", "oplever", "viser", "*bud .. udgik");

    /// <summary>A body that asks for a way of doing something, not for a paper.</summary>
    private static readonly PhraseSet Asks = new("beder|anmoder|pålægger .. arbejde|sikre|sørge");

    /// <summary>Sentences that explain what something is.</summary>
    private static readonly PhraseSet Explains = new("er en|et|den|det", "dækker over");

    /// <summary>Words that oblige, give or let off.</summary>
    private static readonly PhraseSet Binds = new(
        "skal", "får", "tilbydes", "gælder", "modtager", "vil .. få|blive|være", "har ret", "har krav", "undtaget", "fritaget", "fritages", "kan få", "kan .. få", "vil", "som udgangspunkt", "kan fritages", "kan altid", "laves", "holdes",
        "afholdes", "finder sted", "etableres", "beholder", "giver alle", "kommer på", "er omfattet", "ikke omfattet", "indkaldes", "anvendes", "pligt", "stiller .. krav", "tilstræbes", "kan vælge",
        "omfatter", "indebærer", "forventes", "kører", "holder åbent", "kan .. bede", "vurderes", "har sager", "inddrages", "ringer", "kommer .. på", "varer", "overtog");

    /// <summary>What the administration does for itself or for the committee.</summary>
    private static readonly PhraseSet Internal = new(
        "udvalgsmøde*", "dagsorden*", "budget*", "kr", "mio", "bevilling*", "sagen", "bilag*", "orienteres", "orienteringen", "evaluering*", "udmøntningsplan*", "lokalplan*", "høring",
        "referat*", "fuldtidspersoner", "det seneste år", "i gennemsnit", "gennemsnitlige", "benchmark*", "status på", "temadrøft*", "oplæg", "seminar*", "stillinger", "mus",
        "trivselsundersøgelse*", "arbejdsmiljø*", "der udarbejdes en opfølgning");

    /// <summary>Weighs a statement of a section, apart from the slots found in it.</summary>
    public static double Weigh(Statement statement, Words words)
    {
        var weight = 0.0;
        if (statement.Lead is { } lead && Provides.IsIn(new Words(lead)))
        {
            weight += 2;
        }
        else if (statement.Above.Any(a => Provides.IsIn(new Words(a))) || Provides.IsIn(words))
        {
            weight += 1;
        }

        // An item on a service level, or a memo's passage on what a group is given, says little else.
        if (statement.Above is [.., var title] && Provides.IsIn(new Words(title)))
        {
            weight += statement.IsSlide ? 0 : 1;
        }

        if (statement.Role == SectionRole.Decision)
        {
            weight += AmendmentReader.IsAmendment(statement.Before) ? 3 : Asks.IsIn(words) ? 4 : 0;
        }

        weight += Binds.IsIn(words) ? 1 : 0;
        weight -= Reasons.IndexIn(words, 0, 1) == 0 ? 3 : 0;
        weight -= Internal.IsIn(words) ? 2 : 0;
        weight -= Explains.IsIn(words) ? 1.5 : 0;
        weight -= Past.IsIn(words) && !(statement.Lead is not null && Binds.IsIn(words)) ? 2 : 0;
        weight -= statement.Role switch
        {
            SectionRole.Decision => 1,
            SectionRole.Recommendation => 1,
            SectionRole.Summary => 0.5,
            _ => 0,
        };
        return weight;
    }
}
