using System.Text;

namespace MinutesMiner.Pipelines;

/// <summary>Tells which characters a text can begin with that a template matches as a whole.</summary>
internal static class FirstCharacters
{
    /// <summary>The characters, in the case they are written; null when the template may begin with any.</summary>
    /// <param name="template">A well-formed template; see <see cref="TextTemplate"/>.</param>
    public static string? Of(string template)
    {
        var found = new StringBuilder();
        var at = template.StartsWith('^') ? 1 : 0;
        return Alternatives(template, ref at, found) == Beginning.Known ? found.ToString() : null;
    }

    /// <summary>What is known of how a part begins.</summary>
    private enum Beginning
    {
        /// <summary>With one of the characters found.</summary>
        Known,

        /// <summary>The part may be empty: what follows it begins the text as well.</summary>
        Open,

        /// <summary>With any character.</summary>
        Any,
    }

    /// <summary>Reads up to the closing bracket or the template's end.</summary>
    private static Beginning Alternatives(string template, ref int at, StringBuilder found)
    {
        var (all, current) = (Beginning.Known, Beginning.Open);
        while (at < template.Length && template[at] is not (')' or ']'))
        {
            if (template[at] == '|')
            {
                at++;
                (all, current) = (Max(all, current), Beginning.Open);
                continue;
            }

            // What stands behind something that is surely there is read only to get past it.
            var next = Element(template, ref at, current == Beginning.Open ? found : new StringBuilder());
            current = current == Beginning.Open ? next : current;
        }

        return Max(all, current);
    }

    private static Beginning Element(string template, ref int at, StringBuilder found)
    {
        switch (template[at])
        {
            case '[' or '(':
                var isOptional = template[at++] == '[';
                var inner = Alternatives(template, ref at, found);
                at++;
                return isOptional ? Max(inner, Beginning.Open) : inner;
            case '{':
                at = template.IndexOf('}', at) + 1;
                return Beginning.Any;
            case ' ':
                at++;
                return Beginning.Open;
            case '.' when at + 1 < template.Length && template[at + 1] == '.':
                at += 2;
                return Beginning.Any;
            default:
                at += template[at] == '\\' && at + 1 < template.Length ? 1 : 0;
                found.Append(template[at++]);
                return Beginning.Known;
        }
    }

    private static Beginning Max(Beginning first, Beginning second) => first > second ? first : second;
}
