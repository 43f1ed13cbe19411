using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Names;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>
/// Reads the cover's tables of those who were there: columns under "Til stede" and "Afbud", labels above names within a cell, or a row a
/// member with what is said of each.
/// </summary>
/// <param name="members">Names of the columns of a table with a row a member.</param>
/// <param name="label">Finds a label of the cover at the front of a text.</param>
internal sealed class AttendanceTables(
    IReadOnlyDictionary<MemberColumn, IReadOnlyList<string>> members, Func<LocatedText, (CoverField Field, int Length)?> label)
{
    private static readonly CoverField[] Presences = [CoverField.Present, CoverField.Absent, CoverField.Excused, CoverField.Substitute];

    /// <summary>The table's rows of the cover; null when it is no such table.</summary>
    public IReadOnlyList<CoverRow>? Read(TableBlock table)
    {
        var rows = table.Cells.GroupBy(c => c.Row).OrderBy(r => r.Key).Select(r => r.OrderBy(c => c.Column).ToList()).ToList();
        if (rows.Count == 0 || rows[0].Count < 2)
        {
            return null;
        }

        return Named(rows) ?? Members(rows) ?? Columns(rows) ?? Cells(rows);
    }

    /// <summary>A row a member, below the names of the columns.</summary>
    private List<CoverRow>? Named(List<List<TableCell>> rows)
    {
        var columns = new Dictionary<MemberColumn, int>();
        foreach (var cell in rows[0])
        {
            var found = members.Where(m => !columns.ContainsKey(m.Key) && m.Value.Contains(cell.Text.Text.TrimEnd(' ', ':'), StringComparer.OrdinalIgnoreCase)).Select(m => (MemberColumn?)m.Key);
            if (found.FirstOrDefault() is { } column)
            {
                columns.Add(column, cell.Column);
            }
        }

        if (!columns.ContainsKey(MemberColumn.Name) || columns.Count < 2)
        {
            return null;
        }

        var listed = rows.Skip(1).Where(r => At(r, MemberColumn.Name) is not null).ToList();
        var said = listed.ConvertAll(r => At(r, MemberColumn.Status)?.Text);
        // Where those who came are ticked, the others did not.
        var areTicked = columns.ContainsKey(MemberColumn.Status) && said.Exists(s => s is not null) && said.TrueForAll(s => s is null || IsTick(s));
        return listed.Count == 0 || listed.Exists(r => DanishNames.Parse(At(r, MemberColumn.Name)!.Text) is null) ? null : listed.Select((r, i) => Row(r, said[i])).ToList();

        LocatedText? At(List<TableCell> row, MemberColumn column) =>
            columns.TryGetValue(column, out var at) && row.Find(c => c.Column == at) is { Text: { IsEmpty: false } text } ? text : null;

        CoverRow Row(List<TableCell> row, string? status)
        {
            var name = At(row, MemberColumn.Name)!;
            var person = DanishNames.Parse(name.Text)!;
            var field = areTicked ? FieldOf(status) : status is null ? CoverField.Present : FieldAhead(status);
            var isPlain = areTicked || status is null || Alone(LocatedText.Unpaged(status)) is not null;
            return new CoverRow(field, name)
            {
                Member = new ListedMember(person.Name, At(row, MemberColumn.Role)?.Text ?? person.Role, At(row, MemberColumn.Party)?.Text ?? person.Party, isPlain ? person.Note : status),
            };
        }
    }

    private static bool IsTick(string said) => said.Trim() is { Length: 1 } or "Ja" or "ja" or "Nej" or "nej";

    /// <summary>What the first words say: "Til stede fra kl. 16.50".</summary>
    private CoverField FieldAhead(string said) =>
        label(LocatedText.Unpaged(said)) is { } found && Presences.Contains(found.Field) ? found.Field : CoverField.Present;

    /// <summary>A row a member, with a column that says whether they were there.</summary>
    private List<CoverRow>? Members(List<List<TableCell>> rows)
    {
        var status = rows[0].Find(c => Alone(c.Text) is CoverField.Present && c.Column > 0);
        var listed = rows.Skip(1).Select(r => (Name: r.Find(c => DanishNames.Parse(c.Text.Text) is not null), Row: r)).ToList();
        if (status is null || listed.Count == 0 || listed.Exists(m => m.Name is null || m.Name.Column >= status.Column))
        {
            return null;
        }

        return listed.ConvertAll(m =>
        {
            var others = m.Row.Where(c => c.Column != status.Column && c != m.Name && c.Text.Length is > 0 and <= 3).Select(c => c.Text);
            return new CoverRow(FieldOf(m.Row.Find(c => c.Column == status.Column)?.Text.Text), LocatedText.Join(others.Prepend(m.Name!.Text), ", "));
        });
    }

    private CoverField FieldOf(string? said) => said?.Trim() switch
    {
        null or "" or "-" or "–" => CoverField.Absent,
        { } text when text.Equals("nej", StringComparison.OrdinalIgnoreCase) => CoverField.Absent,
        { } text => Alone(LocatedText.Unpaged(text)) is { } field && Presences.Contains(field) ? field : CoverField.Present,
    };

    /// <summary>Labels in the first row, the names below.</summary>
    private List<CoverRow>? Columns(List<List<TableCell>> rows)
    {
        var fields = rows[0].ToDictionary(c => c.Column, c => Alone(c.Text));
        return rows.Count < 2 || fields.Values.Any(f => f is not { } field || !Presences.Contains(field)) ? null : rows.Skip(1).SelectMany(r => r)
            .Where(c => !c.Text.IsEmpty && fields.ContainsKey(c.Column))
            .Select(c => new CoverRow(fields[c.Column]!.Value, c.Text))
            .ToList();
    }

    /// <summary>A label at the front of each cell, the names behind or below it.</summary>
    private List<CoverRow>? Cells(List<List<TableCell>> rows)
    {
        var found = new List<CoverRow>();
        foreach (var text in rows.SelectMany(r => r).Select(c => c.Text).Where(t => !t.IsEmpty))
        {
            if (label(text) is not { } front || !Presences.Contains(front.Field) || front.Length == text.Length)
            {
                return null;
            }

            var value = text.Slice(new TextRange(front.Length, text.Length));
            var blank = value.Length - value.Text.TrimStart(':', ' ').Length;
            found.Add(new CoverRow(front.Field, value.Slice(new TextRange(blank, value.Length))));
        }

        return found;
    }

    private CoverField? Alone(LocatedText text) => label(text) is { } found && text.Text[found.Length..].Trim(' ', ':').Length == 0 ? found.Field : null;
}
