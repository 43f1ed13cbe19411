"""Lindborg Kommune, Økonomiudvalget, 16 June 2026: no table of contents, apologies among the remarks, points answered "Ad 1."."""
from model import absent, act, commitment, decision, earlier, finding, item, ol, p, person, reference, rule, section, timing
from pages import BASE

COMMITTEE = "Økonomiudvalget"
BY = "Borgmesteren"
SANNE = absent("Sanne Bjerrelund", "excused")


def advised(*points):
    return section("recommendation", "Indstilling", p("Borgmesteren indstiller, at"), ol(*points, mark="{}."))


ANSWERS = ["Ad 1. Godkendt.", "Ad 2. Udsat til mødet den 11. august 2026.", "Ad 3. Udgår."]
SEMINAR = "Direktionen fremlægger et katalog med forslag senest i 3. kvartal 2026."
PASS_ON = "Økonomiudvalget anbefaler, at kommunalbestyrelsen godkender serviceniveauet."
LAW = "Anmodninger om aktindsigt færdigbehandles efter offentlighedsloven normalt inden 7 arbejdsdage."

ITEMS = [
    item("88", "Budgetstrategi 2027-2030", [
        section("summary", "Tema", p("Økonomiudvalget fastlægger rammer og tidsplan for budgettet.")),
        section("history", "Tidligere behandling", p("Økonomiudvalget den 19. maj 2026, pkt. 74: Drøftet.")),
        section("presentation", "Redegørelse",
                p("Strategien skal sikre et overskud på den løbende drift på mindst 110 mio. kr. om året."), p(SEMINAR)),
        section("economy", "Økonomiske forhold", p("Kassebeholdningen var ved udgangen af maj 412,7 mio. kr.")),
        advised("budgetstrategien godkendes.", "måltallene for fagudvalgene godkendes.", "borgermødet om budgettet afholdes på biblioteket."),
        section("procedure", "Sagsgang", p("Økonomiudvalget 16. juni 2026.")),
        section("decision", "Beslutning", *(p(answer) for answer in ANSWERS), p("Sanne Bjerrelund (F) var fraværende med afbud.")),
        section("attachments", "Bilag", p("Udkast til budgetstrategi"), p("Tidsplan"))],
        case="00.30.00-P05-1-26",
        recommendations=[(BY, ["budgetstrategien godkendes.", "måltallene for fagudvalgene godkendes.",
                               "borgermødet om budgettet afholdes på biblioteket."])],
        decided=decision(" ".join(ANSWERS), follows="amended",
                         acts=[act("approved", ANSWERS[0]), act("postponed", ANSWERS[1]), act("withdrawn", ANSWERS[2])]),
        history=[earlier(COMMITTEE, "2026-05-19", "74", "Drøftet.")], attendance=[SANNE],
        attachments=["Udkast til budgetstrategi", "Tidsplan"],
        commitments=[commitment(SEMINAR, "Direktionen", "2026-09-30", "quarter", "senest i 3. kvartal 2026", "case"),
                     commitment(ANSWERS[1], None, "2026-08-11", "day", "mødet den 11. august 2026", "case")],
        references=[reference("meeting", "mødet den 11. august 2026", "2026-08-11"),
                    reference("item", "Økonomiudvalget den 19. maj 2026, pkt. 74", "74@2026-05-19")]),

    item("89", "Serviceniveau for svar på henvendelser", [
        section("summary", "Tema", p("Økonomiudvalget behandler et forslag til fælles svarfrister i Lindborg Kommune.")),
        section("presentation", "Redegørelse",
                p("Fristerne skal gælde for alle forvaltninger fra den 1. januar 2027:"),
                p("Mails og breve besvares inden for 5 hverdage."),
                p("Borgere, der ringer, ringes op samme dag, hvis de har lagt en besked inden kl. 12."),
                p("Hvis sagen ikke kan afgøres inden for 4 uger, får borgeren et foreløbigt svar."), p(LAW)),
        section("communication", "Kommunikation", p("Fristerne offentliggøres på hjemmesiden.")),
        advised("serviceniveauet for svar på henvendelser godkendes."),
        section("procedure", "Sagsgang", p("Økonomiudvalget 16. juni 2026 og kommunalbestyrelsen 23. juni 2026.")),
        section("decision", "Beslutning", p(PASS_ON), p("Sanne Bjerrelund (F) var fraværende med afbud."))],
        case="00.01.00-P22-3-26", recommendations=[(BY, ["serviceniveauet for svar på henvendelser godkendes."])],
        decided=decision(PASS_ON, "recommended", "yes"), attendance=[SANNE],
        references=[reference("law", "offentlighedsloven")]),

    item("90", "Orientering fra borgmesteren", [
        section("presentation", "Redegørelse",
                p("Borgmesteren orienterer om en henvendelse fra en borger (cpr-nr. 010136-4000) om støj fra havnen."),
                p("Der er indgået forlig i sagen om gymnastiksalen.")),
        section("decision", "Beslutning", p("Taget til orientering."), p("Sanne Bjerrelund (F) var fraværende med afbud."))],
        case="00.01.00-A21-9-26", decided=decision("Taget til orientering.", "noted"), attendance=[SANNE]),
]


def proposed(text, *facts, **more):
    return rule("89", text, *facts, start="2027-01-01", status="proposed", **more)


RULES = [
    proposed("Mails og breve besvares inden for 5 hverdage.", "borgere", None, "sagsbehandlingstid", "besvares",
             when=timing("deadline", "inden for 5 hverdage", "anmodning", None, 5, "day")),
    proposed("Borgere, der ringer, ringes op samme dag, hvis de har lagt en besked inden kl. 12.", "borgere", "Borgere, der ringer", "kontakt",
             "ringes op", when=timing("event", "samme dag", "anmodning"), condition="hvis de har lagt en besked inden kl. 12"),
    proposed("Hvis sagen ikke kan afgøres inden for 4 uger, får borgeren et foreløbigt svar.", "borgere", "borgeren", "orientering",
             "et foreløbigt svar", when=timing("deadline", "inden for 4 uger", "anmodning", None, 4, "week"),
             condition="Hvis sagen ikke kan afgøres inden for 4 uger"),
    rule("89", LAW, "borgere", None, "sagsbehandlingstid", "færdigbehandles",
         when=timing("deadline", "normalt inden 7 arbejdsdage", "anmodning", None, 7, "day")),
]

FINDINGS = [finding("cpr.number", "error", "Et personnummer står i teksten", "90", None, None, ["cpr-nr. 010136-4000"])]

DOCUMENT = {
    "title": "REFERAT Økonomiudvalget 2026-2029 d. 16-06-2026", "kind": "minutes", "pipeline": "firstagenda-pdf",
    "municipality": "Lindborg Kommune", "committee": COMMITTEE,
    "pdf": "../../lindborg-oeu-2026-06-16.pdf", "gold": "../../lindborg-oeu-2026-06-16.expected.json",
    "cover": [("Mødedato", "Tirsdag d. 16. juni 2026"), ("Mødetidspunkt", "kl. 09:00 - 11:30"), ("Mødelokale", "Borgmesterens kontor"),
              ("Deltagere", "Borgmester Aksel Thorupgaard (A), viceborgmester Ruth Klitmark (V), Ole Bastrup (C), Tove Ringholt (A), "
                            "kommunaldirektør Henrik Damsager"),
              ("Bemærkninger", "Afbud: Sanne Bjerrelund (F)")],
    "meeting": {"date": "2026-06-16", "start": "09:00", "end": "11:30", "place": "Borgmesterens kontor", "participants": [
        person("Aksel Thorupgaard", role="Borgmester", party="A"), person("Ruth Klitmark", role="viceborgmester", party="V"),
        person("Ole Bastrup", party="C"), person("Tove Ringholt", party="A"), person("Henrik Damsager", role="kommunaldirektør"),
        person("Sanne Bjerrelund", "excused", party="F")]},
    "look": {"css": BASE + "\n.cover { break-after: auto; margin-bottom: 30pt }\n.item + .item { break-before: auto; margin-top: 26pt }\n",
             "heading": "Punkt {number}: {title}", "toc": False},
    "items": ITEMS, "rules": RULES, "findings": FINDINGS,
}
