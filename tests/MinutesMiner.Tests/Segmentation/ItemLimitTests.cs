using System.Globalization;
using System.Text;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Tests.Segmentation;

public class ItemLimitTests
{
    [Fact]
    public void A_document_of_more_items_than_any_is_read_as_far_as_the_limit_and_says_so()
    {
        var text = new StringBuilder("# Referat\n\nByrådet 12. maj 2026\n");
        for (var i = 1; i <= Segmenter.MaxItems + 2; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {(i % 900) + 1}. Sag\n\nBeslutning\n\nGodkendt.\n");
        }

        var result = new MinerBuilder().Build().Extract("mange.md", Encoding.UTF8.GetBytes(text.ToString()));

        Assert.Equal(Segmenter.MaxItems, result.Document!.Items.Count);
        Assert.True(result.IsPartial);
        Assert.Contains("items.limit", result.Document.Source.Warnings.Select(w => w.Code));
    }
}
