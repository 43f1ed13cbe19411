"""Birkelev Kommune, a deck shown to Børne- og Skoleudvalget on 6 May 2026: rules in boxes, no decisions."""
from model import coverage, finding, person, quantity, rule, timing
from office import box, deck, grid_box

NAVY, BLUE, PALE, GREEN, AMBER, RED = "#12263f", "#2457a6", "#e3ebf6", "#dcefe0", "#fbeccb", "#f6d9d5"
TITLE = "SERVICENIVEAU I DAGTILBUD"
NORMS = [["Normering 2026", "Børn", "Voksne", "Børn pr. voksen"], ["Vuggestue", "640", "216", "3,0"], ["Dagpleje", "212", "66", "3,2"],
         ["Børnehave", "1.310", "218", "6,0"], ["I alt", "2.162", "500", "4,3"]]


def slide(number, title, *shapes):
    """A content slide: heading, shapes, footer."""
    return [box(1.5, 1, 30, 2, head=title, size=26, color=NAVY), *shapes,
            box(1.5, 17.7, 24, 1, "Børne- og Skoleudvalget 6. maj 2026", size=9, color="#7a8796"), box(30.5, 17.7, 2, 1, str(number), size=9, color="#7a8796")]


def columns(*boxes, y=4.2, height=11.5):
    """Boxes side by side: (heading, fill, lines …)."""
    width = 30.8 / len(boxes)
    return [box(1.5 + n * width, y, width - 0.5, height, *lines, head=head, fill=fill, color="#ffffff" if fill == BLUE else NAVY) for n, (head, fill, *lines) in enumerate(boxes)]


PAGES = [
    [box(0, 0, 33.867, 19.05, fill=NAVY), box(2, 2.5, 28, 1.5, "Temadrøftelse i Børne- og Skoleudvalget den 6. maj 2026", color="#ffffff"),
     box(2, 6, 29, 3, head=TITLE, size=40, color="#ffffff"), box(2, 12.5, 20, 3, "Dagtilbudschef Maja Tronholm", "Birkelev Kommune", color="#ffffff")],
    slide(2, "I DAG", box(2, 5, 3, 9, "01", "02", "03", size=30, color=BLUE), box(5.5, 5, 22, 9, "Hvem er dagtilbuddene til?", "Hvad kan familierne regne med?",
                                                                            "Spørgsmål til udvalget", size=30)),
    slide(3, "HVEM ER DAGTILBUDDENE TIL?", *columns(
        ("Vuggestue og dagpleje", PALE, "- 852 børn fra 0 til 2 år", "- 9 dagplejegrupper", "- 14 vuggestuer"),
        ("Børnehave", PALE, "- 1.310 børn fra 3 til 5 år", "- 17 børnehaver", "- Højst 8 lukkedage om året"),
        ("Børn med særlige behov", PALE, "- Ca. 6 pct. af børnene", "- To specialgrupper", "- Støtte i barnets egen institution"))),
    slide(4, "PASNINGSGARANTI", *columns(
        ("0-2 år", PALE, "- Plads, når barnet er 26 uger", "- Opskrivning senest 3 måneder før", "- Svar om plads senest 6 uger før start"),
        ("3-5 år", PALE, "- Plads fra den måned, barnet fylder 3 år", "- Søskende kan få plads samme sted"),
        ("Tilflyttere", PALE, "- Plads senest 3 måneder efter tilflytning", "- Gæsteplads i ventetiden, hvis begge forældre arbejder"))),
    slide(5, "ÅBNINGSTID OG LUKKEDAGE", box(1.5, 4.2, 9, 5, "Åbent 51 timer om ugen i alle dagtilbud", head="Åbningstid", fill=BLUE, color="#ffffff", size=20),
          box(12, 4.2, 9, 5, "Højst 7 lukkedage om året", head="Lukkedage", fill=BLUE, color="#ffffff", size=20),
          box(22.5, 4.2, 9.5, 5, "Forældre tilbydes pasning i en anden institution på lukkedage", head="Nødpasning", fill=BLUE, color="#ffffff", size=20),
          box(1.5, 10.2, 30.5, 3, "Mindst 80 pct. af forældrene skal være tilfredse med åbningstiden.", fill=PALE)),
    slide(6, "NORMERING", grid_box(1.5, 4.5, [9, 6, 6, 8], NORMS),
          box(1.5, 12, 30, 3.5, "- 1 voksen til 3 børn i vuggestuen", "- 1 voksen til 6 børn i børnehaven", fill=PALE)),
    slide(7, "SAMTALER MED FORÆLDRE", *columns(
        ("Start", GREEN, "- Opstartssamtale inden 14 dage efter start"), ("3 måneder", GREEN, "- Trivselssamtale efter 3 måneder"),
        ("Hvert år", GREEN, "- Mindst 1 samtale om året"), ("Skolestart", GREEN, "- Overgangssamtale senest 1. maj"), height=7),
        box(1.5, 12, 30.5, 3, "Forældre kan altid bede om en ekstra samtale.", fill=PALE)),
    # The boxes are painted from right to left: the order in the file is not the order of reading.
    slide(8, "BØRN MED SÆRLIGE BEHOV", *reversed(columns(
        ("Ingen bekymring", GREEN, "- Fritaget fra handleplan", "- Almindelige samtaler"),
        ("Let bekymring", AMBER, "- Handleplan inden 4 uger", "- Opfølgning hver 8. uge"),
        ("Stor bekymring", RED, "- Tværfagligt møde inden 2 uger", "- Hyppige samtaler med forældrene", "- Fast kontaktperson"), height=8)),
        box(1.5, 13, 30.5, 3, "Pædagogisk psykologisk rådgivning deltager, når institutionen beder om det.", fill=PALE)),
    slide(9, "SPØRGSMÅL TIL UDVALGET", *columns(
        ("1", BLUE), ("2", BLUE), ("3", BLUE), y=4.2, height=2),
        box(1.5, 6.5, 9.8, 6, "Er 26 uger det rigtige tidspunkt?", size=22), box(11.8, 6.5, 9.8, 6, "Skal åbningstiden være ens i hele kommunen?", size=22),
        box(22, 6.5, 9.8, 6, "Hvordan måler vi kvalitet?", size=22)),
]


def fact(text, *facts, **more):
    return rule(None, text, *facts, **more)


def within(text, start, maximum, unit):
    return timing("deadline", text, start, None, maximum, unit)


RULES = [
    fact("Højst 8 lukkedage om året", "dagtilbudsboern", "Børnehave", "aabningstid", "lukkedage", count=quantity(None, 8, "day", "year"),
         when=timing("recurrence", "om året", None, 1, 1, "year")),
    fact("Plads, når barnet er 26 uger", "vuggestueboern", "0-2 år", "pasningsgaranti", "Plads", "entitled",
         when=timing("point", "når barnet er 26 uger", "foedsel", 26, 26, "week")),
    fact("Opskrivning senest 3 måneder før", "foraeldre", None, "pasningsgaranti", "Opskrivning",
         when=timing("deadline", "senest 3 måneder før", "start", 3, None, "month")),
    fact("Svar om plads senest 6 uger før start", "foraeldre", None, "sagsbehandlingstid", "Svar om plads",
         when=timing("deadline", "senest 6 uger før start", "start", 6, None, "week")),
    fact("Plads fra den måned, barnet fylder 3 år", "dagtilbudsboern", "3-5 år", "pasningsgaranti", "Plads", "entitled",
         when=timing("point", "fra den måned, barnet fylder 3 år", "foedsel", 3, 3, "year")),
    fact("Søskende kan få plads samme sted", "dagtilbudsboern", "Søskende", "pasning", "plads samme sted", "entitled"),
    fact("Plads senest 3 måneder efter tilflytning", "dagtilbudsboern", "Tilflyttere", "pasningsgaranti", "Plads", "entitled",
         when=within("senest 3 måneder efter tilflytning", "tilflytning", 3, "month")),
    fact("Gæsteplads i ventetiden, hvis begge forældre arbejder", "dagtilbudsboern", "Tilflyttere", "pasning", "Gæsteplads", "entitled",
         when=timing("window", "i ventetiden"), condition="hvis begge forældre arbejder"),
    fact("Åbent 51 timer om ugen i alle dagtilbud", "dagtilbudsboern", "alle dagtilbud", "aabningstid", "Åbent",
         count=quantity(51, 51, "hour", "week"), when=timing("recurrence", "om ugen", None, 1, 1, "week")),
    fact("Højst 7 lukkedage om året", "dagtilbudsboern", None, "aabningstid", "lukkedage", count=quantity(None, 7, "day", "year"),
         when=timing("recurrence", "om året", None, 1, 1, "year")),
    fact("Forældre tilbydes pasning i en anden institution på lukkedage", "foraeldre", "Forældre", "pasning", "pasning i en anden institution",
         when=timing("event", "på lukkedage")),
    fact("Mindst 80 pct. af forældrene skal være tilfredse med åbningstiden.", "foraeldre", "forældrene", "aabningstid",
         "tilfredse med åbningstiden", share=coverage(80, None, "Mindst 80 pct.")),
    fact("1 voksen til 3 børn i vuggestuen", "vuggestueboern", "vuggestuen", "normering", "1 voksen til 3 børn", count=quantity(1, 1, "voksen")),
    fact("1 voksen til 6 børn i børnehaven", "dagtilbudsboern", "børnehaven", "normering", "1 voksen til 6 børn", count=quantity(1, 1, "voksen")),
    fact("Opstartssamtale inden 14 dage efter start", "foraeldre", "FORÆLDRE", "foerste-samtale", "Opstartssamtale", count=quantity(1, 1, "samtale"),
         when=within("inden 14 dage efter start", "start", 14, "day")),
    fact("Trivselssamtale efter 3 måneder", "foraeldre", "FORÆLDRE", "samtale", "Trivselssamtale", count=quantity(1, 1, "samtale"),
         when=timing("point", "efter 3 måneder", "start", 3, 3, "month")),
    fact("Mindst 1 samtale om året", "foraeldre", "FORÆLDRE", "samtale", "samtale", count=quantity(1, None, "samtale", "year"),
         when=timing("recurrence", "om året", None, 1, 1, "year")),
    fact("Overgangssamtale senest 1. maj", "foraeldre", "FORÆLDRE", "samtale", "Overgangssamtale", count=quantity(1, 1, "samtale"),
         when=timing("deadline", "senest 1. maj")),
    fact("Forældre kan altid bede om en ekstra samtale.", "foraeldre", "Forældre", "samtale", "en ekstra samtale", "entitled",
         when=timing("event", "altid", "anmodning")),
    fact("Fritaget fra handleplan", "boern-saerlige-behov", "Ingen bekymring", "plan", "handleplan", "exempt"),
    fact("Handleplan inden 4 uger", "boern-saerlige-behov", "Let bekymring", "plan", "Handleplan", count=quantity(1, 1, "plan"),
         when=within("inden 4 uger", None, 4, "week")),
    fact("Opfølgning hver 8. uge", "boern-saerlige-behov", "Let bekymring", "opfoelgning", "Opfølgning",
         when=timing("recurrence", "hver 8. uge", None, 8, 8, "week")),
    fact("Tværfagligt møde inden 2 uger", "boern-saerlige-behov", "Stor bekymring", "tvaerfaglig-indsats", "Tværfagligt møde",
         count=quantity(1, 1, "moede"), when=within("inden 2 uger", None, 2, "week")),
    fact("Hyppige samtaler med forældrene", "foraeldre", "forældrene", "samtale", "samtaler", when=timing("recurrence", "Hyppige")),
    fact("Fast kontaktperson", "boern-saerlige-behov", "Stor bekymring", "fast-kontaktperson", "Fast kontaktperson"),
    fact("Pædagogisk psykologisk rådgivning deltager, når institutionen beder om det.", "boern-saerlige-behov", None, "raadgivning",
         "Pædagogisk psykologisk rådgivning deltager", when=timing("event", "når institutionen beder om det", "anmodning"),
         provider="Pædagogisk psykologisk rådgivning", condition="når institutionen beder om det"),
]

FINDINGS = [finding("value.conflict", "warning", "Højst 8 lukkedage om året (slide 3) og højst 7 lukkedage om året (slide 5)", None,
                    "Højst 7 lukkedage", "Højst 8 lukkedage", ["Højst 8 lukkedage om året"])]

DOCUMENT = {
    "title": TITLE, "kind": "slides", "pipeline": "slides", "municipality": "Birkelev Kommune", "committee": "Børne- og Skoleudvalget",
    "meeting": {"date": "2026-05-06", "start": None, "end": None, "place": None,
                "participants": [person("Maja Tronholm", role="Dagtilbudschef")]},
    "source": "source.fodp", "office": deck(TITLE, PAGES),
    "tables": [{"id": "t1", "caption": None, "unit": None, "header": 1, "rows": NORMS, "quote": "Normering 2026"}],
    "rules": RULES, "findings": FINDINGS,
}
