using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Names;
using MinutesMiner.Core.Text.Sentences;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction;

/// <summary>Those whose attendance at the meeting the document states: on its cover, and under its items.</summary>
internal sealed class ParticipantReader(Minutes minutes)
{
    private readonly List<Participant> _people = [];

    public IReadOnlyList<Participant> Read(IReadOnlyList<ItemFacts> items)
    {
        if (minutes.Items.Count == 0)
        {
            return Presenters();
        }

        foreach (var row in minutes.Cover.Fields)
        {
            AddRow(row);
        }

        foreach (var stated in items.SelectMany(i => i.Attendance))
        {
            Merge(stated, items);
        }

        return _people
            .Where((p, i) => !_people.Take(i).Any(other => IsSame(other, p)))
            .Select(p => Noted(p.Role is null ? p with { Role = RoleOf(p.Name) } : p))
            .ToList();
    }

    internal static Presence PresenceOf(AttendanceKind kind) => kind switch
    {
        AttendanceKind.Recused => Presence.Recused,
        AttendanceKind.Online => Presence.Online,
        AttendanceKind.Excused => Presence.Excused,
        AttendanceKind.Absent => Presence.Absent,
        AttendanceKind.Partial => Presence.Partial,
        _ => Presence.Present,
    };

    /// <summary>What a person's note says of coming, going and standing in, as facts.</summary>
    private Participant Noted(Participant person)
    {
        if (person.Note is not { } note)
        {
            return person;
        }

        var moves = Movements.Read(note, minutes.Pipeline.Lexicon);
        var standsFor = minutes.Pipeline.Lexicon.SubstituteNotes.Select(t => t.MatchesWithin(note) is [var match, ..] ? match.Groups["for"].Value.Trim(' ', '.', ',') : null)
            .FirstOrDefault(f => f is { Length: > 0 });
        return person with
        {
            Status = person.Status == Presence.Present && (moves.Arrives || moves.Leaves) && (moves.Arrived ?? moves.Left) is not null ? Presence.Partial : person.Status,
            Arrived = person.Arrived ?? moves.Arrived,
            Left = person.Left ?? moves.Left,
            SubstituteFor = person.SubstituteFor ?? (standsFor is null ? null : DanishNames.Parse(standsFor)?.Name),
        };
    }

    private void AddRow(CoverRow row)
    {
        switch (row.Field)
        {
            case CoverField.Present or CoverField.Substitute or CoverField.Absent or CoverField.Excused when row.Member is { } member:
                Put([Listed(member, row.Field)]);
                break;
            case CoverField.Present or CoverField.Absent or CoverField.Excused when Excepted(row.Value) is { Count: > 0 } excepted:
                Put(excepted);
                break;
            case CoverField.Present or CoverField.Substitute:
                Add(Presence.Present);
                break;
            case CoverField.Absent:
                Add(Presence.Absent);
                break;
            case CoverField.Excused:
                Add(Presence.Excused);
                break;
            case CoverField.Remarks:
                foreach (var remark in CoverRemarks.Sentences(row.Value).Where(r => CoverRemarks.Limits(r.Text, minutes.Pipeline.Lexicon).Count == 0))
                {
                    var (kind, mentions, _) = CoverRemarks.Read(remark, minutes.Pipeline.Lexicon);
                    var moves = kind == AttendanceKind.Partial ? Movements.Read(remark.Text, minutes.Pipeline.Lexicon) : default;
                    Put(mentions.Select(p => new Participant(p.Name, p.Role, p.Party, PresenceOf(kind), p.Note) { Arrived = moves.Arrived, Left = moves.Left }));
                }

                break;
        }

        // A list of members holds those who were away too: what says that they were, stands.
        void Add(Presence presence)
        {
            var instead = presence == Presence.Present ? [] : StandIns(row.Value.Text);
            Put(Persons(row.Value).Where(p => !instead.Exists(i => i.Name == p.Name)).Select(p => new Participant(p.Name, p.Role, p.Party, StatusOf(p.Note, presence), p.Note)));
            Put(instead.Where(i => !_people.Exists(p => p.Name == i.Name)));
        }

        void Put(IEnumerable<Participant> persons)
        {
            foreach (var person in persons)
            {
                var at = _people.FindIndex(p => IsSame(p, person));
                if (at < 0)
                {
                    _people.Add(person);
                }
                else
                {
                    // One list may have the office, another the absence.
                    var known = _people[at] with { Role = _people[at].Role ?? person.Role, Party = _people[at].Party ?? person.Party };
                    _people[at] = known.Status == Presence.Present
                        ? known with { Status = person.Status, Note = person.Note ?? known.Note, Arrived = person.Arrived ?? known.Arrived, Left = person.Left ?? known.Left }
                        : known;
                }
            }
        }
    }

    /// <summary>Those of a list who were away from some items only: "Bo Holm, A, deltog ikke i punkterne 6-8".</summary>
    private List<Participant> Excepted(LocatedText value) =>
        CoverRemarks.Items(value.Text).Count > 0 && CoverRemarks.Read(value, minutes.Pipeline.Lexicon) is { Persons: { Count: > 0 } persons, Said: var said }
            ? persons.Select(p => new Participant(p.Name, p.Role, p.Party, Presence.Partial, p.Note ?? said)).ToList()
            : [];

    /// <summary>A row of a table of members: its words for the attendance are read as a sentence on the member.</summary>
    private Participant Listed(ListedMember member, CoverField field)
    {
        var known = field switch
        {
            CoverField.Absent => Presence.Absent,
            CoverField.Excused => Presence.Excused,
            _ => Presence.Present,
        };
        if (member.Said is not { } said)
        {
            return new Participant(member.Name, member.Role, member.Party, known, null);
        }

        var (kind, _, _) = CoverRemarks.Read(LocatedText.Unpaged($"{member.Name} {said}"), minutes.Pipeline.Lexicon);
        var status = CoverRemarks.Items(said).Count > 0 ? Presence.Partial : kind == AttendanceKind.Present ? StatusOf(said, known) : PresenceOf(kind);

        // "Deltog online" says no more than the status does.
        return new Participant(member.Name, member.Role, member.Party, status, status == Presence.Online && said.Count(c => c == ' ') == 1 ? null : said);
    }

    /// <summary>Those who came for somebody who is away, and for whom: the person named last before them.</summary>
    private List<Participant> StandIns(string value) => minutes.Pipeline.Lexicon.StandIns
        .SelectMany(t => t.MatchesWithin(value))
        .Select(m => new Participant(m.Groups["person"].Value.Trim(' ', '.'), null, null, Presence.Present, null)
        {
            SubstituteFor = DanishNames.ParseList(value[..m.Index]) is [.., var last] ? last.Name : null,
        })
        .DistinctBy(p => p.Name, StringComparer.Ordinal)
        .ToList();

    /// <summary>The persons of a row: one a line where each line is one, else between commas.</summary>
    private static IReadOnlyList<PersonMention> Persons(LocatedText value)
    {
        var lines = value.Lines();
        var persons = lines.Select(l => Officer(l.Text) ?? (lines.Count > 1 ? DanishNames.Parse(l.Text) : null)).ToList();
        return persons.TrueForAll(p => p is not null) ? persons.OfType<PersonMention>().ToList() : DanishNames.ParseList(value.Text);
    }

    /// <summary>"Formand: Name" is a person with an office; the colon parts the two.</summary>
    private static PersonMention? Officer(string line) =>
        line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && DanishNames.Parse($"{line[..colon]} {line[(colon + 2)..]}") is { Role: not null } officer ? officer : null;

    /// <summary>Two of a name in two parties are two persons.</summary>
    private static bool IsSame(Participant a, Participant b) => string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase)
        && (a.Party is null || b.Party is null || string.Equals(a.Party, b.Party, StringComparison.OrdinalIgnoreCase));

    private static Presence StatusOf(string? note, Presence known) =>
        note is null ? known
        : note.Contains("uden afbud", StringComparison.OrdinalIgnoreCase) ? Presence.Absent
        : note.Contains("afbud", StringComparison.OrdinalIgnoreCase) ? Presence.Excused
        : note.Contains("fravær", StringComparison.OrdinalIgnoreCase) ? Presence.Absent
        : note.Contains("online", StringComparison.OrdinalIgnoreCase) || note.Contains("teams", StringComparison.OrdinalIgnoreCase)
            || note.Contains("virtuel", StringComparison.OrdinalIgnoreCase) || note.Contains("digital", StringComparison.OrdinalIgnoreCase) ? Presence.Online
        : known == Presence.Present && CoverRemarks.Items(note).Count > 0 ? Presence.Partial
        : known;

    private static bool IsAway(AttendanceKind kind) => kind is AttendanceKind.Absent or AttendanceKind.Excused;

    /// <summary>Brings a statement under one item into the meeting's attendance: who misses some items only took part in part.</summary>
    private void Merge(StatedAttendance stated, IReadOnlyList<ItemFacts> items)
    {
        var at = _people.FindIndex(p => string.Equals(p.Name, stated.Name, StringComparison.OrdinalIgnoreCase));
        if (at < 0 && _people.FindAll(p => NameSimilarity.Compare(p.Name, stated.Name) is NameMatch.Same or NameMatch.Variant) is [var variant])
        {
            at = _people.IndexOf(variant);
        }

        var listed = at >= 0 && _people[at].Status == Presence.Present;
        var everywhere = IsOfMeeting(stated, items);
        var status = stated.Kind switch
        {
            AttendanceKind.Absent or AttendanceKind.Excused when stated.ItemOnly || listed => everywhere ? PresenceOf(stated.Kind) : Presence.Partial,
            AttendanceKind.Recused => Presence.Partial,
            AttendanceKind.Online when !everywhere && listed => Presence.Present,
            _ => PresenceOf(stated.Kind),
        };
        if (listed)
        {
            _people[at] = _people[at] with
            {
                Status = status,
                Arrived = _people[at].Arrived ?? stated.Arrived,
                Left = _people[at].Left ?? stated.Left,
                SubstituteFor = _people[at].SubstituteFor ?? stated.SubstituteFor,
            };
        }
        else if (at < 0 && !_people.Exists(p => NameSimilarity.Compare(p.Name, stated.Name) is NameMatch.Same or NameMatch.Variant))
        {
            _people.Add(new Participant(stated.Name, null, stated.Party, status, stated.Kind == AttendanceKind.Substitute ? stated.Note : null)
            {
                Arrived = stated.Arrived,
                Left = stated.Left,
                SubstituteFor = stated.SubstituteFor,
            });
        }
    }

    /// <summary>Media type of the exports that note at each item who is away, and so say by silence who is there.</summary>
    private const string Export = "application/json";

    /// <summary>Whether what is stated under an item goes for the whole meeting, for it is stated under all.</summary>
    private bool IsOfMeeting(StatedAttendance stated, IReadOnlyList<ItemFacts> items)
    {
        const double most = 0.8;

        // Nobody is noted under an item of which nothing is told, as a closed one; and the last may note nobody.
        var said = items.Where(i => !i.Attendance.TrueForAll(a => a.IsHandedOn) || i.Decision is not null).ToList();
        var with = said.FindAll(i => i.Attendance.Exists(a => a.Name == stated.Name && (a.Kind == stated.Kind || (IsAway(a.Kind) && IsAway(stated.Kind)))));
        if (with.Count == said.Count || (with.Count >= most * said.Count && said.TrueForAll(i => with.Contains(i) || i.Attendance.TrueForAll(a => a.IsHandedOn))))
        {
            return true;
        }

        // Where the first item alone tells who is away, or sits elsewhere, it tells it of the meeting; an export notes everybody at each item.
        return minutes.Document.Source.MediaType != Export && !stated.ItemOnly && items[0].Attendance.Contains(stated)
            && !items.Skip(1).Any(i => i.Attendance.Exists(a => a.Name == stated.Name || (IsAway(stated.Kind) && IsAway(a.Kind) && !a.ItemOnly)));
    }

    /// <summary>Who presents a deck: a name on its first page, with the office before it, behind it, or on the line below.</summary>
    private List<Participant> Presenters()
    {
        var lines = minutes.Cover.Blocks.Where(b => b.Text.Page == 1 && b is not TableBlock).SelectMany(b => b.Text.Lines()).Select(l => l.Text).ToList();
        var presenters = new List<Participant>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (DanishNames.Parse(lines[i]) is not { } person)
            {
                continue;
            }

            var role = person.Role ?? (i + 1 < lines.Count && DanishNames.Parse(lines[i + 1]) is null ? lines[i + 1] : null);
            presenters.Add(new Participant(person.Name, role, person.Party, Presence.Present, person.Note));
        }

        return presenters;
    }

    /// <summary>The office that the document sets ahead of a participant's name: "Arbejdsmarkedschef, Name, …".</summary>
    private string? RoleOf(string name)
    {
        foreach (var text in minutes.Items.SelectMany(i => i.Sections).SelectMany(s => s.Blocks).Select(b => b.Text.Text))
        {
            var at = text.IndexOf($", {name},", StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            // Only what a sentence begins with: within a list of names the words ahead are another name.
            var start = DanishSentences.Split(text).Last(s => s.Start <= at).Start;
            var role = text[start..at].Trim();
            if (role.Length is > 2 and < 60 && char.IsUpper(role[0]) && !role.Contains(',', StringComparison.Ordinal) && !DanishNames.LooksLikeName(role))
            {
                return role;
            }
        }

        return null;
    }
}
