using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Pipelines;

/// <summary>What is wrong with a pipeline's file is named with line and column, all of it at once.</summary>
public class PipelineErrorTests
{
    [Theory]
    [InlineData("titel: [x]", 3, 1, "'titel' is no key of a pipeline; did you mean 'titles'?")]
    [InlineData("wholly-unknown: 1", 3, 1, "known are name, extends")]
    [InlineData("sections:\n  decisions: [Udfald]", 4, 3, "'decisions' is no key of 'sections'; did you mean 'decision'?")]
    [InlineData("sections:\n  decision: Udfald", 4, 13, "'sections.decision' must be a list, and is 'Udfald'")]
    [InlineData("items: [x]", 3, 8, "'items' must be a mapping of keys, and is a list")]
    [InlineData("titles:\n  - { a: b }", 4, 5, "'titles' must be a pattern, and is a mapping")]
    [InlineData("titles:", 3, 8, "'titles' must be a list, and is empty")]
    [InlineData("generic: yes", 3, 10, "'generic' must be true or false, and is 'yes'")]
    [InlineData("titles:\n  - \"Punkt (a|b\"", 4, 5, "'(' at position 7 of \"Punkt (a|b\" is not closed")]
    [InlineData("titles:\n  - \"Punkt {\"", 4, 5, "'{' at position 7")]
    [InlineData("titles:\n  - \"Punkt {nubmer}\"", 4, 5, "{nubmer} at position 7 of \"Punkt {nubmer}\" is no placeholder; did you mean 'number'?")]
    [InlineData("claims: { mediaTypes: [application/pdf] }", 3, 9, "'claims' needs 'signs'")]
    [InlineData("claims: { signs: [] }", 3, 18, "'claims.signs' needs an entry")]
    [InlineData("claims:\n  signs:\n    - { heading: x, weight: much }", 5, 29, "'claims.signs.weight' must be a number, and is 'much'")]
    [InlineData("claims:\n  signs:\n    - { heading: x, producer: y, weight: 1 }", 5, 7, "needs exactly one of 'heading', 'producer'")]
    [InlineData("claims:\n  signs:\n    - { heading: x }", 5, 7, "'claims.signs' needs 'weight'")]
    [InlineData("titles: [x", 4, 1, "this is no YAML")]
    [InlineData("titles: [x]\ntitles: [y]", 4, 1, "this is no YAML")]
    public void A_mistake_is_named_with_its_place(string yaml, int line, int column, string message)
    {
        using var folder = new PipelineFolder().With("mine", $"name: mine\nextends: _danish\n{yaml}\n");
        var problem = Assert.Single(Assert.Throws<PipelineException>(folder.Load).Problems);
        Assert.Equal((PipelineFolder.FileOf(folder.Path, "mine"), line, column), (problem.File, problem.Line, problem.Column));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extends: _danish", "a pipeline needs 'name'")]
    [InlineData("name: other", "'name' must be the folder's name, 'mine', and is 'other'")]
    [InlineData("name: mine\nextends: _danihs", "there is no pipeline '_danihs' to extend; did you mean '_danish'?")]
    [InlineData("name: mine\nextends: mine", "'mine' extends itself")]
    [InlineData("- name", "one mapping of keys is expected")]
    public void A_file_as_a_whole_is_checked(string yaml, string message)
    {
        using var folder = new PipelineFolder().With("mine", yaml);
        var problem = Assert.Single(Assert.Throws<PipelineException>(folder.Load).Problems);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_named_at_once()
    {
        using var folder = new PipelineFolder()
            .With("a", "name: a\ntitel: [x]\ngeneric: 7\n")
            .With("b", "name: b\nitems:\n  headings: ['[x']\n");
        var problems = Assert.Throws<PipelineException>(folder.Load).Problems;
        Assert.Equal([("a", 2, 1), ("a", 3, 10), ("b", 3, 14)], problems.Select(p => (Path.GetFileName(Path.GetDirectoryName(p.File)!), p.Line, p.Column)));
    }

    [Fact]
    public void A_file_that_is_too_deep_is_refused_and_one_with_a_loop_too()
    {
        using var deep = new PipelineFolder().With("deep", $"name: deep\ntitles: {new string('[', 100_000)}");
        Assert.Contains("nested more than", Assert.Throws<PipelineException>(deep.Load).Message, StringComparison.Ordinal);
        using var loop = new PipelineFolder().With("loop", "name: loop\ntitles: &a [*a]\n");
        Assert.Throws<PipelineException>(loop.Load);
    }
}
