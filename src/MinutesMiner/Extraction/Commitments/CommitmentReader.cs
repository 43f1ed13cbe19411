using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Dates;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Commitments;

/// <summary>Reads a sentence as a promise.</summary>
/// <param name="lexicon">The dialect's phrases.</param>
/// <param name="meeting">The day from which "ahead" counts; null when the document gives none.</param>
/// <param name="trace">Where rules that fire are noted.</param>
internal sealed partial class CommitmentReader(Lexicon lexicon, DateOnly? meeting, Trace trace)
{
    private const int LongestOwner = 60;

    /// <summary>Whether the words promise with a date, wherever that lies.</summary>
    public bool Promises(string text) => lexicon.PromisedActs.Any(t => t.IsWithin(text)) && DanishDates.Find(text, meeting).Count > 0;

    /// <summary>Whether the words promise, and say by when.</summary>
    public bool IsPromise(string text) => Due(text, MaySlip(text)) is not null && lexicon.PromisedActs.Any(t => t.IsWithin(text));

    /// <summary>The sentence's promise; null when it makes none.</summary>
    /// <param name="sentence">A sentence, or a remark that is part of one.</param>
    /// <param name="isDecision">Whether it stands in the decision, where a request orders.</param>
    public Commitment? Read(LocatedText sentence, bool isDecision)
    {
        if (sentence.Text.EndsWith('?'))
        {
            return null;
        }

        var isAnnounced = lexicon.Announcements.Any(t => t.IsWithin(sentence.Text));
        var due = Due(sentence.Text, MaySlip(sentence.Text));
        var rule = (isDecision && !TellsVote(sentence.Text) ? lexicon.Requests.FirstOrDefault(t => t.IsWithin(sentence.Text)) : null)
            ?? lexicon.StandingPromises.FirstOrDefault(t => t.IsWithin(sentence.Text))
            ?? (due is null || isAnnounced ? null : lexicon.PromisedActs.FirstOrDefault(t => t.IsWithin(sentence.Text)));
        return rule is null ? null : Make(sentence, rule, due, Owner(sentence.Text));
    }

    /// <summary>What a sentence of a decision orders: "bad om at undersøge lyset og om at fremlægge et budget" orders twice.</summary>
    public IEnumerable<Commitment?> Orders(LocatedText sentence)
    {
        if (Further().Match(sentence.Text) is { Success: true } further && Read(sentence.Slice(new TextRange(0, further.Index)), isDecision: true) is { } first
            && lexicon.Requests.Any(t => t.IsWithin(first.Text)))
        {
            var rest = sentence.Slice(new TextRange(further.Index + further.Length, sentence.Text.EndsWith('.') ? sentence.Length - 1 : sentence.Length));
            return [first, Make(rest, null, Due(rest.Text, MaySlip(rest.Text)), first.Owner, "the request ahead")];
        }

        return [Read(sentence, isDecision: true)];
    }

    /// <summary>What voters wish who are told in groups is theirs, and no order of the body.</summary>
    private bool TellsVote(string text) => lexicon.Votes.Where(v => v.Kind is VoteKind.Against or VoteKind.Abstained)
        .SelectMany(v => v.Template.MatchesWithin(text))
        .Any(m => text.AsSpan(0, m.Index).Trim().IsEmpty);

    /// <summary>An entry of a timetable: "15. maj 2026 – Byrådet: Behandling". Null when it is none, lies behind, or names a step and nobody who does anything.</summary>
    public Commitment? Entry(LocatedText entry)
    {
        if (Timetable().Match(entry.Text) is not { Success: true } match || Due(match.Groups["date"].Value, (_, _) => true) is not { } due)
        {
            return null;
        }

        var who = match.Groups["body"] is { Success: true } printed ? printed.Value : null;
        if (who is null && Timetables.IsNameOnly(match.Groups["act"].Value))
        {
            return null;
        }

        var body = who is not null && LastBody().Match(who) is { Success: true } last ? last.Value : who;
        var commitment = Make(entry, null, due with { Text = match.Groups["date"].Value.Trim() }, body);
        return commitment with { Kind = body is null ? commitment.Kind : CommitmentKind.Case };
    }

    /// <summary>A row of a timetable. Null when its time is none, lies behind, or it names a step and nobody who does anything.</summary>
    public Commitment? Row(LocatedText date, LocatedText act)
    {
        // "2. marts - 27. marts": by the last day.
        var from = DanishDates.Find(date.Text, meeting) is [.., { Range: var last }] ? last.Start : 0;
        if (Timetables.IsNameOnly(act.Text) || Due(date.Text[from..], (_, _) => true) is not { } due)
        {
            return null;
        }

        var subject = Subject().Match(act.Text) is { Success: true } doer ? doer.Groups["body"].Value : null;
        var commitment = Make(act, null, due with { Text = date.Text }, subject);
        return commitment with
        {
            Kind = commitment.Kind == CommitmentKind.Task && subject is not null && Decides().IsMatch(subject) ? CommitmentKind.Case : commitment.Kind,
            Spans = LocatedText.Join([date, act]).Spans,
        };
    }

    /// <summary>A step that a slide draws below its time: "10. marts", "Byrådet behandler forslaget". Null when its time is none, or lies behind.</summary>
    public Commitment? Step(LocatedText date, LocatedText act)
    {
        if (Row(date, act) is not { } row)
        {
            return null;
        }

        var bodies = Bodies().IsMatch(act.Text) ? act.Text : null;
        return row with { Text = $"{date.Text} {act.Text}", Owner = bodies ?? row.Owner, Kind = bodies is null ? row.Kind : CommitmentKind.Case };
    }

    private Commitment Make(LocatedText text, TextTemplate? rule, DueDate? due, string? owner, string source = "timetable")
    {
        trace.Add("commitments", rule?.Source ?? source, text);
        return new Commitment
        {
            Text = text.Text,
            Owner = owner,
            Due = due?.Date,
            DuePrecision = due?.Precision,
            DueText = due?.Text,
            Kind = lexicon.CommitmentKinds.Where(k => k.Template.IsWithin(text.Text)).Select(k => (CommitmentKind?)k.Kind).FirstOrDefault() ?? CommitmentKind.Task,
            Spans = text.Spans,
        };
    }

    private string? Owner(string sentence)
    {
        foreach (var template in lexicon.Owners)
        {
            if (template.MatchesWithin(sentence) is [var match, ..])
            {
                var owner = match.Groups["owner"] is { Success: true } named ? named.Value
                    : match.Groups["body"] is { Success: true } body ? WholeWord(sentence, body)
                    : match.Value;
                owner = owner.StartsWith("at ", StringComparison.Ordinal) ? owner[3..] : owner;
                if (!Tells().IsMatch(owner) && !owner.Any(char.IsAsciiDigit))
                {
                    return owner.Length <= LongestOwner ? owner : null;
                }
            }
        }

        return null;
    }

    /// <summary>A body's name to the end of its last word: "udvalg" goes on as "udvalget", and a genitive's ending has been left to the pattern.</summary>
    private static string WholeWord(string sentence, Group body)
    {
        var end = body.Index + body.Length;
        while (end < sentence.Length && char.IsLetter(sentence[end]) && !BeforeMeeting().IsMatch(sentence, end))
        {
            end++;
        }

        return sentence[body.Index..end];
    }

    /// <summary>The date ahead by which the promise is due: that of a limit, else the first; else the next meeting.</summary>
    /// <param name="text">A sentence, or a date alone.</param>
    /// <param name="maySlip">Whether a date's year may be a slip, given its place.</param>
    private DueDate? Due(string text, Func<int, int, bool> maySlip)
    {
        var awaited = lexicon.EventsAwaited.SelectMany(t => t.MatchesWithin(text)).Select(m => ClauseFrom(text, m.Index)).ToList();
        var ahead = DanishDates.Find(text, meeting)
            .Where(d => IsAhead(d, maySlip(d.Range.Start, d.Range.End)) && !IsBareYear(text, d) && !awaited.Exists(a => a.Overlaps(d.Range)))
            .ToList();
        if (ahead.Count > 1 && ahead.FindAll(d => d.IsRange || !Since().IsMatch(text[..d.Range.Start])) is { Count: > 0 } ends)
        {
            // "Lukket fra 1. juni, og forventes åbnet i august": the time is that by which it is done.
            ahead = ends;
        }

        if (ahead.Count > 0)
        {
            var limit = ahead.FindIndex(d => Limit().IsMatch(text[..d.Range.Start]));
            var date = ahead[Math.Max(0, limit)];
            return new DueDate(DayOf(date), PrecisionOf(date), Words(text, date.Range));
        }

        if (meeting is { } from && RelativeDue.Find(text, from) is { } relative && !awaited.Exists(a => a.Overlaps(relative.Range)))
        {
            return new DueDate(relative.Date, relative.Precision, text[relative.Range.Start..relative.Range.End]);
        }

        if (RelativeDue.Landmark(text) is { } landmark && !awaited.Exists(a => a.Overlaps(landmark)))
        {
            return new DueDate(null, null, text[landmark.Start..landmark.End]);
        }

        foreach (var template in lexicon.NextMeetings)
        {
            if (template.MatchesWithin(text) is [var match, ..])
            {
                return new DueDate(null, DuePrecision.Meeting, match.Value);
            }
        }

        // A date in the event's clause still makes a promise of it, one that waits.
        return awaited.Find(a => DanishDates.Find(text[a.Start..a.End], meeting).Any(d => IsAhead(d, maySlip: false))) is { Length: > 0 } wait
            ? new DueDate(null, null, text[wait.Start..wait.End])
            : null;
    }

    private static TextRange ClauseFrom(string text, int start)
    {
        var end = text.IndexOfAny([',', ';'], start);
        return new TextRange(start, end < 0 ? text.TrimEnd('.', ' ').Length : end);
    }

    /// <summary>
    /// Whether the date lies ahead. A printed day of an earlier year is, when the same day of the meeting's own year is: a promise names no
    /// day gone by, so its year is a slip, and the date is kept as printed.
    /// </summary>
    private bool IsAhead(DanishDate date, bool maySlip) => date.Date is { } day && (meeting is not { } today
        || day > today
        || (maySlip && date is { Precision: DatePrecision.Day, YearInferred: false } && day.Year < today.Year && day.AddYears(today.Year - day.Year) > today));

    /// <summary>A year in digits names budgets, plans and prices; it is a time to act by only behind a word that limits.</summary>
    private bool IsBareYear(string text, DanishDate date) =>
        date.Precision == DatePrecision.Year && char.IsAsciiDigit(text[date.Range.Start]) && !YearLimit().IsMatch(text[..date.Range.Start]) && !FollowsAct(text, date.Range.Start);

    /// <summary>"Ordningen evalueres i 2027": right behind the act, a year is its time.</summary>
    private bool FollowsAct(string text, int year) => lexicon.PromisedActs.SelectMany(t => t.MatchesWithin(text[..year]))
        .Any(m => text[(m.Index + m.Length)..year].Trim() is "i" or "igen i");

    /// <summary>A year may be a slip where the words tell the date as coming.</summary>
    private Func<int, int, bool> MaySlip(string text)
    {
        var coming = lexicon.ComingEvents.SelectMany(t => t.MatchesWithin(text)).ToList();
        return (start, end) => coming.Exists(m => m.Index <= start && m.Index + m.Length >= end);
    }

    private static DuePrecision PrecisionOf(DanishDate date) => date.Precision switch
    {
        DatePrecision.Day or DatePrecision.Week => DuePrecision.Day,
        DatePrecision.Month => DuePrecision.Month,
        DatePrecision.Quarter => DuePrecision.Quarter,
        _ => date is { Precision: DatePrecision.Year, Part: not DatePart.Whole } ? DuePrecision.Month : DuePrecision.Year,
    };

    /// <summary>Its last day; of primo, medio and ultimo of a year the end of January, June and December.</summary>
    private static DateOnly? DayOf(DanishDate date) => date is { Precision: DatePrecision.Year, Part: not DatePart.Whole, Date: { } day }
        ? new DateOnly(day.Year, date.Part switch { DatePart.Early => 1, DatePart.Middle => 6, _ => 12 }, date.Part == DatePart.Middle ? 30 : 31)
        : date.Date;

    /// <summary>The date with the words that lead to it: meeting, limit, preposition.</summary>
    private static string Words(string text, TextRange date)
    {
        var start = Lead().Match(text[..date.Start]) is { Success: true } lead ? lead.Index : date.Start;
        return text[start..date.End].Trim();
    }

    /// <summary>Who does what a row tells: "Udvalget drøfter …".</summary>
    [GeneratedRegex(@"^(?<body>(?:\p{Lu}[\p{L}-]*,?\s(?:og\s)?)*\p{L}*(?:[Uu]dvalget|[Rr]ådet|[Bb]estyrelsen|[Ff]orvaltningen|[Aa]dministrationen|[Dd]irektionen|[Rr]epræsentationen))\s\p{Ll}+(?:er|te|de)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Subject();

    /// <summary>Bodies, and nothing that they do.</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}-]*(?:udvalg|råd|bestyrelse|repræsentation)(?:et|en)?(?:(?:,|\s(?:og|samt))\s\p{Lu}[\p{L}-]*(?:udvalg|råd|bestyrelse|repræsentation)(?:et|en)?)*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bodies();

    [GeneratedRegex(@"(?:udvalget|rådet|bestyrelsen|repræsentationen)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Decides();

    private sealed record DueDate(DateOnly? Date, DuePrecision? Precision, string Text);

    [GeneratedRegex(@",?\s(?:og|samt)\s(?:om\s)?at\s(?=\p{Ll}+e\s\p{L}+\s\p{L})(?!være\b|have\b|kunne\b|skulle\b|ville\b|blive\b|alle\b|begge\b|disse\b|denne\b|nye\b|hele\b|andre\b|flere\b|mange\b|både\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Further();

    [GeneratedRegex(@"\Gs\s(?:\p{L}+)?møder?\b", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeMeeting();

    /// <summary>Words of a clause, and no name.</summary>
    [GeneratedRegex(@"\b(?:blev|bliver|er|var|har|havde|der|som|ønsker|ønskede)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tells();

    [GeneratedRegex(@"\bfra\s+(?:og\s+med\s+)?(?:den\s+|d\.\s*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Since();

    [GeneratedRegex(@"\b(?:senest|inden|til|frist)\s+(?:(?:den|d\.|i|med)\s+|udgangen\s+af\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limit();

    [GeneratedRegex(
        @"(?:(?:\p{L}+s\s+)?\p{L}*(?:møde|mødet|seminar|seminaret)\s+(?:(?:den|d\.|i)\s+)?|\b(?:(?:senest|inden|ved)\s+)?(?:(?:i|den|d\.|udgangen\s+af)\s+)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b(?:senest|inden|udgangen\s+af|slutningen\s+af|løbet\s+af|i\s+foråret|i\s+efteråret)\s+(?:i\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearLimit();

    [GeneratedRegex(@"^(?<date>[^–:]{4,30}?)\s*(?:[–:]|\s-\s)\s*(?:(?<body>\p{Lu}[^:]{2,60}):)?\s*(?<act>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Timetable();

    [GeneratedRegex(@"\p{Lu}[\p{L}-]*(?:(?:,?\s+og\s+)\p{L}+)?(?:udvalget|rådet|byrådet|bestyrelsen|direktionen|MED)$", RegexOptions.CultureInvariant)]
    private static partial Regex LastBody();
}
