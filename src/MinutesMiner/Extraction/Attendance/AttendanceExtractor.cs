using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Names;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Attendance;

/// <summary>Reads who was absent, online, late or disqualified: sentences under the decision, and sections of their own.</summary>
public sealed class AttendanceExtractor : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(ItemContext item, ItemFacts facts)
    {
        // Who was away when another body treated the case says nothing of this meeting.
        var own = DecisionChoice.OfMeeting(item).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var section in item.Item.Sections.SelectMany(s => s.Role == SectionRole.Decision ? DecisionChain.Of(s) : [s]))
        {
            switch (section.Role)
            {
                case SectionRole.Decision when own.Contains(section):
                    ReadSentences(SentenceReader.Of(section), item, facts);
                    break;
                case SectionRole.Attendance:
                    facts.Attendance.AddRange(ReadList(section, item));
                    break;
            }
        }

        // "Fraværende: A" in one place and "Afbud fra A" in another tell of one absence, the second more of it.
        facts.Attendance.RemoveAll(a => a.Kind == AttendanceKind.Absent && facts.Attendance.Exists(b => b.Kind == AttendanceKind.Excused && b.Name == a.Name));
    }

    private static void ReadSentences(IReadOnlyList<LocatedText> sentences, ItemContext item, ItemFacts facts)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            // "Fraværende:" may stand on a line of its own, with the names below.
            var length = sentences[i].Text.EndsWith(':') && i + 1 < sentences.Count ? 2 : 1;
            if (Read(LocatedText.Join(sentences.Skip(i).Take(length)), item) is { } stated)
            {
                facts.Attendance.AddRange(stated);
                for (var last = i + length; i < last; i++)
                {
                    facts.Uses[sentences[i]] = SentenceUse.Attendance;
                }

                i--;
            }
            else if ((i == sentences.Count - 1 && IsUnanswered(sentences[i].Text, item)) || (i > 0 && IsFormal(sentences[i], item.Lexicon)))
            {
                facts.Uses[sentences[i]] = SentenceUse.Attendance;
            }
        }
    }

    private static bool IsFormal(LocatedText sentence, Lexicon lexicon) =>
        Adjournment.Find(sentence, lexicon) is not null || lexicon.Formalities.Any(t => t.MatchWhole(sentence.Text) is not null);

    /// <summary>Whether a last line asks who was absent and nobody was: "Fraværende:" with nothing below.</summary>
    private static bool IsUnanswered(string sentence, ItemContext item)
    {
        const string anybody = "Anders Andersen";
        return sentence.EndsWith(':') && item.Lexicon.Attendance.Any(a => a.Template.MatchWhole($"{sentence} {anybody}")?.Groups["names"].Value == anybody);
    }

    /// <summary>A section that is a list of names under "Fraværende", "Afbud" or "Inhabil".</summary>
    private static IEnumerable<StatedAttendance> ReadList(MinutesSection section, ItemContext item)
    {
        // "Fraværende: A, B" reads the same whether the colon stands in a line or a heading takes its place.
        foreach (var block in section.Blocks)
        {
            var line = LocatedText.Join([section.Heading, block.Text], ": ");
            foreach (var stated in Read(line, item) ?? [])
            {
                yield return stated with { Spans = block.Text.Spans, ItemOnly = true };
            }
        }
    }

    /// <summary>What a sentence says of persons' attendance; null when it is about anything else, empty when it tells of nobody, or only of who presented the case.</summary>
    private static List<StatedAttendance>? Read(LocatedText line, ItemContext item)
    {
        var sentence = Inner(line);
        foreach (var (kind, template) in item.Lexicon.Attendance)
        {
            if (template.MatchWhole(sentence.Text) is not { } match)
            {
                continue;
            }

            if (match.Groups["names"] is not { Success: true } names || item.Lexicon.Nobody.Any(t => t.MatchWhole(names.Value) is not null))
            {
                // "Fraværende: Ingen": of attendance, and of nobody.
                item.Trace.Add($"attendance.{kind}", template.Source, sentence);
                return [];
            }

            var persons = DanishNames.ParseList(names.Value);
            if (persons.Count == 0 || !AreAll(names.Value, persons))
            {
                continue;
            }

            item.Trace.Add($"attendance.{kind}", template.Source, sentence);
            if (kind == AttendanceKind.Present && persons.All(p => p.Role is not null))
            {
                // An official who was in for the item is no member, nor a participant of the meeting.
                return [];
            }

            var itemOnly = item.Lexicon.AttendanceItemOnly.Any(t => t.IsWithin(sentence.Text));
            var note = Note(kind, match, sentence.Text);
            var moves = Movements.Read(sentence.Text, item.Lexicon);
            return persons.Select(p => new StatedAttendance(p.Name, KindOf(kind, p.Note), p.Note ?? note, itemOnly, sentence.Spans)
            {
                Items = CoverRemarks.Items(sentence.Text),
                Arrives = moves.Arrives,
                Leaves = moves.Leaves,
                Arrived = moves.Arrived,
                Left = moves.Left,
                Party = p.Party,
                SubstituteFor = kind == AttendanceKind.Substitute ? DanishNames.Parse(match.Groups["for"].Value)?.Name ?? match.Groups["for"].Value.TrimEnd('.', ' ') : null,
            }).ToList();
        }

        return null;
    }

    /// <summary>Absent, and a note beside the name that says with notice.</summary>
    private static AttendanceKind KindOf(AttendanceKind kind, string? note) =>
        kind == AttendanceKind.Absent && note is not null && note.Contains("afbud", StringComparison.OrdinalIgnoreCase) && !note.Contains("uden afbud", StringComparison.OrdinalIgnoreCase)
            ? AttendanceKind.Excused
            : kind;

    /// <summary>A sentence that stands in parentheses, without them.</summary>
    private static LocatedText Inner(LocatedText sentence)
    {
        var text = sentence.Text.TrimEnd('.', ' ');
        return text.Length > 2 && text[0] == '(' && text[^1] == ')' && text.IndexOf(')', StringComparison.Ordinal) == text.Length - 1
            ? sentence.Slice(new TextRange(1, text.Length - 1))
            : sentence;
    }

    /// <summary>Whether the words are persons and what joins them, and not a clause that happens to hold a name.</summary>
    private static bool AreAll(string names, IReadOnlyList<PersonMention> persons)
    {
        const int joinLength = 6;
        return persons.Sum(p => p.Range.Length) + (joinLength * persons.Count) >= names.Trim().Length;
    }

    /// <summary>Times and whom somebody stands in for are kept as the document says them; the plain forms need no note.</summary>
    private static string? Note(AttendanceKind kind, System.Text.RegularExpressions.Match match, string sentence) => kind switch
    {
        AttendanceKind.Substitute => $"stedfortræder for {match.Groups["for"].Value.TrimEnd('.', ' ')}",
        AttendanceKind.Partial => sentence,
        _ => null,
    };
}
