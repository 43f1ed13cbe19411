namespace MinutesMiner.Tests.Segmentation;

/// <summary>One meeting, set as pages that no pipeline claims: labels, order, marks and frames differ, the facts do not.</summary>
internal static class Layouts
{
    /// <summary>An item of the meeting.</summary>
    public sealed record Point(string Number, string Title, string? Case, string[] Recommended, string? Decided, bool Closed = false);

    public static IReadOnlyList<Point> Points { get; } =
    [
        new("31", "Godkendelse af dagsorden", "26-000101", ["dagsordenen godkendes."], "Godkendt."),
        new("32", "Renhold af stier", "26-004417", ["stier fejes to gange om året,", "ordningen evalueres i 2027."], "Udvalget godkendte indstillingen. 1. behandling er dermed afsluttet."),
        new("33", "Leje af lokaler", "26-000230", [], null, Closed: true),
        new("34", "Orientering fra formanden", null, [], "Orienteringen blev taget til efterretning."),
    ];

    public static string[] Present { get; } = ["Gerda Holmstrup", "Villy Åbrink"];

    public const string Absent = "Tove Marskløv";

    private const string Text = "1. Der fejes i dag én gang. 2. Borgerne ønsker mere.";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["numbers and dots"] = Page(
            $"<h1>Referat</h1><p>Teknikudvalget</p><p>Mødedato: 12. marts 2026</p><p>Medlemmer: {string.Join(", ", Present)}</p><p>Fraværende: {Absent}</p>",
            p => $"<h2>{p.Number}. {p.Title}{(p.Closed ? " (lukket)" : "")}</h2>{Of(p.Case, "<p>Sagsnr.: {0}</p>")}",
            p => $"<h3>Sagsfremstilling</h3><p>{Text}</p>{Of(p.Recommended, "<h3>Indstilling</h3><p>Forvaltningen indstiller,</p>", "<p>at {0}</p>")}<h3>Beslutning</h3><p>{p.Decided}</p><p>Fraværende: {Absent}</p>"),
        ["labels in plain text, numbered clauses"] = Page(
            $"<h1>Teknikudvalget</h1><h2>Referat af mødet den 12. marts 2026 kl. 16.00, Rådhuset</h2><p>Til stede: {string.Join(" og ", Present)}</p><p>Afbud: {Absent}</p>",
            p => $"<p><b>Pkt. {p.Number} {(p.Closed ? "(Lukket) " : "")}{p.Title}</b></p>{Of(p.Case, "<p>J.nr. {0}</p>")}",
            p => $"{Numbered(p.Recommended, "<p><b>Administrationens indstilling</b></p><p>Det indstilles, at:</p>")}<p><b>Sagsbeskrivelse</b></p><p>{Text}</p><p><b>Beslutning i Teknikudvalget den 12-03-2026</b></p><p>{p.Decided}</p><p>{Absent} deltog ikke.</p>"),
        ["a contents list, capitals, dashes"] = Page(
            $"<h1>Teknikudvalget</h1><p>Referat</p><p>Dato: 12. marts 2026</p><p>Medlemmer: {string.Join(", ", Present)}</p><p>Fraværende: {Absent}</p><h2>Sagsoversigt</h2>{string.Concat(Points.Select(p => $"<p>Nr.{p.Number} - {p.Title}</p>"))}",
            p => $"<h2>Nr.{p.Number} - {p.Title}</h2>{(p.Closed ? "<p>LUKKET SAG</p>" : "")}{Of(p.Case, "<p>Sagsnr. {0}</p>")}",
            p => $"<p><b>SAGSFREMSTILLING</b></p><p>{Text}</p>{Of(p.Recommended, "<p><b>INDSTILLING</b></p><p>Forvaltningen indstiller til Teknikudvalget,</p>", "<ul><li>at {0}</li></ul>")}<p><b>BESLUTNING</b></p><p>{p.Decided}</p><p>Afbud fra {Absent}.</p>"),
        ["the body's name over its decision"] = Page(
            $"<h1>Teknikudvalget</h1><p>Referat fra ordinært møde torsdag den 12. marts 2026</p><p>Mødedeltagere:</p><ul>{string.Concat(Present.Select(p => $"<li>{p}</li>"))}</ul><p>Ikke til stede:</p><ul><li>{Absent}</li></ul>",
            p => $"<h2>{p.Number} : {p.Title}</h2>{(p.Closed ? "<p>Punktet er lukket</p>" : "")}{Of(p.Case, "<p>Sagsnummer: {0}</p>")}",
            p => $"<h3>Redegørelse</h3><p>{Text}</p>{Of(p.Recommended, "<h3>Forvaltningen indstiller</h3>", "<p>at {0}</p>")}<h3>Teknikudvalgets beslutning</h3><p>{p.Decided}</p><h3>Fraværende</h3><p>{Absent}</p>"),
        ["names run in with their text"] = Page(
            $"<p><b>REFERAT</b></p><p><b>Udvalg:</b> Teknikudvalget</p><p><b>Dato:</b> 12.03.2026</p><p><b>Deltagere:</b> {string.Join(", ", Present)}</p><p><b>Fraværende:</b> {Absent}</p>",
            p => $"<p><b>Punkt {p.Number} - {p.Title}{(p.Closed ? " (lukket punkt)" : "")}</b></p>{Of(p.Case, "<p>Sag: {0}</p>")}",
            p => $"<p><b>Sagsfremstilling:</b> {Text}</p>{Of(p.Recommended, "<p><b>Indstilling:</b> Forvaltningen indstiller,</p>", "<p>at {0}</p>")}<p><b>Beslutning:</b> {p.Decided}</p><p><b>Fraværende:</b> {Absent}</p>"),
        ["frames around titles and cover"] = Page(
            $"<table><tr><td>Teknikudvalget<br>Referat af møde den 12. marts 2026</td><td>Mødetid: 16.00<br>Mødested: Rådhuset</td></tr><tr><td colspan=2>Til stede: {string.Join(", ", Present)}<br>Fraværende: {Absent}</td></tr></table>",
            p => $"<table><tr><td>{p.Number}</td><td>{p.Title}</td><td>{(p.Closed ? "Lukket" : p.Case)}</td></tr></table>",
            p => $"<p><u>Sagsfremstilling</u></p><p>{Text}</p>{Of(p.Recommended, "<p><u>Indstilling</u></p><p>Forvaltningen indstiller:</p>", "<p>at {0}</p>")}<p><u>Beslutning</u></p><p>{p.Decided}</p><p>Fraværende: {Absent}</p>"),
        ["case numbers above titles"] = Page(
            $"<h1>Teknikudvalget den 12. marts 2026</h1><p>REFERAT</p><p>Deltagere</p>{string.Concat(Present.Select(p => $"<p>• {p}</p>"))}<p>Afbud</p><p>• {Absent}</p>",
            p => $"{Of(p.Closed ? null : p.Case, "<p>Sagsnr. {0}</p>")}<h2>{p.Number}. {p.Title}{(p.Closed ? " (Fortroligt)" : "")}</h2>",
            p => $"<h3>Sagsfremstilling</h3><p>{Text}</p>{Of(p.Recommended, "<h3>Indstilling</h3><p>Forvaltningen indstiller:</p>", "<p>• at {0}</p>")}<h3>Beslutning i Teknikudvalget den 12. marts 2026</h3><p>{p.Decided}</p><p>{Absent} var fraværende.</p>"),
        ["registration between bars, bodies below one heading"] = Page(
            $"<h1>Referat</h1><p>Teknikudvalget</p><p>Mødedato: 12. marts 2026</p><p>Til stede: {string.Join(", ", Present)}</p><p>Afbud: {Absent}</p>",
            p => $"<h2>{p.Number}. {p.Title}{(p.Closed ? " (lukket)" : "")}</h2>{Of(p.Case, "<p>Sagsnr.: {0} | Sagsbehandler: KLN | Bilag: 2</p>")}",
            p => $"<h3>Sagsfremstilling</h3><p>{Text}</p>{Of(p.Recommended, "<h3>Indstilling</h3><p>Forvaltningen indstiller,</p>", "<p>at {0}</p>")}<h3>Politisk behandling</h3><p><b>Teknikudvalgets beslutning den 12. marts 2026:</b></p><p>{p.Decided}</p><p>Fraværende: {Absent}</p>"),
        ["numbers in the list of items alone"] = Page(
            $"<h1>Referat Teknikudvalget</h1><p>Mødedato: 12. marts 2026</p><p>Til stede: {string.Join(", ", Present)}</p><p>Afbud: {Absent}</p><h2>Sager på mødet</h2>{string.Concat(Points.Select(p => $"<p>{p.Number} {p.Title}</p>"))}",
            p => $"<h3>{Of(p.Case, "Sagsnr. {0} ")}{(p.Closed ? "Lukket" : "Åben")} sag</h3><h2>{p.Title}</h2>",
            p => $"<h3>Sagsfremstilling</h3><p>{Text}</p>{Of(p.Recommended, "<h3>Forslag</h3><p>Forvaltningen foreslår,</p>", "<p>at {0}</p>")}<h3>Beslutning Teknikudvalget den 12-03-2026</h3><p>{p.Decided}</p><p>Afbud: {Absent}</p>"),
        ["registration side by side, numbered sub-headings, buttons, names with nothing under them"] = Page(
            $"<h1>Referat</h1><h2>Teknikudvalget torsdag den 12. marts 2026</h2><p>Kl. 16.00 i Mødelokale 2, Rådhuset</p><p>Medlemmer: {string.Join(", ", Present)}</p><p>Afbud: {Absent}</p><p><b>Indholdsfortegnelse</b></p>{string.Concat(Points.Select(p => $"<p>{p.Number}. {p.Title} {p.Number[1..]}</p>"))}",
            p => $"<h2>{p.Number}. {p.Title}{(p.Closed ? " (lukket)" : "")}</h2>{Of(p.Case, "<p>Sagsnr.: {0} Dok.nr.: 26-990220 Åbent</p>")}<p>Fold punktet ind Udskriv punkt</p>",
            p => $"<h3>Resumé</h3><h3>Sagsfremstilling</h3><h2>31. Udviklingen i 1.310 ture</h2><p>{Text}</p><h3>24-02-2026 kl. 12.00</h3>{Of(p.Recommended, "<h3>Indstilling</h3><p>Forvaltningen indstiller,</p>", "<p>at {0}</p>")}<h3>Handicappolitik</h3><h3>Beslutning Teknikudvalget den 12-03-2026</h3><p>{p.Decided}</p><p>Afbud: {Absent}</p>"),
    };

    private static string Page(string cover, Func<Point, string> heading, Func<Point, string> body) =>
        $"<!DOCTYPE html><html><body>{cover}{string.Concat(Points.Select(p => heading(p) + (p.Closed ? "" : body(p))))}</body></html>";

    private static string Of(string? value, string format) => value is null ? "" : string.Format(System.Globalization.CultureInfo.InvariantCulture, format, value);

    private static string Of(string[] clauses, string lead, string format) => clauses.Length == 0 ? "" : lead + string.Concat(clauses.Select(c => Of(c, format)));

    private static string Numbered(string[] clauses, string lead) => clauses.Length == 0 ? "" : lead + string.Concat(clauses.Select((c, i) => $"<p>{i + 1}. {c}</p>"));
}
