using System.Security.Cryptography;
using System.Text;

namespace MinutesMiner.Core.Text.Analysis;

/// <summary>
/// Tells one version of the analysis from another: an index made by one and asked by another would miss words without a sign of it. The
/// value comes from the lexicon, the stop words and the analysis of a text in which every rule is used, so it changes by itself.
/// </summary>
public static class AnalysisFingerprint
{
    // Inflections, irregular plurals, compounds with every joint, hyphens, apostrophes, accents, double a, numbers, dates, paragraphs.
    private const string Probe =
        "Skolebestyrelserne godkendte børnehavetaksterne, arbejdsmiljøindsatsen og beskæftigelsesindsats i centre og center. Mændene, børn, " +
        "reglerne, anvendes, sendende, a-kassens EU's pc'erne it-udstyr Aarhus Århus café naïve Müller ﬁskeri blød\u00ADdelt 48.215.907 3,5 " +
        "12. 25/2564 09-04-2026 9.4.26 2026-04-09 § 17 §§ 17a kl. 15.30 EMN-2025-010561 00.15.02-A00-4-26 2024–2027 kommunalbestyrelsens";

    /// <summary>The fingerprint of the analysis in this program: 16 hexadecimal digits.</summary>
    public static string Value { get; } = Compute();

    private static string Compute()
    {
        var all = new StringBuilder();
        all.AppendJoin(' ', MunicipalNouns.Folded).Append('\n');
        all.AppendJoin(' ', DanishStopWords.All.Order(StringComparer.Ordinal)).Append('\n');
        foreach (var purpose in new[] { AnalysisPurpose.Index, AnalysisPurpose.Query })
        {
            foreach (var term in DanishAnalyzer.Default.Analyze(Probe, purpose))
            {
                all.Append(term.Position).Append(' ').Append(term.Term).Append('\n');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())))[..16];
    }
}
