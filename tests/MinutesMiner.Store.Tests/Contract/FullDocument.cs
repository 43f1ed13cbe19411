using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Facts;
using static MinutesMiner.Store.Tests.Contract.Samples;

namespace MinutesMiner.Store.Tests.Contract;

/// <summary>A document in which every kind of fact occurs.</summary>
internal static class FullDocument
{
    public static ExtractedDocument Make(string name)
    {
        var decided = Decided("12", "Kollektiv trafik", Outcome.ApprovedWithRemarks, "Godkendt med bemærkning.", Text(SectionKind.Summary, "Busserne."));
        var document = Document(name, items:
        [
            decided with
            {
                CaseNumber = "25/1234",
                Kle = new KleNumber("13.05.22", "G01", 7, 2025),
                Recommendations = [new Recommendation("Direktøren", "at planen godkendes", [At(2)])],
                Decision = decided.Decision! with
                {
                    DecidedBy = "Teknikudvalget",
                    Date = new DateOnly(2025, 3, 4),
                    FollowsRecommendation = RecommendationMatch.Yes,
                    Remarks = ["at støjen måles"],
                    Votes = new Votes { For = ["A", "Inge Prøve"], Against = ["V"], Abstained = ["C"], Reserved = ["F"], Counts = new VoteCounts(2, 1, 1) },
                },
                History = [new HistoryEntry { Committee = "Økonomiudvalget", Date = new DateOnly(2025, 2, 1), ItemNumber = "4", Text = "Udsat" }],
                Attendance = [new AttendanceNote("Bo Eksempel", Presence.Recused, "inhabil")],
                Attachments = ["Køreplan.pdf"],
                Tables =
                [
                    new FactTable
                    {
                        Id = "t1",
                        Caption = "Udgifter",
                        Unit = "mio. kr.",
                        HeaderRows = 1,
                        Rows = [["Rute", "2025"], ["1A", "0,3"]],
                        Numbers = [[null, 2025], [null, 0.3m]],
                        Spans = [At(4)],
                    },
                ],
                Commitments = [new Commitment { Text = "Status i juni", Due = new DateOnly(2025, 6, 30), DuePrecision = DuePrecision.Month }],
                References = [new Reference(ReferenceKind.Law, "lov om trafikselskaber", "LBK nr. 323 af 2015-03-20")],
            },
            Item("13", "Lukket sag") with { Closed = true },
        ]);
        return document with
        {
            Source = document.Source with { Pipeline = "prøve", Warnings = [new SourceWarning("pdf.test", "A warning.", 3)] },
            Meeting = document.Meeting! with
            {
                Start = new TimeOnly(15, 30),
                Place = "Rådhuset",
                Participants =
                [
                    new Participant("Inge Prøve", "Formand", "A", Presence.Present, null),
                    new Participant("Kim Forsøg", null, "V", Presence.Excused, "afbud"),
                ],
            },
            Tables = [new FactTable { Id = "t1", Rows = [["x"]], Numbers = [[null]] }],
            Commitments = [new Commitment { Text = "Uden for punkterne", Kind = CommitmentKind.Evaluation }],
            References = [new Reference(ReferenceKind.Meeting, "mødet i april", "2025-04-01")],
            Rules =
            [
                new ServiceRule
                {
                    Id = "r1", Item = "12", Text = "Bussen kører hver time.", TargetGroup = "bus-route", Activity = "bus-service",
                    Timing = new RuleTiming("recurrence", null, null, 1, "hour", "hver time"), EffectiveFrom = new DateOnly(2025, 7, 1),
                    Status = RuleStatus.Adopted, SetBy = new RuleOrigin(null, "12", RuleRelation.Adopts), Spans = [At(2)],
                },
                new ServiceRule { Id = "r2", Item = "99", Text = "Ukendt punkt.", TargetGroup = "bus-route", Activity = "bus-service" },
            ],
            Findings = [new Finding { Code = "table.total", Severity = Severity.Warning, Message = "Summen passer ikke.", Item = "12", Table = "t1", Row = 1 }],
        };
    }
}
