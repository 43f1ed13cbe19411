using System.Globalization;
using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules;
using MinutesMiner.Extraction.Rules.Tables;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Learning;

/// <summary>
/// Reads labelled statements from text. A line is <c>### </c> and an item's or slide's title, <c>== </c> and a section's role, <c>-- </c> and a
/// heading, three blanks and <c>lead: </c> with what opens the list below, or a statement: its label (<c>R</c> rule, <c>D</c> doubtful,
/// <c>.</c> none), a blank, and <c>- </c> when it is an entry of a list. A table is <c>table: </c> with its caption, behind three blanks, a header
/// row of cells with <c>| </c> ahead of each, likewise, and rows with a label ahead, which holds for all statements of the row. An empty line
/// ends a paragraph. A file that begins with <c>% slides TITLE</c> or <c>% memo TITLE</c> has no items.
/// </summary>
internal sealed class StatementFile
{
    private const string LeadMark = "lead:";
    private const string TableMark = "table:";
    private readonly string _file;
    private readonly List<LabelledGroup> _groups = [];
    private readonly List<LabelledStatement> _open = [];
    private string? _document;
    private bool _isSlides;
    private string _title = "";
    private int _item = -1;
    private SectionRole _role = SectionRole.Presentation;
    private string? _heading;
    private string? _lead;
    private string _before = "";
    private string _caption = "";
    private string[] _header = [];

    private StatementFile(string file) => _file = file;

    /// <summary>The groups of a file.</summary>
    /// <exception cref="FormatException">A line is none of these; the message gives file and line.</exception>
    public static IReadOnlyList<LabelledGroup> Read(string path)
    {
        var file = new StatementFile(path);
        var at = 0;
        foreach (var line in File.ReadLines(path))
        {
            at++;
            if (!file.Add(line.TrimEnd()))
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{path}({at},1): this is no statement, title, section, heading or lead-in."));
            }
        }

        file.Close();
        return file._groups;
    }

    private bool Add(string line)
    {
        switch (line)
        {
            case "":
                (_before, _caption, _header) = ("", "", []);
                return true;
            case ['%', ' ', ..]:
                (_isSlides, _role) = (line.StartsWith("% slides ", StringComparison.Ordinal), SectionRole.Other);
                _title = _document = line.Split(' ', 3)[^1];
                return _isSlides || line.StartsWith("% memo ", StringComparison.Ordinal);
            case ['#', '#', '#', ' ', ..]:
                Close();
                (_item, _title, _role) = (_item + 1, line[4..], _document is null ? SectionRole.Presentation : SectionRole.Other);
                (_heading, _lead, _before) = (null, null, "");
                return true;
            case ['=', '=', ' ', ..]:
                (_heading, _lead, _before) = (null, null, "");
                return Enum.TryParse(line[3..], out _role);
            case ['-', '-', ' ', ..]:
                (_heading, _lead, _before) = (line[3..], null, "");
                return true;
            case [' ', ..] when line.TrimStart().StartsWith(LeadMark, StringComparison.Ordinal):
                (_lead, _before) = (line.TrimStart()[LeadMark.Length..].Trim(), "");
                return true;
            case [' ', ..] when line.TrimStart().StartsWith(TableMark, StringComparison.Ordinal):
                (_caption, _header) = (line.TrimStart()[TableMark.Length..].Trim(), []);
                return true;
            case [' ', ..] when line.TrimStart().StartsWith('|'):
                _header = Cells(line);
                return true;
            case ['R' or 'D' or '.', ' ', '|', ..]:
                return AddRow(Label(line), Cells(line[2..]));
            case ['R' or 'D' or '.', ' ', _, ..]:
                AddStatement(Label(line), line[2..]);
                return true;
            default:
                return false;
        }
    }

    private static bool? Label(string line) => line[0] switch { 'R' => true, 'D' => null, _ => false };

    private static string[] Cells(string line) => [.. line.Trim().Split('|').Skip(1).Select(c => c.Trim())];

    /// <summary>The statements of a table's row under its header; false when one that is labelled a rule makes none.</summary>
    private bool AddRow(bool? isRule, string[] row)
    {
        string[][] rows = _header.Length > 0 ? [_header, row] : [row];
        var cells = rows.SelectMany((r, i) => r.Select((c, j) => new TableCell(LocatedText.Unpaged(c), i, j))).ToList();
        var table = new TableBlock(rows.Length, rows.Max(r => r.Length), rows.Length - 1, cells) { Caption = LocatedText.Unpaged(_caption) };
        var context = new TableContext(_document is null ? _item : null, _role, _title)
        {
            Before = _lead ?? (_before.Length > 0 ? _before : null),
            Headings = _heading is null ? [] : [_heading],
        };
        var found = TableStatements.Read(table, context).Select(s => new LabelledStatement(s, isRule)).ToList();
        _open.AddRange(found);
        return found.Count > 0 || isRule != true;
    }

    private void AddStatement(bool? isRule, string text)
    {
        var isEntry = text.StartsWith("- ", StringComparison.Ordinal);
        text = isEntry ? text[2..] : text;
        if (!isEntry)
        {
            _lead = null;
        }

        string?[] above = [_lead, _heading, _isSlides && _title == _document ? null : _title];
        _open.Add(new LabelledStatement(
            new Statement(LocatedText.Unpaged(text.Trim()), _document is null ? _item : null, _role)
            {
                Lead = _lead,
                Above = [.. above.OfType<string>()],
                Before = isEntry ? "" : _before,
                IsEntry = isEntry || _isSlides,
                IsSlide = _isSlides,
                Page = _isSlides ? _item + 1 : 0,
            },
            isRule));
        _before = isEntry ? _before : $"{_before} {text}".TrimStart();
    }

    private void Close()
    {
        if (_open.Count > 0)
        {
            _groups.Add(new LabelledGroup(_file, _document ?? _title, [.. _open]));
            _open.Clear();
        }
    }
}
