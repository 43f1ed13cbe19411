using System.Collections.Frozen;

namespace MinutesMiner.Core.Text.Sentences;

/// <summary>Danish abbreviations that end in a full stop, by whether a sentence may end with them.</summary>
internal static class Abbreviations
{
    // Something always follows these.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading = Set("""
        ad adm afd afg alm ang anm apr aug bek bemærkn bl bl.a ca cand chr cvr d d.d dec dir dok dvs eks ekskl eksl el.lign evt ex excl f f.eks feb febr fhv fig
        fmd forb fsva fx gl gns gnsn hhv hr iflg ifht ifm ift ihht iht incl ing inkl instr j j.nr jan jf jfr jnr jr journalnr jvf kap kbh kl konst korr kst kvt lb lb.nr lbk lbnr
        lic litra lok m.a.o m.h.p m.h.t mag matr matr.nr max maks mdl mht mhp min modsv mrs ndr nov nr nuv obs okt omr opg opl opr p p.g.a p.t pba pga pkt pr prof pt repr s
        sagsnr sagsid sct sdr sek sekr sep sept skt sml spec spm st stk str tdl tel tf tidl tlf ugtl v v.h.a vedk vedr vejl vha vicedir vol årg årl
        """);

    // These often end a sentence; a capital after them starts the next.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closing = Set("""
        kr mio mia mill t.kr tkr mio.kr mia.kr pct mv m.v m.m mm m.fl mfl osv o.s.v o.l ol o.lign o.a etc mdr md a.m.b.a a.m.b aps ph.d kbm kvm
        """);

    /// <summary>Whether the word, written without its last full stop, is an abbreviation that no sentence ends with.</summary>
    public static bool Leads(ReadOnlySpan<char> word) => Leading.Contains(word);

    /// <summary>Whether it is an abbreviation that a sentence may end with.</summary>
    public static bool MayClose(ReadOnlySpan<char> word) => Closing.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
