using MinutesMiner.Fuzz;
using MinutesMiner.Pdf.Tests.Building;

namespace MinutesMiner.Pdf.Tests.Hostile;

/// <summary>A bounded run of the fuzzer, always over the same inputs; <c>tests/MinutesMiner.Fuzz</c> runs it for longer.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20_260_101;
    private const int Rounds = 4;
    private const int InputsARound = 100;

    private static readonly Budget Budget = new(TimeSpan.FromMinutes(2), 2L << 30);

    private static readonly Mutator Mutator = new(SeedFiles.Read(Repository.Path("corpus")), Seed);

    public static TheoryData<int> Starts => [.. Enumerable.Range(0, Rounds).Select(round => round * InputsARound)];

    [Theory]
    [MemberData(nameof(Starts))]
    public void No_damage_breaks_an_invariant(int start)
    {
        var withPages = 0;
        for (var number = start; number < start + InputsARound; number++)
        {
            var outcome = Invariants.Check(Mutator.Make(number), Budget);
            Assert.True(outcome.Failure is null, $"Input {number} of seed {Seed}: {outcome.Failure}");
            withPages += outcome.Pages > 0 ? 1 : 0;
        }

        // Were most of them refused at the door, nothing behind it would be tried.
        Assert.InRange(withPages, InputsARound / 2, InputsARound - 1);
    }

    [Fact]
    public void The_same_number_makes_the_same_input()
    {
        var again = new Mutator(SeedFiles.Read(Repository.Path("corpus")), Seed);
        Assert.Equal(Mutator.Make(17), again.Make(17));
        Assert.NotEqual(Mutator.Make(17), Mutator.Make(18));
    }

    [Fact]
    public void What_costs_more_than_the_budget_is_a_failure() =>
        Assert.StartsWith("Allocated", Invariants.Check(PdfBuilder.OnePage("BT /F1 12 Tf (x) Tj ET").Build(), Budget with { AllocatedBytes = 1 }).Failure, StringComparison.Ordinal);
}
