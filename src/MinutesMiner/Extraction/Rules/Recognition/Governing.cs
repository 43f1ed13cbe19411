namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>How a clause sets something.</summary>
internal enum RuleMode
{
    /// <summary>Nothing in it does.</summary>
    None,

    /// <summary>"Har ret til", "er berettiget til".</summary>
    Entitles,

    /// <summary>"Er fritaget", "skal ikke".</summary>
    Exempts,

    /// <summary>"Kan søge", "må gerne".</summary>
    Permits,

    /// <summary>"Skal" of a group or thing.</summary>
    Binds,

    /// <summary>"Må ikke", "kan kun".</summary>
    Forbids,

    /// <summary>"Ydes", "tilbydes".</summary>
    Gives,

    /// <summary>"Opkræves".</summary>
    Charges,

    /// <summary>"Tømmes", "besvares".</summary>
    Operates,

    /// <summary>Any other present in the passive.</summary>
    Passive,

    /// <summary>"Får", "betaler" of a group.</summary>
    Takes,

    /// <summary>"Tilbyder", "dækker" of a body or house.</summary>
    Offers,

    /// <summary>"Koster", "udgør" with an amount.</summary>
    Costs,

    /// <summary>"Fastsættes", "hæves" of a level.</summary>
    Sets,

    /// <summary>"Holder åbent".</summary>
    Opens,

    /// <summary>"Er" between a level, price or service and a number.</summary>
    Is,

    /// <summary>"Er gratis", "er tilladt".</summary>
    Frees,

    /// <summary>"Skal" with a passive and no subject that is known.</summary>
    Requires,

    /// <summary>"Kan" with a passive that nobody in particular is permitted.</summary>
    Allows,

    /// <summary>"Omfatter", "kræver", "varer": what holds.</summary>
    Regulates,

    /// <summary>"Der er krav om", "det er muligt at".</summary>
    Conditions,

    /// <summary>What the house does with its papers, or a body must or can do.</summary>
    House,
}

/// <summary>A verb that sets something, and of whom or what.</summary>
/// <param name="Mode">How.</param>
/// <param name="At">Index of the verb.</param>
/// <param name="Subject">What its subject is; <see cref="WordKind.None"/> when it is not known.</param>
internal readonly record struct Governing(RuleMode Mode, int At, WordKind Subject)
{
    /// <summary>Where in the sentence its clause stands.</summary>
    public ClauseFrame Frame { get; init; }
}
