"""Nørrelund Kommune, Senior- og Sundhedsudvalget, agenda of 14 April 2026: nothing is decided yet."""
from model import commitment, earlier, item, p, quantity, reference, rule, section, sub, table, timing, ul
from pages import BASE

DIRECTOR = "Direktøren for Senior og Sundhed"
PREVIOUS = "Sagen blev udsat til mødet den 14. april 2026, fordi udvalget ønsker flere oplysninger om priserne."


def advised(*clauses):
    return section("recommendation", "Indstilling", p(f"**{DIRECTOR} indstiller,**"), *(p(clause) for clause in clauses))


MEALS = "Det foreslås fortsat, at borgere, der er visiteret til madservice, får leveret mad 2 gange om ugen."
PLAN = "Administrationen følger op på handleplanen på udvalgets møde i juni."
POLICY = "Udkastet til værdighedspolitik forelægges udvalget i september 2026."
CONSULT = "Forslaget sendes i høring hos Seniorrådet og Handicaprådet fra den 20. april til den 18. maj 2026."

ITEMS = [
    item("30", "Godkendelse af dagsorden", [advised("At dagsordenen godkendes.")], case="00.22.04-P35-2-26",
         recommendations=[(DIRECTOR, ["At dagsordenen godkendes."])]),

    item("31", "Madservice: antal leveringer og hovedretter - genoptaget", [
        section("summary", "Resumé", p("Udvalget skal tage stilling til omlægningen af madservice, som blev udsat på sidste møde.")),
        section("history", "Tidligere beslutninger",
                p("Senior- og Sundhedsudvalget den 17. marts 2026, punkt 25:", cls="tight"), p(PREVIOUS)),
        section("presentation", "Sagsfremstilling",
                p("En hovedret koster i dag 58 kr. for borgeren. Prisen ændres ikke, hvis antallet af leveringer sættes ned."),
                p(MEALS),
                p("Borgere med særlige ernæringsbehov kan efter visitators vurdering få leveret mad op til 4 gange om ugen."),
                p("Seniorrådet har drøftet forslaget den 7. april 2026 og er betænkeligt ved, at maden skal holde sig i fire døgn.")),
        section("economy", "Økonomi", p("En omlægning fra den 1. august 2026 giver en mindreudgift på 0,4 mio. kr. i 2026 og 0,9 mio. kr. i 2027.")),
        advised("At madservice omlægges som beskrevet i sagen fra den 1. august 2026."),
        section("attachments", "Bilag", p("Prisoversigt for madservice"), p("Udtalelse fra Seniorrådet"))],
        case="27.36.12-G01-3-26",
        recommendations=[(DIRECTOR, ["At madservice omlægges som beskrevet i sagen fra den 1. august 2026."])],
        history=[earlier("Senior- og Sundhedsudvalget", "2026-03-17", "25", PREVIOUS)],
        attachments=["Prisoversigt for madservice", "Udtalelse fra Seniorrådet"],
        references=[reference("item", "Senior- og Sundhedsudvalget den 17. marts 2026, punkt 25", "25@2026-03-17")]),

    item("32", "Handleplan for hjemmeplejen", [
        section("summary", "Resumé", p("Udvalget bad på mødet den 17. marts 2026 om en handleplan, der kan nedbringe merforbruget i hjemmeplejen.")),
        section("presentation", "Sagsfremstilling",
                p("Administrationen peger på tre tiltag, som tilsammen kan nedbringe merforbruget med 2,2 mio. kr. i 2026."),
                table("t1", [["Tiltag", "2026", "2027", "2028"], ["Rehabilitering før varig hjælp", "-900", "-1.600", "-1.600"],
                             ["Færre vikartimer", "-850", "-850", "-850"], ["Fælles ruteplanlægning", "-450", "-700", "-700"],
                             ["I alt", "-2.200", "-3.150", "-3.150"]], caption="Tabel 1: Økonomisk virkning, 1.000 kr.", unit="1.000 kr.",
                      widths=["190pt", "70pt", "70pt", "70pt"], align="lr"),
                p("Nye ansøgere tilbydes et rehabiliteringsforløb på op til 12 uger, før de visiteres til varig hjælp."),
                p(PLAN)),
        section("climate", "Klima og bæredygtighed", p("Fælles ruteplanlægning ventes at spare 18.000 km kørsel om året.")),
        advised("At handleplanen godkendes.", "At udvalget drøfter, om der er behov for yderligere tiltag.")],
        case="00.30.14-S00-1-26",
        recommendations=[(DIRECTOR, ["At handleplanen godkendes.", "At udvalget drøfter, om der er behov for yderligere tiltag."])],
        commitments=[commitment(PLAN, "Administrationen", "2026-06-30", "month", "udvalgets møde i juni", "status")],
        references=[reference("meeting", "mødet den 17. marts 2026", "2026-03-17")]),

    item("33", "Proces for ny værdighedspolitik", [
        section("summary", "Resumé", p("Udvalget drøfter, hvordan borgere, pårørende og medarbejdere skal inddrages i en ny værdighedspolitik.")),
        section("presentation", "Sagsfremstilling",
                p("Den nuværende politik blev vedtaget i den forrige valgperiode. Der lægges op til to borgermøder og en række samtaler på "
                  "plejecentrene i løbet af foråret."),
                p(POLICY)),
        section("communication", "Kommunikation", p("Borgermøderne annonceres i lokalaviserne og på kommunens hjemmeside.")),
        advised("At udvalget drøfter processen.")],
        case="27.00.00-P22-1-26", recommendations=[(DIRECTOR, ["At udvalget drøfter processen."])],
        commitments=[commitment(POLICY, None, "2026-09-30", "month", "i september 2026", "case")]),

    item("34", "Forslag til kvalitetsstandard for genoptræning og vedligeholdende træning", [
        section("summary", "Resumé", p("Administrationen har udarbejdet et forslag til kvalitetsstandard, som skal i høring.")),
        section("presentation", "Sagsfremstilling",
                p("Forslaget beskriver, hvad borgerne kan forvente, når de er henvist til træning i Nørrelund Kommune."),
                sub("Forslag til serviceniveau"),
                ul("Alle borgere med en genoptræningsplan kontaktes inden for 3 hverdage.",
                   "Borgere i vedligeholdende træning får tilbudt hold 1 gang om ugen i 12 uger.",
                   "Borgere, der ikke selv kan komme frem, kan få kørsel til træningen.",
                   "Målene for træningen gøres op sammen med borgeren hver 6. uge."),
                p(CONSULT)),
        section("economy", "Økonomi", p("Sagen har ingen økonomiske konsekvenser.")),
        advised("At forslaget sendes i høring."),
        section("attachments", "Bilag", p("Forslag til kvalitetsstandard for træning"))],
        case="27.36.16-P23-2-26", recommendations=[(DIRECTOR, ["At forslaget sendes i høring."])],
        attachments=["Forslag til kvalitetsstandard for træning"],
        commitments=[commitment(CONSULT, None, "2026-05-18", "day", "den 18. maj 2026", "task")]),

    item("35", "Meddelelser", [
        section("presentation", "Sagsfremstilling",
                ul("Plejecentret Strandhuset holder åbent hus lørdag den 25. april 2026.",
                   "Direktøren orienterer om status på rekrutteringen af sosu-assistenter."))], case="00.22.04-P35-2-26"),

    item("36", "Eventuelt", [], case="00.22.04-P35-2-26"),

    item("37", "Lukket: Klagesag", [], case="27.69.04-K08-11-26", closed=True),
]

RULES = [
    rule("31", MEALS, "hjemmehjaelpsmodtagere", "borgere, der er visiteret til madservice", "madservice", "leveret mad",
         count=quantity(2, 2, "levering", "week"), when=timing("recurrence", "2 gange om ugen", None, 1, 1, "week"),
         condition="der er visiteret til madservice", start="2026-08-01", status="proposed"),
    rule("31", "Borgere med særlige ernæringsbehov kan efter visitators vurdering få leveret mad op til 4 gange om ugen.",
         "hjemmehjaelpsmodtagere", "Borgere med særlige ernæringsbehov", "madservice", "leveret mad", "entitled",
         quantity(None, 4, "levering", "week"), timing("recurrence", "op til 4 gange om ugen", None, 1, 1, "week"),
         condition="efter visitators vurdering", start="2026-08-01", status="proposed"),
    rule("32", "Nye ansøgere tilbydes et rehabiliteringsforløb på op til 12 uger, før de visiteres til varig hjælp.", "hjemmehjaelpsmodtagere",
         "Nye ansøgere", "genoptraening", "et rehabiliteringsforløb", when=timing("window", "på op til 12 uger", "forloebsstart", None, 12, "week"),
         condition="før de visiteres til varig hjælp", status="proposed"),
    rule("34", "Alle borgere med en genoptræningsplan kontaktes inden for 3 hverdage.", "borgere", "Alle borgere med en genoptræningsplan",
         "kontakt", "kontaktes", when=timing("deadline", "inden for 3 hverdage", None, None, 3, "day"),
         condition="med en genoptræningsplan", status="proposed"),
    rule("34", "Borgere i vedligeholdende træning får tilbudt hold 1 gang om ugen i 12 uger.", "borgere", "Borgere i vedligeholdende træning",
         "genoptraening", "hold", count=quantity(1, 1, "hold", "week"), when=timing("window", "i 12 uger", "forloebsstart", None, 12, "week"),
         status="proposed"),
    rule("34", "Borgere, der ikke selv kan komme frem, kan få kørsel til træningen.", "borgere", "Borgere, der ikke selv kan komme frem",
         "transport", "kørsel til træningen", "entitled", condition="der ikke selv kan komme frem", status="proposed"),
    rule("34", "Målene for træningen gøres op sammen med borgeren hver 6. uge.", "borgere", "borgeren", "plan", "Målene for træningen gøres op",
         when=timing("recurrence", "hver 6. uge", None, 6, 6, "week"), status="proposed"),
]

FINDINGS = []

DOCUMENT = {
    "title": "DAGSORDEN Senior- og Sundhedsudvalget d. 14-04-2026", "kind": "agenda", "pipeline": "firstagenda-pdf",
    "municipality": "Nørrelund Kommune", "committee": "Senior- og Sundhedsudvalget",
    "cover": [("Mødedato", "Tirsdag d. 14. april 2026 kl. 15:00"), ("Mødested", "Plejecentret Kildehøj, foredragssalen")],
    "meeting": {"date": "2026-04-14", "start": "15:00", "end": None, "place": "Plejecentret Kildehøj, foredragssalen", "participants": []},
    "look": {"css": BASE + "\np.tight { margin: 0 }\n", "heading": "Punkt {number}: {title}", "toc columns": 38.6},
    "items": ITEMS, "rules": RULES, "findings": FINDINGS,
}
