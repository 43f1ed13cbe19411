using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using static MinutesMiner.Store.Tests.Contract.Samples;

namespace MinutesMiner.Store.Tests.Contract;

/// <summary>Lists of facts over all documents.</summary>
public abstract class RegisterContract : StoreContract
{
    [Fact]
    public async Task Rules_come_with_document_and_item()
    {
        var put = await Store.PutAsync(FullDocument.Make("a"));

        var rules = await AllAsync(Register.ListRulesAsync(new RuleFilter()));

        Assert.Equal([put.Id + "/r1", put.Id + "/r2"], rules.Select(r => r.Id));
        Assert.Equal([put.Id + "#12", null], rules.Select(r => r.ItemId));
        Assert.Equal(ContractJson.WritePart(FullDocument.Make("a").Rules[0]), ContractJson.WritePart(rules[0].Rule));
        Assert.Equal("Teknikudvalget", rules[0].Document.Committee);
    }

    [Fact]
    public async Task Rules_are_narrowed_by_subject_status_place_and_day()
    {
        await PutRulesAsync();

        Assert.Equal(["1", "2", "3"], await RulesAsync(new RuleFilter()));
        Assert.Equal(["1", "2"], await RulesAsync(new RuleFilter { TargetGroups = ["elderly"] }));
        Assert.Equal(["2", "3"], await RulesAsync(new RuleFilter { Activities = ["bath", "meal"], Statuses = [RuleStatus.Adopted] }));
        Assert.Equal(["3"], await RulesAsync(new RuleFilter { Municipality = "sønderby" }));
        Assert.Equal(["1", "2"], await RulesAsync(new RuleFilter { Committee = "teknik", Municipality = "nordby" }));
        Assert.Equal(["2", "3"], await RulesAsync(new RuleFilter { On = new DateOnly(2024, 12, 31) }));
        Assert.Equal(["1", "3"], await RulesAsync(new RuleFilter { On = new DateOnly(2025, 1, 1) }));
    }

    [Fact]
    public async Task Commitments_are_narrowed_by_kind_and_due_date()
    {
        await Store.PutAsync(FullDocument.Make("a"));

        Assert.Equal(["Status i juni", "Uden for punkterne"], await CommitmentsAsync(new CommitmentFilter()));
        Assert.Equal(["Uden for punkterne"], await CommitmentsAsync(new CommitmentFilter { Kinds = [CommitmentKind.Evaluation] }));
        Assert.Equal(["Status i juni"], await CommitmentsAsync(new CommitmentFilter { DueFrom = new DateOnly(2025, 6, 30) }));
        Assert.Empty(await CommitmentsAsync(new CommitmentFilter { DueBefore = new DateOnly(2025, 6, 30) }));
        Assert.Empty(await CommitmentsAsync(new CommitmentFilter { Municipality = "sønderby" }));
        var due = Assert.Single(await AllAsync(Register.ListCommitmentsAsync(new CommitmentFilter { DueBefore = new DateOnly(2025, 7, 1) })));
        Assert.Equal(Hash("a")[..12] + "#12", due.ItemId);
        Assert.Equal(DuePrecision.Month, due.Commitment.DuePrecision);
    }

    [Fact]
    public async Task Findings_are_narrowed_by_code_and_severity()
    {
        await Store.PutAsync(FullDocument.Make("a") with
        {
            Findings =
            [
                new Finding { Code = "date.weekday", Severity = Severity.Info, Message = "1" },
                new Finding { Code = "table.total", Severity = Severity.Error, Message = "2", Item = "13", Spans = [At(3)] },
                new Finding { Code = "table.total", Severity = Severity.Warning, Message = "3" },
            ],
        });

        Assert.Equal(["1", "2", "3"], await FindingsAsync(new FindingFilter()));
        Assert.Equal(["2", "3"], await FindingsAsync(new FindingFilter { Codes = ["table.total"] }));
        Assert.Equal(["2"], await FindingsAsync(new FindingFilter { AtLeast = Severity.Error }));
        var error = (await AllAsync(Register.ListFindingsAsync(new FindingFilter { AtLeast = Severity.Error })))[0];
        Assert.Equal(Hash("a")[..12] + "#13", error.ItemId);
        Assert.Equal([At(3)], error.Finding.Spans);
    }

    private async Task PutRulesAsync()
    {
        await Store.PutAsync(Document("b", "Sønderby Kommune") with { Rules = [Rule("3", "children", "meal", RuleStatus.Adopted)] });
        await Store.PutAsync(Document("a", "Nordby Kommune") with
        {
            Rules =
            [
                Rule("1", "elderly", "bath", RuleStatus.Proposed) with { EffectiveFrom = new DateOnly(2025, 1, 1) },
                Rule("2", "elderly", "bath", RuleStatus.Adopted) with { EffectiveTo = new DateOnly(2024, 12, 31) },
            ],
        });
    }

    private static ServiceRule Rule(string text, string group, string activity, RuleStatus status) =>
        new() { Id = "r" + text, Text = text, TargetGroup = group, Activity = activity, Status = status };

    private async Task<IEnumerable<string>> RulesAsync(RuleFilter filter) => (await AllAsync(Register.ListRulesAsync(filter))).Select(r => r.Rule.Text);

    private async Task<IEnumerable<string>> CommitmentsAsync(CommitmentFilter filter) =>
        (await AllAsync(Register.ListCommitmentsAsync(filter))).Select(c => c.Commitment.Text);

    private async Task<IEnumerable<string>> FindingsAsync(FindingFilter filter) =>
        (await AllAsync(Register.ListFindingsAsync(filter))).Select(f => f.Finding.Message);
}
