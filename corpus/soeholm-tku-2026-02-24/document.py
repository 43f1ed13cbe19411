"""Søholm Kommune, Teknik- og Klimaudvalget, minutes of 24 February 2026."""
from model import (absent, act, commitment, decision, earlier, finding, item, ol, p, person, quantity, reference, rule, section,
                   sub, table, timing, ul, votes)
from pages import BASE

COMMITTEE = "Teknik- og Klimaudvalget"
DECISION = f"Beslutning i {COMMITTEE} den 24-02-2026"
BY = "Forvaltningen"
TOBIAS = absent("Tobias Langemark")


def decided(*blocks):
    return section("decision", DECISION, *blocks)


def advised(*points):
    """The recommendation as this municipality prints it: the word "at" stands before the list."""
    return section("recommendation", "Indstilling", p("Forvaltningen indstiller, at"), ol(*points))


def absentees(*names):
    return section("other", "Fraværende", *(p(name) for name in names))


def procedure():
    return section("procedure", "Procedure", p(f"{COMMITTEE} 24. februar 2026."))


ASPHALT = [
    ("Søholm by", [("Havnegade", 310, 420), ("Klostervej, nord for rundkørslen", 540, 610), ("Ladegårdsalle", 280, 295), ("Østre Ringvej, etape 2", 890, 1240)]),
    ("Vesterby og omegn", [("Brovej", 460, 380), ("Kirkebakken", 215, 205), ("Mosevænget", 390, 345), ("Skolestien (cykelsti)", 640, 255), ("Vesterby Hovedgade", 720, 965)]),
    ("Nordstranden", [("Badevej", 175, 160), ("Klitrosevej", 330, 290), ("Marehalmen", 265, 225), ("Strandvejen, km 3,2-4,1", 900, 1180)]),
    ("Landdistrikter", [("Enghavevej", 1150, 870), ("Gl. Møllevej", 980, 745), ("Hestehavevej", 610, 490), ("Tangevej", 1320, 1015), ("Voldborgvej", 700, 560)])]
asphalt_rows = [["Område", "Vej\u00adstrækning", "Stræk\u00adnings\u00adlængde i meter", "Anslået udgift"]]
for area, roads in ASPHALT:
    for n, (road, length, cost) in enumerate(roads):
        start = [(area, 1, len(roads))] if n == 0 else []
        asphalt_rows.append([*start, road, f"{length:,}".replace(",", "."), f"{cost:,}".replace(",", ".")])
asphalt_rows.append([("I alt", 2, 1), *(f"{sum(row[n] for _, roads in ASPHALT for row in roads):,}".replace(",", ".") for n in (1, 2))])

AD1 = "Ad 1) Godkendt."
AD1_VOTES = "For stemte: A (2), C (1), F (1), V (2), i alt 6. Imod stemte: Ø (1). Undlod at stemme: 0."
AD2 = "Ad 2) Godkendt med den ændring, at cykelstier langs klasse 1-veje ryddes inden kl. 6.00."
AD3 = "Ad 3) Taget til efterretning."
REMARK9 = ("Line Enevold (Ø) afgav følgende protokolbemærkning: ”Enhedslisten kan ikke stemme for et serviceniveau, hvor de mindste "
           "boligveje kun ryddes på hverdage.”")
MAJORITY = "Et flertal bestående af A, C, F og Ø (5) godkendte indstillingen."
MINORITY = "V (2) stemte imod, fordi Tangevej efter partiets opfattelse burde udskydes til 2027."
OVERVIEW = "Der ønskes en oversigt over passagertal fordelt på afgange inden udgangen af april 2026."
LIGHTS = "Forvaltningen bemyndiges til at indgå aftale om vejbelysning inden for bevillingen."

ITEMS = [
    item("8", "Godkendelse af dagsorden", [
        advised("dagsordenen godkendes."), procedure(), decided(p("Godkendt. Punkt 15 udgår."))],
        case="26/102", recommendations=[(BY, ["dagsordenen godkendes."])],
        decided=decision("Godkendt. Punkt 15 udgår.", follows="yes",
                         acts=[act("approved", "Godkendt.")]),
        references=[reference("item", "Punkt 15", "15@2026-02-24")]),

    item("9", "Vintertjeneste: serviceniveau for veje og cykelstier", [
        section("summary", "Sagens kerne",
                p("Udvalget skal beslutte, hvor hurtigt kommunen rydder sne og salter i vinteren 2026-2027. Forslaget samler de to "
                  "gamle regulativer i ét.")),
        advised("serviceniveauet for veje godkendes som beskrevet i sagen.", "serviceniveauet for cykelstier godkendes som beskrevet i sagen.",
                "orienteringen om vinteren 2025-2026 tages til efterretning."),
        section("presentation", "Sagsfremstilling",
                p("Søholm Kommune har 612 km vej. I dag gælder der forskellige regler nord og syd for fjorden, og det giver hvert år "
                  "spørgsmål fra borgere og vognmænd."),
                sub("Veje"),
                p("Forvaltningen foreslår følgende serviceniveau for veje:"),
                ul("Klasse 1-veje (hovedveje og busruter) ryddes, når der er faldet 3 cm sne, og er farbare senest 4 timer efter snefaldets ophør.",
                   "Klasse 1-veje saltes, når der er varslet glat føre.",
                   "Klasse 2-veje (større boligveje) ryddes ved 5 cm sne og senest 8 timer efter snefaldets ophør.",
                   "Klasse 3-veje (mindre boligveje og blinde veje) ryddes kun på hverdage mellem kl. 7 og 15.",
                   "Private fællesveje er undtaget fra kommunens snerydning."),
                sub("Cykelstier"),
                p("Cykelstier langs klasse 1-veje tilstræbes ryddet inden kl. 6.30."),
                p("Serviceniveauet gælder fra den 1. oktober 2026."),
                sub("Vinteren 2025-2026"),
                table("t1", [[("Klasse", 1, 2), ("Snerydning", 2, 1), ("Saltning", 2, 1)], ["Udkald", "Timer", "Udkald", "Timer"],
                             ["Klasse 1", "14", "212", "41", "328"], ["Klasse 2", "9", "143", "12", "87"], ["Klasse 3", "4", "38", "0", "0"],
                             ["I alt", "27", "393", "53", "415"]], header=2,
                      caption="Udkald i vinteren 2025-2026 til og med den 15. februar", widths=["90pt", "70pt", "70pt", "70pt", "70pt"], align="lr"),
                p("Vinteren har været mildere end de to foregående.")),
        section("economy", "Økonomiske forhold", p("Forslaget holder sig inden for budgettet på 9,6 mio. kr.")),
        section("history", "Tidligere beslutninger",
                p(f"{COMMITTEE}, 9. september 2025, punkt 71: Drøftet."),
                p(f"{COMMITTEE}, 2. december 2025, punkt 98: Udsat til behandling i det nye udvalg.")),
        procedure(),
        decided(p(AD1), p(AD1_VOTES), p(AD2), p(AD3), p(REMARK9)),
        section("attachments", "Bilag", p("Bilag 1 - Forslag til vinterregulativ"), p("Bilag 2 - Kort over vejklasser")),
        absentees("Tobias Langemark")],
        case="25/18342",
        recommendations=[(BY, ["serviceniveauet for veje godkendes som beskrevet i sagen.",
                               "serviceniveauet for cykelstier godkendes som beskrevet i sagen.",
                               "orienteringen om vinteren 2025-2026 tages til efterretning."])],
        decided=decision(f"{AD1} {AD1_VOTES} {AD2} {AD3} {REMARK9}", follows="amended",
                         acts=[act("approved", AD1), act("approved_with_remarks", AD2), act("noted", AD3)],
                         remarks=["cykelstier langs klasse 1-veje ryddes inden kl. 6.00", REMARK9],
                         vote=votes(["A", "C", "F", "V"], ["Ø"], [], (6, 1, 0))),
        history=[earlier(COMMITTEE, "2025-09-09", "71", "Drøftet."),
                 earlier(COMMITTEE, "2025-12-02", "98", "Udsat til behandling i det nye udvalg.")],
        attendance=[TOBIAS], attachments=["Bilag 1 - Forslag til vinterregulativ", "Bilag 2 - Kort over vejklasser"]),

    item("10", "Asfaltarbejder 2026", [
        section("summary", "Sagens kerne", p("Forvaltningen fremlægger en prioriteret liste over veje, der får nyt slidlag i 2026.")),
        advised("listen over asfaltarbejder i 2026 godkendes."),
        section("presentation", "Sagsfremstilling",
                p("Listen bygger på den hovedeftersynsrapport, som blev forelagt udvalget sidste år. Veje med revner og huller i bærelaget "
                  "kommer først, derefter veje, hvor en tidlig indsats forlænger levetiden mest."),
                p("Arbejdet udbydes samlet. Licitationen holdes den 31. marts 2026. Arbejdet afsluttes senest den 30. september 2026."),
                p("Skolestien tages med i år, så den kan være færdig, før det nye skoleår begynder. Skolebestyrelsen har spurgt til den flere "
                  "gange, og stien bruges af omkring 240 elever om dagen."),
                p("Forvaltningen har drøftet rækkefølgen med forsyningsselskabet, som skal grave i Klostervej og Brovej inden asfaltarbejdet."),
                table("t1", asphalt_rows, caption="Asfaltarbejder i 2026, udgift i 1.000 kr.", unit="1.000 kr.",
                      widths=["110pt", "150pt", "70pt", "75pt"], align="llr"),
                p("Udgiften til afstribning er med i tallene.")),
        section("economy", "Økonomiske forhold", p("Udgiften holdes inden for puljen til slidlag på 10,5 mio. kr.")),
        procedure(),
        decided(p(MAJORITY), p(MINORITY)), absentees("Tobias Langemark")],
        case="26/1177", recommendations=[(BY, ["listen over asfaltarbejder i 2026 godkendes."])],
        decided=decision(f"{MAJORITY} {MINORITY}", follows="yes", acts=[act("approved", MAJORITY)],
                         vote=votes(["A", "C", "F", "Ø"], ["V"], [], (5, 2, None))),
        attendance=[TOBIAS],
        commitments=[commitment("Licitationen holdes den 31. marts 2026.", None, "2026-03-31", "day", "den 31. marts 2026", "task"),
                     commitment("Arbejdet afsluttes senest den 30. september 2026.", None, "2026-09-30", "day", "senest den 30. september 2026",
                                "task")]),

    item("11", "Medlemsforslag fra Venstre om hastighed på Strandvejen", [
        section("summary", "Sagens kerne", p("Venstre ønsker, at hastighedsgrænsen på Strandvejen hæves uden for badesæsonen.")),
        section("recommendation", "Indstilling", p("Venstres gruppe foreslår, at"),
                ol("hastighedsgrænsen på Strandvejen hæves fra 50 til 60 km/t fra oktober til april.")),
        section("presentation", "Sagsfremstilling",
                p("Strandvejen fik nedsat hastigheden efter to ulykker i sommeren 2023. Politiet skal give samtykke, før grænsen kan ændres."),
                p("Forvaltningen har spurgt politiet, som ikke kan anbefale en grænse, der skifter med årstiden.")),
        procedure(),
        decided(p("Forslaget blev forkastet."), p("For: V (2)"), p("Imod: A (2), F (1), Ø (1)"), p("Undlod: C (1)"))],
        case="26/845", recommendations=[("Venstres gruppe", ["hastighedsgrænsen på Strandvejen hæves fra 50 til 60 km/t fra oktober til april."])],
        decided=decision("Forslaget blev forkastet. For: V (2) Imod: A (2), F (1), Ø (1) Undlod: C (1)", follows="no",
                         acts=[act("rejected", "Forslaget blev forkastet.")],
                         vote=votes(["V"], ["A", "F", "Ø"], ["C"], (2, 4, 1)))),

    item("12", "Lokalplan 214 for boliger ved Gartnervænget – endelig vedtagelse", [
        section("summary", "Sagens kerne", p("Lokalplanen gør det muligt at bygge 34 tæt-lave boliger på gartneriets gamle jord.")),
        advised("lokalplan 214 vedtages endeligt med de ændringer, der fremgår af hvidbogen."),
        section("presentation", "Sagsfremstilling",
                p("Forslaget har været i høring i otte uger. Der er kommet 11 høringssvar, som er behandlet i hvidbogen i bilag 1. Naboerne er "
                  "mest optaget af trafikken på Gartnervænget, og trafiktællingen er vedlagt som bilag 3."),
                p("Forvaltningen foreslår, at bebyggelsen trækkes yderligere fem meter væk fra skellet mod øst.")),
        section("legal", "Lovgrundlag", p("Planloven, LBK nr. 572 af 29. maj 2024.")),
        section("hearing", "Høring", p("Forslaget var i offentlig høring fra den 6. oktober til den 1. december 2025.")),
        section("history", "Sagsforløb", p("Udvalg: Teknik- og Klimaudvalget", cls="tight"), p("Dato: 02-09-2025", cls="tight"),
                p("Punktnummer: 66", cls="tight"), p("Anbefales."), p("Udvalg: Kommunalbestyrelsen", cls="tight"),
                p("Dato: 23-09-2025", cls="tight"), p("Punktnummer: 140", cls="tight"), p("Forslaget blev vedtaget og sendes i høring.")),
        section("procedure", "Procedure", p(f"{COMMITTEE} 24. februar 2026, Økonomiudvalget 10. marts 2026 og Kommunalbestyrelsen 24. marts 2026.")),
        decided(p("Indstillingen anbefales."), p("Ditte Kragelund (C) var inhabil og deltog ikke i behandlingen af sagen.")),
        section("attachments", "Bilag", p("Bilag 1 - Hvidbog"), p("Bilag 2 - Lokalplan 214"))],
        case="24/9920", recommendations=[(BY, ["lokalplan 214 vedtages endeligt med de ændringer, der fremgår af hvidbogen."])],
        decided=decision("Indstillingen anbefales.", "recommended", "yes"),
        history=[earlier(COMMITTEE, "2025-09-02", "66", "Anbefales."),
                 earlier("Kommunalbestyrelsen", "2025-09-23", "140", "Forslaget blev vedtaget og sendes i høring.")],
        attendance=[absent("Ditte Kragelund", "recused")], attachments=["Bilag 1 - Hvidbog", "Bilag 2 - Lokalplan 214"],
        references=[reference("law", "Planloven, LBK nr. 572 af 29. maj 2024", "LBK nr. 572 af 2024-05-29"),
                    reference("document", "hvidbogen i bilag 1")]),

    item("13", "Kollektiv trafik: status på flextur", [
        section("summary", "Sagens kerne", p("Udvalget får en status på flextur, som har erstattet bus 71 og 74.")),
        advised("udvalget drøfter status på flextur."),
        section("presentation", "Sagsfremstilling",
                p("Flextur kører alle dage mellem kl. 6 og 23. En tur skal bestilles senest 2 timer før afgang. Borgere i landdistrikterne "
                  "kan få refunderet halvdelen af prisen for op til 10 ture om måneden."),
                p("Der blev kørt 4.812 ture i 2025, hvilket er 9 pct. flere end året før.")),
        procedure(),
        decided(p("Drøftet."), p(OVERVIEW), p("Lis Munkeby (V) forlod mødet kl. 18:05 under behandlingen af punktet."))],
        case="25/20311", recommendations=[(BY, ["udvalget drøfter status på flextur."])],
        decided=decision(f"Drøftet. {OVERVIEW}", follows="yes", acts=[act("discussed", "Drøftet."), act("other", OVERVIEW)], remarks=[OVERVIEW]),
        attendance=[absent("Lis Munkeby", "partial", "forlod mødet kl. 18:05")],
        commitments=[commitment(OVERVIEW, None, "2026-04-30", "month", "inden udgangen af april 2026", "status")]),

    item("14", "Anlægsregnskab for rundkørslen ved Klostervej", [
        section("summary", "Sagens kerne", p("Rundkørslen ved Klostervej er færdig, og regnskabet skal godkendes.")),
        advised("anlægsregnskabet godkendes.", "merforbruget dækkes af puljen til trafiksikkerhed.",
                "forvaltningen bemyndiges til at indgå aftale om vejbelysning inden for bevillingen."),
        section("economy", "Økonomiske forhold",
                table("t1", [["Kr.", "Bevilling", "Forbrug", "Rest"], ["Projektering", "650.000", "612.400", "37.600"],
                             ["Entreprenør", "3.900.000", "4.081.250", "(181.250)"], ["Beplantning og belysning", "450.000", "418.700", "31.300"],
                             ["I alt", "5.000.000", "5.112.350", "(112.350)"]], unit="kr.",
                      widths=["150pt", "80pt", "80pt", "80pt"], align="lr")),
        procedure(), decided(p("Punkt 1 og 2: Enstemmigt godkendt."), p("Punkt 3: " + LIGHTS))],
        case="23/4105", recommendations=[(BY, ["anlægsregnskabet godkendes.", "merforbruget dækkes af puljen til trafiksikkerhed.",
                                               "forvaltningen bemyndiges til at indgå aftale om vejbelysning inden for bevillingen."])],
        decided=decision("Punkt 1 og 2: Enstemmigt godkendt. Punkt 3: " + LIGHTS, follows="yes",
                         acts=[act("approved", "Punkt 1 og 2: Enstemmigt godkendt."), act("approved", "Punkt 3: " + LIGHTS)],
                         vote=votes(unanimous=True))),

    item("15", "Belysning på stier i Vesterby", [
        section("summary", "Sagens kerne", p("Forslag om at slukke lyset på stier uden for byzonen mellem midnat og kl. 5.")),
        advised("forslaget sendes i høring hos borgerforeningerne."), procedure(), decided(p("Udgik."))],
        case="25/16650", recommendations=[(BY, ["forslaget sendes i høring hos borgerforeningerne."])],
        decided=decision("Udgik.", "withdrawn", "no")),

    item("16", "Orientering", [
        section("presentation", "Sagsfremstilling",
                ul("Cykeltællingen på Østre Ringvej viser 1.940 cyklister på et hverdagsdøgn.",
                   "Næste møde i trafiksikkerhedsrådet holdes den 12. marts 2025.",
                   "Udvalgets studietur er flyttet til den 7. og 8. maj 2026.")),
        advised("orienteringen tages til efterretning."), procedure(), decided(p("Til efterretning."))],
        case="26/102", recommendations=[(BY, ["orienteringen tages til efterretning."])],
        decided=decision("Til efterretning.", "noted", "yes")),

    item("17", "Lukket punkt: Erhvervelse af vejareal", [], case="25/19077", closed=True),

    item("18", "Underskriftsark", [
        section("summary", "Sagens kerne", p("Medlemmerne underskriver beslutningsprotokollen digitalt.")), procedure()], case="26/102"),
]


def road(text, *facts, status="adopted", relation="adopts", **more):
    return rule("9", text, *facts, status=status, relation=relation, start="2026-10-01", **more)


CLASS1 = ("Klasse 1-veje (hovedveje og busruter) ryddes, når der er faldet 3 cm sne, og er farbare senest 4 timer efter snefaldets ophør.")
FLEX = ("Borgere i landdistrikterne kan få refunderet halvdelen af prisen for op til 10 ture om måneden.")
RULES = [
    road(CLASS1, "veje-klasse-1", "Klasse 1-veje (hovedveje og busruter)", "snerydning", "ryddes",
         when=timing("deadline", "senest 4 timer efter snefaldets ophør", "snefald", None, 4, "hour"), condition="når der er faldet 3 cm sne"),
    road("Klasse 1-veje saltes, når der er varslet glat føre.", "veje-klasse-1", "Klasse 1-veje", "saltning", "saltes",
         when=timing("event", "når der er varslet glat føre"), condition="når der er varslet glat føre"),
    road("Klasse 2-veje (større boligveje) ryddes ved 5 cm sne og senest 8 timer efter snefaldets ophør.", "veje",
         "Klasse 2-veje (større boligveje)", "snerydning", "ryddes",
         when=timing("deadline", "senest 8 timer efter snefaldets ophør", "snefald", None, 8, "hour"), condition="ved 5 cm sne"),
    road("Klasse 3-veje (mindre boligveje og blinde veje) ryddes kun på hverdage mellem kl. 7 og 15.", "veje",
         "Klasse 3-veje (mindre boligveje og blinde veje)", "snerydning", "ryddes",
         when=timing("window", "på hverdage mellem kl. 7 og 15")),
    road("Private fællesveje er undtaget fra kommunens snerydning.", "veje", "Private fællesveje", "snerydning", "snerydning", "exempt"),
    road("Cykelstier langs klasse 1-veje tilstræbes ryddet inden kl. 6.30.", "cykelstier", "Cykelstier langs klasse 1-veje", "snerydning",
         "ryddet", "should", when=timing("deadline", "inden kl. 6.30"), status="proposed", relation=None),
    road("cykelstier langs klasse 1-veje ryddes inden kl. 6.00", "cykelstier", "cykelstier langs klasse 1-veje", "snerydning", "ryddes",
         when=timing("deadline", "inden kl. 6.00"), relation="amends"),
    rule("13", "Flextur kører alle dage mellem kl. 6 og 23.", "trafikanter", None, "transport", "Flextur kører",
         when=timing("window", "alle dage mellem kl. 6 og 23")),
    rule("13", "En tur skal bestilles senest 2 timer før afgang.", "trafikanter", None, "transport", "En tur",
         when=timing("deadline", "senest 2 timer før afgang", None, 2, None, "hour")),
    rule("13", FLEX, "trafikanter", "Borgere i landdistrikterne", "tilskud", "refunderet halvdelen af prisen", "entitled",
         quantity(None, 10, "tur", "month"), timing("recurrence", "om måneden", None, 1, 1, "month")),
]

FINDINGS = [
    finding("attachment.missing", "warning", "Teksten henviser til bilag 3; der er kun bilag 1 og 2", "12", None, "bilag 3", ["vedlagt som bilag 3"]),
    finding("date.year", "warning", "Et kommende møde den 12. marts 2025 ligger før mødet den 24. februar 2026", "16", "12. marts 2026",
            "12. marts 2025", ["den 12. marts 2025"]),
]

CSS = BASE + """
@page { margin: 22mm 14mm 22mm; @top-left { content: 'Søholm Kommune'; font: 9pt 'Liberation Serif' }
        @bottom-right { content: 'Side ' counter(page) ' af ' counter(pages); font: 9pt 'Liberation Serif' } }
html { line-height: 1.45 }
thead { display: table-header-group }
p.tight { margin: 0 }
ul li, .oi { margin-bottom: 6pt }
"""

DOCUMENT = {
    "title": f"REFERAT {COMMITTEE} (2026-2029) d. 24-02-2026", "kind": "minutes", "pipeline": "firstagenda-pdf",
    "municipality": "Søholm Kommune", "committee": COMMITTEE,
    "cover": [("Mødedato", "Tirsdag d. 24. februar 2026 kl. 16:30"), ("Mødested", "Lokale 2.14, Teknisk Forvaltning"),
              ("Mødedeltagere", "Hanne Brogaard (A), Mikkel Østerlind (A), Ditte Kragelund (C), Yusuf Karabulut Holm (F), Gorm Skovlund (V), "
                                "Line Enevold (Ø)"),
              ("Afbud", "Tobias Langemark (V)"), ("Stedfortræder", "Lis Munkeby (V) for Tobias Langemark (V)")],
    "meeting": {"date": "2026-02-24", "start": "16:30", "end": None, "place": "Lokale 2.14, Teknisk Forvaltning", "participants": [
        person("Hanne Brogaard", party="A"), person("Mikkel Østerlind", party="A"), person("Ditte Kragelund", "partial", party="C"),
        person("Yusuf Karabulut Holm", party="F"), person("Gorm Skovlund", party="V"), person("Line Enevold", party="Ø"),
        person("Tobias Langemark", "excused", party="V"),
        person("Lis Munkeby", "partial", party="V", note="for Tobias Langemark (V)")]},
    "look": {"css": CSS, "heading": "Punkt {number}: {title}", "toc columns": 38.6},
    "items": ITEMS, "rules": RULES, "findings": FINDINGS,
}
