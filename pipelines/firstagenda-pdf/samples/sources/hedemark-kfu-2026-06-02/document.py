"""Hedemark Kommune, Kultur- og Fritidsudvalget, 2 June 2026: items follow on one another, absence stands on the cover."""
from model import absent, decision, item, p, person, reference, rule, section, table, timing
from pages import BASE

COMMITTEE = "Kultur- og Fritidsudvalget"
HEADING = f"Beslutning {COMMITTEE} den 02-06-2026"
CLAUS = absent("Claus Riisager")
OPENING = "svømmehallen holder åbent til kl. 21 mandag og onsdag fra den 1. september 2026."
GRANTS = "puljen fordeles som foreslået."
CHANGED = "Udvalget godkendte fordelingen, dog således at Hedemark Roklub får 20.000 kr., og at beløbet til Orkesterforeningen sættes tilsvarende ned."

ITEMS = [
    item("51", "Godkendelse af dagsorden", [section("decision", HEADING, p("Godkendt."))], case="26/417", decided=decision("Godkendt.", "approved")),

    item("52", "Aftenåbent i svømmehallen", [
        section("summary", "Beslutningstema", p("Skal svømmehallen holde længere åbent to aftener om ugen?")),
        section("presentation", "Sagsbeskrivelse",
                p("Svømmehallen i Hedemark lukker i dag kl. 18 på hverdage. Svømmeklubben og ungerådet har bedt om længere åbningstid, så unge "
                  "og voksne kan svømme efter arbejde."),
                p("Administrationen vurderer, at to aftener om ugen kan dækkes af de nuværende livreddere.")),
        section("economy", "Økonomiske konsekvenser", p("Udgiften er 185.000 kr. om året og holdes inden for rammen.")),
        section("recommendation", "Administrativ indstilling", p(f"Administrationen indstiller, at {OPENING}")),
        section("decision", HEADING, p("Tiltrådt."))],
        case="26/2208", recommendations=[("Administrationen", [f"at {OPENING}"])], decided=decision("Tiltrådt.", "approved", "yes"), attendance=[CLAUS]),

    item("53", "Fordeling af foreningspuljen 2026", [
        section("presentation", "Sagsbeskrivelse",
                p("Fem foreninger har søgt puljen på 150.000 kr. Ansøgningerne er på i alt 231.500 kr."),
                table("t1", [["Forening", "Søgt beløb", "Forslag"], ["Hedemark Roklub", "40.000", "15.000"], ["Orkesterforeningen", "75.000", "60.000"],
                             ["Skak for Alle", "12.500", "12.500"], ["Spejderne i Skovbo", "54.000", "37.500"], ["Vinterbaderne", "50.000", "25.000"],
                             ["I alt", "231.500", "150.000"]], caption="Ansøgninger til foreningspuljen, kr.", unit="kr.",
                      widths=["170pt", "80pt", "80pt"], align="lr")),
        section("legal", "Retsgrundlag", p("Folkeoplysningsloven.")),
        section("recommendation", "Administrativ indstilling", p(f"Administrationen indstiller, at {GRANTS}")),
        section("decision", HEADING, p(CHANGED)),
        section("attachments", "Bilag", p("Ansøgninger til foreningspuljen"))],
        case="26/1990", recommendations=[("Administrationen", [f"at {GRANTS}"])],
        decided=decision(CHANGED, "approved_with_remarks", "amended",
                         remarks=["Hedemark Roklub får 20.000 kr., og at beløbet til Orkesterforeningen sættes tilsvarende ned"]),
        attendance=[CLAUS], attachments=["Ansøgninger til foreningspuljen"], references=[reference("law", "Folkeoplysningsloven")]),

    item("54", "FORTROLIG - Aftale om leje af lokaler", [], case="26/2512", closed=True),
]

RULES = [rule("52", OPENING, "borgere", None, "aabningstid", "holder åbent", when=timing("window", "til kl. 21 mandag og onsdag"),
              start="2026-09-01", status="adopted", relation="adopts")]

DOCUMENT = {
    "title": f"REFERAT {COMMITTEE} d. 02-06-2026", "kind": "minutes", "pipeline": "firstagenda-pdf", "municipality": None,
    "committee": COMMITTEE, "pdf": "../../hedemark-kfu-2026-06-02.pdf", "gold": "../../hedemark-kfu-2026-06-02.expected.json",
    "cover": [("Mødedato", "Tirsdag d. 2. juni 2026"), ("Starttidspunkt", "16.00"), ("Sluttidspunkt", "18.35"), ("Sted", "Kulturhuset Smedjen"),
              ("Deltagere", "Inger Hvolbæk (V) - formand\nClaus Riisager (A) - næstformand\nRosa Dahlstrøm Vig (F)\nEigil Mosegård (C)"),
              ("Fraværende", "Helle Trudslev (A)"), ("Bemærkninger", "Claus Riisager deltog ikke under punkterne 52-53.")],
    "meeting": {"date": "2026-06-02", "start": "16:00", "end": "18:35", "place": "Kulturhuset Smedjen", "participants": [
        person("Inger Hvolbæk", role="formand", party="V"), person("Claus Riisager", "partial", "næstformand", "A"),
        person("Rosa Dahlstrøm Vig", party="F"), person("Eigil Mosegård", party="C"), person("Helle Trudslev", "absent", party="A")]},
    "look": {"css": BASE + "\n.cover { break-after: auto }\n.contents { margin-top: 30pt }\n.item + .item { break-before: auto; margin-top: 26pt }\n",
             "heading": "Punkt {number}: {title}", "toc columns": 38.6, "first page": 2},
    "items": ITEMS, "rules": RULES, "findings": [],
}
