namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>What a word is, as far as the reading of clauses asks. Each but the first is a class of <c>signals.yaml</c>.</summary>
[Flags]
internal enum WordKind
{
    None = 0,

    /// <summary>People, companies, associations.</summary>
    Party = 1 << 0,

    /// <summary>Houses that serve.</summary>
    Institution = 1 << 1,

    /// <summary>Bodies and officers.</summary>
    Authority = 1 << 2,

    /// <summary>Those who serve.</summary>
    Staff = 1 << 3,

    /// <summary>What is built, owned or looked after.</summary>
    Thing = 1 << 4,

    /// <summary>What is done for people or things.</summary>
    Service = 1 << 5,

    /// <summary>What one pays.</summary>
    Price = 1 << 6,

    /// <summary>What one is granted.</summary>
    Grant = 1 << 7,

    /// <summary>What one asks for.</summary>
    Request = 1 << 8,

    /// <summary>When something is open.</summary>
    Opening = 1 << 9,

    /// <summary>Papers, money and plans of the house.</summary>
    Paper = 1 << 10,

    /// <summary>Passives that give.</summary>
    Gives = 1 << 11,

    /// <summary>Passives that charge.</summary>
    Charges = 1 << 12,

    /// <summary>Passives of recurring work.</summary>
    Operates = 1 << 13,

    /// <summary>Passives of the house's own work.</summary>
    Houses = 1 << 14,

    /// <summary>What a group does as part of something in force.</summary>
    Takes = 1 << 15,

    /// <summary>What a body does for those outside.</summary>
    Offers = 1 << 16,

    /// <summary>What one may be permitted to do.</summary>
    Permitted = 1 << 17,

    /// <summary>States and own work, which bind nobody outside.</summary>
    States = 1 << 18,

    /// <summary>Verbs that set a level.</summary>
    Sets = 1 << 19,

    /// <summary>Nouns of levels.</summary>
    Level = 1 << 20,

    /// <summary>Actives that say what holds: "omfatter", "kræver", "varer".</summary>
    Regulates = 1 << 21,

    /// <summary>Infinitives of giving and charging.</summary>
    Offering = 1 << 22,

    /// <summary>Verbs of those who propose or decide.</summary>
    Proposes = 1 << 23,

    /// <summary>Verbs of those who report or think.</summary>
    Says = 1 << 24,

    /// <summary>Verbs in the past.</summary>
    Tells = 1 << 25,
}
