using System.Text.RegularExpressions;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Names;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Consistency;

/// <summary>Reports spellings of the body's own name that differ from the cover's by a letter, or lack its last part. Each spelling once.</summary>
public sealed partial class CommitteeNameFinder : IDocumentFactExtractor
{
    private const string Suffix = "udvalget";

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        if (document.Minutes.Cover.Committee is not { } committee || committee.Count(c => c == ' ') is var blanks && blanks == 0)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (item, text) in Findings.Texts(document.Minutes))
        {
            foreach (var range in Windows(text.Text, blanks + 1))
            {
                var name = text.Text[range.Start..range.End];
                if (IsVariant(name, committee) && seen.Add(name))
                {
                    Add(facts, item, committee, name, text.SpansOf(range));
                }
            }
        }

        if (!committee.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        // Where a procedure names who treats the case, the bare field of work stands for the body.
        var bare = committee[..^Suffix.Length];
        foreach (var item in document.Minutes.Items)
        {
            foreach (var text in item.Of(SectionRole.Procedure).Select(s => s.Text))
            {
                if (text.Text.StartsWith(bare + " ", StringComparison.Ordinal) && text.Length > bare.Length + 1 && char.IsAsciiDigit(text.Text[bare.Length + 1]) && seen.Add(bare))
                {
                    Add(facts, item.Number, committee, bare, text.SpansOf(new TextRange(0, bare.Length)));
                }
            }
        }
    }

    private static void Add(DocumentFacts facts, string? item, string committee, string name, IReadOnlyList<Span> spans) => facts.Findings.Add(new Finding
    {
        Code = "name.variant",
        Severity = Severity.Info,
        Message = $"Udvalgets navn skrives ”{name}”; forsiden skriver ”{committee}”.",
        Item = item,
        Expected = committee,
        Actual = name,
        Spans = spans,
    });

    /// <summary>Another spelling, and neither a genitive nor the same name in other letters' size.</summary>
    private static bool IsVariant(string name, string committee) =>
        char.IsUpper(name[0])
        && !name.StartsWith(committee, StringComparison.OrdinalIgnoreCase)
        && name[^1] == committee[^1]
        && NameSimilarity.Compare(name, committee) == NameMatch.Variant;

    /// <summary>Every run of so many words.</summary>
    private static IEnumerable<TextRange> Windows(string text, int count)
    {
        var words = Words().Matches(text);
        for (var i = 0; i + count <= words.Count; i++)
        {
            yield return new TextRange(words[i].Index, words[i + count - 1].Index + words[i + count - 1].Length);
        }
    }

    [GeneratedRegex(@"\p{L}[\p{L}-]*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
