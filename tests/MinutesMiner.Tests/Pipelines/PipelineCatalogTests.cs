using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Pipelines;

public class PipelineCatalogTests
{
    [Fact]
    public void A_list_replaces_the_inherited_one_and_can_hold_it()
    {
        using var folder = new PipelineFolder()
            .With("mine", "name: mine\nextends: _danish\ntitles: [Udskrift, <inherited>, Bog]\nsections:\n  problem: [Knas]\n")
            .With("yours", "name: yours\nextends: mine\ntitles: [<inherited>, Til sidst]\n");
        var shared = folder.Load().Base;
        string[] expected = ["Udskrift", .. shared.Titles.Select(t => t.Source), "Bog"];
        Assert.Equal(expected, folder.Load("mine").Titles.Select(t => t.Source));
        Assert.Equal([.. expected, "Til sidst"], folder.Load("yours").Titles.Select(t => t.Source));
        Assert.Equal(["Knas"], folder.Load("mine").Sections.Where(s => s.Role == SectionRole.Problem).Select(s => s.Template.Source));
        Assert.Equal(shared.Sections.Count(s => s.Role == SectionRole.Economy), folder.Load("mine").Sections.Count(s => s.Role == SectionRole.Economy));
    }

    [Fact]
    public void Pipelines_are_switched_off_without_harm_to_those_that_extend_them()
    {
        var all = PipelineCatalog.Load();
        var generic = all.Generic();
        Assert.NotEmpty(generic.All);
        Assert.All(generic.All, p => Assert.True(p.IsGeneric));
        Assert.Same(all.Base, generic.Base);
        var without = all.Without("edoc-pdf", "_danish");
        Assert.Equal(all.All.Count - 2, without.All.Count);
        Assert.Same(all.Base, without.Base);
        Assert.Contains("did you mean 'edoc-pdf'?", Assert.Throws<PipelineNotFoundException>(() => all.Without("edoc-pfd")).Message, StringComparison.Ordinal);
    }
}
