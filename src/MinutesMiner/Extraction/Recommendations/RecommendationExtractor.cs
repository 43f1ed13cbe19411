using System.Globalization;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Recommendations;

/// <summary>Reads the at-clauses under "Indstilling", and who puts them.</summary>
public sealed partial class RecommendationExtractor : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(ItemContext item, ItemFacts facts)
    {
        foreach (var section in item.Item.Of(SectionRole.Recommendation))
        {
            Read(section, item, facts.Recommendations);
        }
    }

    private static void Read(MinutesSection section, ItemContext item, List<Recommendation> found)
    {
        string? by = null;
        var before = found.Count;
        var (led, opened, listed) = (false, false, false);
        var leading = -1;
        if (!section.Heading.IsEmpty && Lead(section.Heading, item.Lexicon) is { } head)
        {
            (by, led, opened) = (head.By, true, head.EndsWithAt);
        }

        foreach (var piece in section.Blocks.Where(b => b is not TableBlock).SelectMany(Pieces))
        {
            var text = piece.Text;
            if (found.Count > 0 && item.Lexicon.RecommendationSignatures.Select(t => t.MatchWhole(text.Text)).FirstOrDefault(m => m is not null) is { } signature)
            {
                by ??= signature.Groups["by"].Value;
                for (var i = 0; i < found.Count; i++)
                {
                    found[i] = found[i] with { By = found[i].By ?? by };
                }

                continue;
            }

            if (Lead(text, item.Lexicon) is { } lead)
            {
                item.Trace.Add("recommendations.leads", lead.Pattern, text);
                by = lead.By ?? by;
                (led, opened, listed) = (true, lead.EndsWithAt, false);
                text = lead.Remainder;
                if (text.IsEmpty)
                {
                    continue;
                }
            }

            var isClause = piece.IsListItem || AtClause().IsMatch(text.Text);
            if (leading == found.Count - 1 && leading >= 0
                && (piece.IsListItem || NumberedClause().IsMatch(text.Text) || (isClause && LeadOnly().IsMatch(found[leading].Text))))
            {
                // "… indstiller, at udvalget godkender:" goes on in each entry of the list below.
                found.RemoveAt(leading);
            }

            leading = -1;
            if (isClause || (opened && !listed))
            {
                if (!piece.IsListItem && InLine(text) is { Count: > 1 } entries)
                {
                    found.AddRange(entries.Select(e => new Recommendation(by, e.Text, e.Spans)));
                    listed = true;
                    continue;
                }

                // A typed label is a list's, as one that a browser sets.
                var isOfLead = text != piece.Text && !piece.IsListItem;
                text = Unlabelled(text);
                var clauses = isOfLead ? Clauses(text).ToList() : [text];
                var leads = isOfLead && clauses[^1].Text is var last && (LeadOnly().IsMatch(last) || (last[^1] is ':' or ',' && !Demand().IsMatch(last)));
                found.AddRange(clauses.Select(c => new Recommendation(by, c.Text, c.Spans)));
                listed |= isClause;
                leading = leads ? found.Count - 1 : -1;
            }
            else if (led && listed && found.Count > 0 && found[^1].Text[^1] is not ('.' or '!' or '?' or ':'))
            {
                var last = found[^1];
                found[^1] = last with { Text = $"{last.Text} {text.Text}", Spans = [.. last.Spans, .. text.Spans] };
            }
        }

        if (found.Count == before && !led)
        {
            found.AddRange(SentenceReader.Of(section).Select(Unlabelled).Where(s => Demands(s.Text, item.Lexicon)).Select(s => new Recommendation(by, s.Text, s.Spans)));
        }
    }

    /// <summary>"Planen godkendes.", "Til orientering.": what is to be done, without who says so. What another body did, and when, is none.</summary>
    private static bool Demands(string sentence, Lexicon lexicon) =>
        !Dated().IsMatch(sentence) && (Asks().IsMatch(sentence) || OutcomeFinder.Find(sentence, lexicon).Any(w => AnyDemand().IsMatch(sentence[w.Range.Start..w.Range.End])));

    private static LocatedText Unlabelled(LocatedText text) => TypedLabel().Match(text.Text) is { Success: true } label ? text.Slice(new TextRange(label.Length, text.Length)) : text;

    [GeneratedRegex(@"\p{L}{2}es\b|efterretning|orientering|drøftelse|beslutning|^(?:godkender|vedtager|tiltræder|drøfter|beslutter|anbefaler|tager)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AnyDemand();

    [GeneratedRegex(@"\b(?:bedes|anmodes\s+om)\b|^til\s+(?:drøftelse|beslutning|godkendelse)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Asks();

    [GeneratedRegex(@"^[^:]*\d{4}[^:]{0,20}:", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dated();

    /// <summary>Blocks, and lines within them that begin a clause of their own.</summary>
    private static IEnumerable<(LocatedText Text, bool IsListItem)> Pieces(Block block)
    {
        if (block is ListItemBlock entry)
        {
            return [(entry.Content, true)];
        }

        var pieces = new List<List<LocatedText>>();
        string? label = null;
        foreach (var line in block.Text.Lines())
        {
            var begins = pieces.Count == 0
                || (AtClause().IsMatch(line.Text) && ClauseEnd().IsMatch(pieces[^1][^1].Text))
                || NumberedAt().IsMatch(line.Text)
                || (label is not null && Follows(label, LabelOf(line)));
            label = LabelOf(line) ?? label;
            if (begins)
            {
                pieces.Add([]);
            }

            pieces[^1].Add(line);
        }

        return pieces.Select(p => (LocatedText.Join(p), false));
    }

    /// <summary>"a) at planen godkendes, b) at den offentliggøres": labelled clauses that run on in one text. One or none where the labels do not follow one another.</summary>
    private static List<LocatedText> InLine(LocatedText text)
    {
        var labels = new List<Match>();
        foreach (Match match in InlineLabel().Matches(text.Text))
        {
            if (labels.Count == 0 ? match.Groups["label"].Index > 0 : !Follows(labels[^1].Groups["label"].Value, match.Groups["label"].Value))
            {
                continue;
            }

            labels.Add(match);
        }

        return labels.Select((l, i) => text.Slice(new TextRange(l.Index + l.Length, i + 1 < labels.Count ? text.Text[..labels[i + 1].Groups["label"].Index].TrimEnd().Length : text.Length))).ToList();
    }

    [GeneratedRegex(@"(?<![\p{L}\d.])(?<label>\d{1,2}|[a-z])[.)]\s*(?=at\b)", RegexOptions.CultureInvariant)]
    private static partial Regex InlineLabel();

    /// <summary>The clauses of a lead's own sentence: "at planen godkendes, og at den offentliggøres." has two, each with a demand of its own.</summary>
    private static IEnumerable<LocatedText> Clauses(LocatedText text)
    {
        var start = 0;
        foreach (Match joint in Joint().Matches(text.Text))
        {
            var end = joint.Groups["at"].Index;
            if (!joint.Groups["verb"].Success && (!Demanded().IsMatch(text.Text[start..end]) || !Demanded().IsMatch(text.Text[end..])))
            {
                continue;
            }

            yield return text.Slice(new TextRange(start, text.Text[..end].TrimEnd().Length));
            start = end;
        }

        yield return text.Slice(new TextRange(start, text.Length));
    }

    /// <summary>Where a demand may end and the next clause begin: right behind its verb, or with the comma that closes its clause.</summary>
    [GeneratedRegex(@"(?:(?<verb>\p{L}{2}es|efterretning),?|,)\s+(?:og|samt)\s+(?<at>at)\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Joint();

    /// <summary>What is to be done: the present passive.</summary>
    [GeneratedRegex(@"\p{L}{3}es\b|\befterretning\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Demanded();

    private static string? LabelOf(LocatedText line) => NumberedClause().Match(line.Text) is { Success: true } label ? label.Value[..^2] : null;

    /// <summary>Whether a label is the next: "b)" below "a)", "3." below "2.".</summary>
    private static bool Follows(string label, string? next) => next is not null
        && (int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? next == (number + 1).ToString(CultureInfo.InvariantCulture)
            : label.Length == 1 && next.Length == 1 && next[0] == label[0] + 1);

    private static (string? By, bool EndsWithAt, LocatedText Remainder, string Pattern)? Lead(LocatedText text, Lexicon lexicon)
    {
        foreach (var template in lexicon.RecommendationLeads)
        {
            // The lead ends where the first clause begins, so it is looked for at the front of ever longer prefixes: up to each
            // "at", and the whole.
            foreach (var end in Ends(text.Text))
            {
                if (template.MatchWhole(text.Text[..end]) is { } match)
                {
                    var by = match.Groups["by"] is { Success: true } g ? Named().Replace(g.Value, "").Trim(' ', ',') : null;
                    var rest = text.Slice(new TextRange(end, text.Length));
                    var opens = LeadAt().IsMatch(rest.Text);
                    return (by, opens || LeadAt().IsMatch(text.Text[..end]), opens ? LocatedText.Empty : rest, template.Source);
                }
            }
        }

        return null;
    }

    /// <summary>The section's name ahead of who recommends, on one line: "Indstilling: Forvaltningen".</summary>
    [GeneratedRegex(@"^\s*(?:indstilling|forslag)\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    private static IEnumerable<int> Ends(string text)
    {
        foreach (Match at in InlineAt().Matches(text).Take(3))
        {
            yield return at.Index;
        }

        yield return text.Length;
    }

    [GeneratedRegex(@"^(?:at\b|(?:ad|punkt|pkt\.?)\s*\d{1,2}\s?[.):]|\d{1,2}[.)]\s|[a-z][.)]\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AtClause();

    [GeneratedRegex(@"^(?:\d{1,2}|[a-z])[.)]\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NumberedClause();

    /// <summary>A number or a letter, but not the ordinal of a date, an office or a stage: "1. januar", "2. viceborgmester", "2. behandling".</summary>
    [GeneratedRegex(@"^(?:(?:at|ad|punkt|pkt\.?)\s*\d{1,2}\s?[.):]+|(?:\d{1,2}|[a-z])\)|[a-z]\.|\d{1,2}\.(?!\s+(?:jan(?:uar)?|feb(?:ruar)?|marts|april|maj|juni|juli|aug(?:ust)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|\w*borgmester|\w*formand|\w*behandling|\w*opfølgning|udgave|etape|fase|del|kvartal|halvår|klasse|sal|punktum|led)\w?\b))\s+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TypedLabel();

    /// <summary>What says by itself what is to be done: "at regnskaberne godkendes,".</summary>
    [GeneratedRegex(@"(?:\p{L}{2}es|efterretning),$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Demand();

    /// <summary>Who is to do what the clauses below say, and nothing of it: "at byrådet", "at byrådet godkender,", "at det over for byrådet anbefales,".</summary>
    [GeneratedRegex(
        $@"^at\s+(?:{Body}(?:\s+(?:over\s?for|til)\s+{Body}(?:\s+og\s+{Body})?)?(?:\s+(?:godkender|beslutter|vedtager|tiltræder|anbefaler|indstiller|foreslår))?|det\s+(?:[\p{{L}}-]+\s+){{0,6}}(?:anbefales|indstilles|foreslås|besluttes|godkendes)|(?:anbefale|indstille|foreslå)(?:\s+(?:over\s?for|til))?\s+{Body}(?:\s+og\s+{Body})?)\s*[,:]?(?:\s*at)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LeadOnly();

    private const string Body = @"(?:\p{L}+-,?\s+)*(?:og\s+)?[\p{L}-]*(?:udvalget|rådet|bestyrelsen|repræsentationen|magistraten|direktionen)";

    /// <summary>"at 1)", "2. at …": a number and "at" together begin a clause, whatever stands above.</summary>
    [GeneratedRegex(@"^(?:(?:at|ad|punkt|pkt\.?)\s*\d{1,2}\s?[.):]|\d{1,2}[.)]\s*at\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NumberedAt();

    [GeneratedRegex(@"(?:[.,;:]|\bog|\bsamt|\beller)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"(?:^|\s)at[,:]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LeadAt();

    [GeneratedRegex(@"(?:\b(?:\d{1,2}|[a-z])[.)]\s*)?\bat\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InlineAt();
}
