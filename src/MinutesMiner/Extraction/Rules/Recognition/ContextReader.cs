using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Taxonomy;

namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>What stands above the statements of one item: its title, headings, lead-ins. Each text is read once.</summary>
internal sealed class ContextReader(RuleSignals signals, RuleTaxonomy targets, RuleTaxonomy activities, string title)
{
    private readonly Dictionary<string, Above> _read = new(StringComparer.Ordinal);

    /// <summary>Names of the signals that what stands above gives a statement.</summary>
    public IEnumerable<string> Read(Statement statement)
    {
        foreach (var sign in In(Look(title), SignalPlace.Title))
        {
            yield return sign;
        }

        var hasGroup = false;
        var hasActivity = false;
        foreach (var above in statement.Above)
        {
            var text = Look(above);
            hasGroup |= text.HasGroup;
            hasActivity |= text.HasActivity;
            foreach (var sign in above == title ? [] : In(text, SignalPlace.Above).Concat(above == statement.Lead ? In(text, SignalPlace.Lead) : []))
            {
                yield return sign;
            }
        }

        if (hasGroup)
        {
            yield return "above-group";
        }

        if (hasActivity)
        {
            yield return "above-activity";
        }
    }

    private IEnumerable<string> In(Above text, SignalPlace place) => text.Signals.Where(s => signals.All[s].Place == place).Select(s => signals.All[s].Id);

    private Above Look(string text)
    {
        if (!_read.TryGetValue(text, out var known))
        {
            var words = new Words(text);
            known = new Above([.. signals.Mark(words).Lexical.Keys], targets.Find(words, []).Any(t => t.Term.Parent is not null), activities.Find(words, []).Count > 0);
            _read.Add(text, known);
        }

        return known;
    }

    private sealed record Above(IReadOnlyList<int> Signals, bool HasGroup, bool HasActivity);
}
