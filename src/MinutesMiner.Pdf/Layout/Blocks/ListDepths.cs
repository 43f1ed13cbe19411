using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf.Layout.Regions;

namespace MinutesMiner.Pdf.Layout.Blocks;

/// <summary>How deep list entries are nested: by the tags, else by how far their marks are indented.</summary>
internal static class ListDepths
{
    private const double SameIndent = 5;

    /// <summary>Gives every list entry its depth.</summary>
    public static void Give(List<BlockDraft> drafts)
    {
        var indents = new List<double>();
        var column = default(Column);
        foreach (var draft in drafts)
        {
            if (draft.Role is not BlockRole.Body)
            {
                continue;
            }

            if (column is not null && !ReferenceEquals(column, draft.Column) && (column.IsBoxed || draft.Column.IsBoxed || column.Page == draft.Column.Page))
            {
                indents.Clear();
            }

            column = draft.Column;

            if (draft.Kind != DraftKind.ListItem)
            {
                // Text that is indented like an entry goes on within the list; anything else ends it.
                if (draft.Table is not null || draft.Kind == DraftKind.Heading || indents.Count == 0 || draft.FirstLine.Box.Left <= indents[0] + SameIndent)
                {
                    indents.Clear();
                }

                continue;
            }

            var left = draft.Mark!.Left;
            while (indents.Count > 0 && left < indents[^1] - SameIndent)
            {
                indents.RemoveAt(indents.Count - 1);
            }

            if (indents.Count == 0 || left > indents[^1] + SameIndent)
            {
                indents.Add(left);
            }

            draft.Depth = draft.FirstLine.First.Tag?.ListItem?.Depth ?? indents.Count - 1;
        }
    }
}
