"""Ravnsø Kommune, the city council's minutes of 22 April 2026: decisions stand first, the way of the case last."""
from model import (absent, act, commitment, decision, earlier, finding, item, p, person, quantity, reference, rule, section, timing, votes)
from pages import BASE

COUNCIL, MAGISTRATE = "Ravnsø Byråd", "Magistraten"
CITY = "Magistratsafdelingen for By og Natur"
SCHOOL = "Magistratsafdelingen for Skole og Fritid"


def decided(*lines):
    return section("decision", "Beslutninger", *(p(line) for line in lines))


def points(*clauses):
    return section("recommendation", "Beslutningspunkter", p("Det indstilles:"), *(p(clause) for clause in clauses))


def mayor():
    return section("other", "Borgmesterens Afdelings påtegning",
                   p("Borgmesterens Afdeling kan tilslutte sig indstillingen og sender den videre til Magistraten."))


def course(*steps):
    """The way of the case: committee, date and item number on a line each, then what was said there."""
    lines = []
    for committee, date, number, *texts in steps:
        lines += [f"Udvalg: {committee}", f"Dato: {'-'.join(reversed(date.split('-')))}", f"Punktnummer: {number}", *texts]
    return section("history", "Sagsforløb", *(p(line) for line in lines))


def steps_of(*steps):
    return [earlier(committee, date, number, " ".join(texts)) for committee, date, number, *texts in steps]


def attached(*names):
    return section("attachments", "Bilag", *(p(name, cls="attached") for name in names))


def to_council(department, case_date):
    return (f"Fremsendes til Ravnsø Byråd med bemærkning, at Magistraten i mødet den 14. april 2026 anbefaler, at byrådet tiltræder "
            f"{department}s indstilling af {case_date}.")


SWIM_STEPS = [(COUNCIL, "2026-02-25", "9", "Udsat i byrådets møde den 25. februar 2026."),
              (COUNCIL, "2026-03-25", "4",
               f"Fremsendes til {SCHOOL}, som bedes udarbejde en indstilling, jf. byrådets vedtagelse i mødet den 25. marts 2026.",
               "Sagen vender tilbage til byrådet gennem Magistraten."),
              (MAGISTRATE, "2026-04-14", "3", to_council(SCHOOL, "7. april 2026"), "Det Konservative Folkeparti tog forbehold.",
               "Kirsten Aldershvile deltog ikke i sagens behandling.")]
CLEAN_STEPS = [(MAGISTRATE, "2026-04-14", "5", to_council(CITY, "19. marts 2026"))]
POOL_STEPS = [(MAGISTRATE, "2026-04-14", "6", to_council(SCHOOL, "23. marts 2026"))]
BOAT_STEPS = [(COUNCIL, "2026-03-25", "11", "Udsat til næste møde.")]

SWIM_TO = "Fremsendes til Skole- og Fritidsudvalget til behandling, jf. beslutning i byrådets møde den 22. april 2026."
CLEAN_BACK = (f"Tilbagesendes {CITY} med bemærkning, at byrådet i sit møde den 22. april 2026 har vedtaget Magistratens foranstående "
              "indstilling af 14. april 2026.")
CLEAN_CON = "Det Konservative Folkepartis byrådsgruppe kunne ikke tiltræde indstillingens beslutningspunkt 2."
POOL_VOTE = "Indstillingen blev vedtaget med 19 stemmer imod 6."
POOL_CON = "Venstres og Liberal Alliances byrådsgrupper stemte imod."
BOAT_NO = "Byrådet kunne ikke tiltræde forslaget."
BOAT_FOR = "Enhedslistens byrådsgruppe stemte for."
SHORE_OFF = "Udsættes til byrådets møde den 20. maj 2026."

SUMMARY_PARTS = [
    "By og Natur foreslår et samlet serviceniveau for renhold, som kan læses og forstås af enhver.",
    "1) Gader og pladser i midtbyen fejes hver dag inden kl. 9.",
    "2) Større veje fejes mindst 12 gange om året.",
    "3) Boligveje fejes 4 gange om året.",
    "4) Affaldskurve ved badestrande tømmes dagligt fra den 1. juni til den 31. august og ellers 2 gange om ugen.",
    "5) Græs i parker slås, når det er over 10 cm, og højst 14 gange om året.",
    "Private fortove er ikke omfattet.",
]

ITEMS = [
    item("1", "Godkendelse af dagsorden", [decided("Godkendt.")], case="EMN-2025-014870", decided=decision("Godkendt.", "approved")),

    item("2", "Svar på forslag fra SF om gratis svømning i skoleferierne for børn under 16 år og om længere åbningstid i Vesterbadet", [
        decided(SWIM_TO),
        section("other", "BESLUTNINGSFORSLAG FRA SF", p("Baggrund:"),
                p("Mange børn holder ferie hjemme, og svømmehallen er et af de få steder, hvor de kan være sammen hele dagen. I dag koster en "
                  "billet 32 kr., og det er for meget for en familie med tre børn."),
                p("SF foreslår derfor, at"), p("1. børn under 16 år får gratis adgang til kommunens svømmehaller i skoleferierne."),
                p("2. Vesterbadet holder åbent til kl. 20 alle hverdage."), p("På vegne af SF"), p("Vibe Tarnager"), printed="capitals"),
        section("other", "INDSTILLING FRA MAGISTRATSAFDELINGEN FOR SKOLE OG FRITID",
                p("Skole og Fritid har på byrådets vegne undersøgt, hvad forslaget vil koste."), printed="capitals"),
        section("summary", "Resume", p("Gratis adgang i skoleferierne vil koste 0,9 mio. kr. om året. Længere åbningstid i Vesterbadet vil "
                                       "koste 1,4 mio. kr. om året og kræver flere livreddere."),
                p("Det anbefales at prøve gratis adgang i sommerferien 2026, før der tages stilling til resten.")),
        points("At 1) børn under 16 år får gratis adgang til svømmehallerne i sommerferien 2026.",
               "At 2) forslaget om længere åbningstid indgår i budgetforhandlingerne for 2027."),
        mayor(), course(*SWIM_STEPS), attached("Indstilling", "Bilag 1: Beslutningsforslag", "Byrådsdebat 25.03.2026")],
        case="EMN-2026-001982",
        recommendations=[(None, ["At 1) børn under 16 år får gratis adgang til svømmehallerne i sommerferien 2026.",
                                 "At 2) forslaget om længere åbningstid indgår i budgetforhandlingerne for 2027."])],
        decided=decision(SWIM_TO, "referred", "no"), history=steps_of(*SWIM_STEPS),
        attachments=["Indstilling", "Bilag 1: Beslutningsforslag", "Byrådsdebat 25.03.2026"]),

    item("3", "Serviceniveau for renhold af byrum, strande og parker", [
        decided(CLEAN_BACK, CLEAN_CON),
        section("other", "INDSTILLING FRA MAGISTRATSAFDELINGEN FOR BY OG NATUR",
                p("Ravnsø Kommune bruger 31,5 mio. kr. om året på renhold. Serviceniveauet er ikke ændret siden 2017."), printed="capitals"),
        section("summary", "Resume", *(p(text) for text in SUMMARY_PARTS)),
        points("At 1) serviceniveauet for renhold vedtages som beskrevet i sagen med virkning fra den 1. juni 2026.",
               "At 2) merudgiften på 0,6 mio. kr. i 2026 finansieres af anlægspuljen."),
        mayor(), course(*CLEAN_STEPS), attached("Indstilling", "Bilag 1: Kort over renholdsklasser")],
        case="EMN-2025-011306",
        recommendations=[(None, ["At 1) serviceniveauet for renhold vedtages som beskrevet i sagen med virkning fra den 1. juni 2026.",
                                 "At 2) merudgiften på 0,6 mio. kr. i 2026 finansieres af anlægspuljen."])],
        decided=decision(f"{CLEAN_BACK} {CLEAN_CON}", follows="yes", acts=[act("approved", CLEAN_BACK)],
                         vote=votes(contra=["Det Konservative Folkeparti"])),
        history=steps_of(*CLEAN_STEPS), attachments=["Indstilling", "Bilag 1: Kort over renholdsklasser"]),

    item("4", "Anlægsbevilling til nyt omklædningsbyggeri ved Vesterbadet", [
        decided(POOL_VOTE, POOL_CON, "Kirsten Aldershvile deltog ikke i sagens behandling."),
        section("other", "INDSTILLING FRA MAGISTRATSAFDELINGEN FOR SKOLE OG FRITID",
                p("Omklædningen ved Vesterbadet er fra 1978 og kan ikke længere renoveres."), printed="capitals"),
        section("summary", "Resume", p("Der søges om en anlægsbevilling på 18,9 mio. kr. til et nyt omklædningsbyggeri. Byggeriet begynder i "
                                       "efteråret 2026 og ventes færdigt i 2028.")),
        points("At 1) der gives en anlægsbevilling på 18,6 mio. kr. med 2,1 mio. kr. i 2026, 9,5 mio. kr. i 2027 og 7,0 mio. kr. i 2028.",
               "At 2) beløbet finansieres af de afsatte midler til idrætsanlæg."),
        mayor(), course(*POOL_STEPS), attached("Indstilling")],
        case="EMN-2025-013554",
        recommendations=[(None, ["At 1) der gives en anlægsbevilling på 18,6 mio. kr. med 2,1 mio. kr. i 2026, 9,5 mio. kr. i 2027 og 7,0 mio. kr. i 2028.",
                                 "At 2) beløbet finansieres af de afsatte midler til idrætsanlæg."])],
        decided=decision(f"{POOL_VOTE} {POOL_CON}", follows="yes", acts=[act("approved", POOL_VOTE)],
                         vote=votes(contra=["Venstre", "Liberal Alliance"], counts=(19, 6, None))),
        history=steps_of(*POOL_STEPS), attendance=[absent("Kirsten Aldershvile")], attachments=["Indstilling"]),

    item("5", "Forslag fra EL om kommunale delebåde", [
        decided(BOAT_NO, BOAT_FOR),
        section("other", "BESLUTNINGSFORSLAG FRA EL",
                p("Ravnsø er en havneby, men de færreste har råd til en båd. Enhedslisten foreslår, at kommunen køber fire joller, som borgerne "
                  "kan låne i op til 3 timer ad gangen."),
                p("På vegne af Enhedslisten"), p("Malthe Sandkrog"), printed="capitals"),
        course(*BOAT_STEPS), attached("Beslutningsforslag")],
        case="EMN-2026-002417",
        decided=decision(f"{BOAT_NO} {BOAT_FOR}", acts=[act("rejected", BOAT_NO)], vote=votes(["Enhedslisten"])),
        history=steps_of(*BOAT_STEPS), attachments=["Beslutningsforslag"]),

    item("6", "Kystbeskyttelse ved Søndre Strand", [
        decided(SHORE_OFF),
        section("summary", "Resume", p("Grundejerne ved Søndre Strand har søgt om at forlænge skræntbeskyttelsen med 140 meter.")),
        points("At ansøgningen imødekommes på de vilkår, der fremgår af bilag 1."), attached("Indstilling", "Bilag 1: Vilkår")],
        case="EMN-2026-000731",
        recommendations=[(None, ["At ansøgningen imødekommes på de vilkår, der fremgår af bilag 1."])],
        decided=decision(SHORE_OFF, "postponed", "no"), attachments=["Indstilling", "Bilag 1: Vilkår"],
        commitments=[commitment(SHORE_OFF, None, "2026-05-20", "day", "byrådets møde den 20. maj 2026", "case")],
        references=[reference("meeting", "byrådets møde den 20. maj 2026", "2026-05-20"), reference("document", "bilag 1")]),

    item("7", "Lukket: Salg af areal ved Ravnsø Havn", [], case="EMN-2026-003008", closed=True),
]


def cleaning(text, *facts, **more):
    return rule("3", text, *facts, start="2026-06-01", status="adopted", relation="adopts", **more)


BINS = SUMMARY_PARTS[4][3:]  # a rule is quoted without its list number
RULES = [
    rule("2", "børn under 16 år får gratis adgang til kommunens svømmehaller i skoleferierne.", "boern", "børn under 16 år", "tilskud",
         "gratis adgang til kommunens svømmehaller", "entitled", when=timing("window", "i skoleferierne"), condition="under 16 år",
         status="proposed"),
    rule("2", "Vesterbadet holder åbent til kl. 20 alle hverdage.", "borgere", None, "aabningstid", "holder åbent",
         when=timing("window", "til kl. 20 alle hverdage"), status="proposed"),
    rule("2", "At 1) børn under 16 år får gratis adgang til svømmehallerne i sommerferien 2026.", "boern", "børn under 16 år", "tilskud",
         "gratis adgang til svømmehallerne", "entitled", when=timing("window", "i sommerferien 2026"), condition="under 16 år",
         status="proposed"),
    cleaning(SUMMARY_PARTS[1][3:], "veje", "Gader og pladser i midtbyen", "fejning", "fejes", count=quantity(1, 1, "fejning", "day"),
             when=timing("recurrence", "hver dag inden kl. 9", None, 1, 1, "day")),
    cleaning(SUMMARY_PARTS[2][3:], "veje", "Større veje", "fejning", "fejes", count=quantity(12, None, "fejning", "year"),
             when=timing("recurrence", "mindst 12 gange om året", None, 1, 1, "year")),
    cleaning(SUMMARY_PARTS[3][3:], "veje", "Boligveje", "fejning", "fejes", count=quantity(4, 4, "fejning", "year"),
             when=timing("recurrence", "4 gange om året", None, 1, 1, "year")),
    cleaning(BINS, "borgere", None, "affaldstoemning", "tømmes", count=quantity(1, 1, "toemning", "day"),
             when=timing("recurrence", "dagligt fra den 1. juni til den 31. august", None, 1, 1, "day"), condition="fra den 1. juni til den 31. august"),
    cleaning(BINS, "borgere", None, "affaldstoemning", "tømmes", count=quantity(2, 2, "toemning", "week"),
             when=timing("recurrence", "ellers 2 gange om ugen", None, 1, 1, "week")),
    cleaning(SUMMARY_PARTS[5][3:], "borgere", None, "groen-pleje", "Græs i parker slås", count=quantity(None, 14, "slaaning", "year"),
             when=timing("recurrence", "højst 14 gange om året", None, 1, 1, "year"), condition="når det er over 10 cm"),
    cleaning(SUMMARY_PARTS[6], "husstande", "Private fortove", "fejning", "ikke omfattet", "exempt"),
    rule("5", "Enhedslisten foreslår, at kommunen køber fire joller, som borgerne kan låne i op til 3 timer ad gangen.", "borgere", "borgerne",
         "udlaan", "låne", "may", quantity(None, 3, "hour"), status="proposed"),
]

FINDINGS = [
    finding("value.conflict", "warning", "Resume nævner 18,9 mio. kr., beslutningspunkt 1 nævner 18,6 mio. kr.; årenes beløb giver 18,6 mio. kr.", "4",
            "18,6 mio. kr.", "18,9 mio. kr.", ["anlægsbevilling på 18,9 mio. kr.", "anlægsbevilling på 18,6 mio. kr."]),
]

CSS = BASE + """
html { font-size: 10.67pt; line-height: 12.2pt }
p { margin: 0; orphans: 1; widows: 1 }
p.case { margin-bottom: 6pt }
p.capitals { margin-top: 6pt }
p.attached { margin-bottom: 12pt }
h2 { margin-bottom: 24pt }
h3 { margin: 6pt 0 8pt; line-height: 15pt }
"""

DOCUMENT = {
    "title": "REFERAT Ravnsø Byråd d. 22-04-2026", "kind": "minutes", "pipeline": "firstagenda-pdf", "municipality": "Ravnsø Kommune",
    "committee": COUNCIL,
    "cover": [("Mødedato", "Onsdag d. 22. april 2026 kl. 17:00"), ("Mødested", "Byrådssalen")],
    "meeting": {"date": "2026-04-22", "start": "17:00", "end": None, "place": "Byrådssalen",
                "participants": [person("Kirsten Aldershvile", "partial")]},
    "look": {"css": CSS, "heading": "Punkt {number}: {title}", "toc columns": 38.6},
    "items": ITEMS, "rules": RULES, "findings": FINDINGS,
}
