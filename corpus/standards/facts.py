"""The rules of the documents in this folder, decided by hand; `python3 facts.py MINUTESMINER.dll` writes the gold files.

Everything else in a gold file is what the program finds, read and found right: these documents are about rules.
"""
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tools"))
from model import quantity as q, rule, timing  # noqa: E402


def rules_of(item, *, status="adopted", start=None):
    """A function that states rules of one item; those that its decision sets say so."""
    def add(text, group, group_text, activity, activity_text, modality="must", count=None, when=None, **more):
        own = {"status": status, "start": start, **more}
        if own["status"] == "adopted":
            own.setdefault("relation", "adopts")
        else:
            own["start"] = more.get("start")
        return rule(item, text, group, group_text, activity, activity_text, modality, count, when, **own)
    return add


def deadline(text, maximum=None, unit=None, start=None):
    return timing("deadline", text, start, None, maximum, unit)


def recurrence(text, minimum, maximum, unit):
    return timing("recurrence", text, None, minimum, maximum, unit)


def window(text, minimum, maximum, unit, start=None):
    return timing("window", text, start, minimum, maximum, unit)


a = rules_of("12")
HELP = [
    a("Hjælpen ydes til borgere, der på grund af nedsat funktionsevne ikke selv kan varetage opgaverne.", "borgere-med-handicap",
      "borgere, der på grund af nedsat funktionsevne ikke selv kan varetage opgaverne", "praktisk-hjaelp", "Hjælpen", condition="der på grund af nedsat funktionsevne ikke selv kan varetage opgaverne"),
    a("Borgere med ægtefælle eller samlever kan kun få praktisk hjælp, hvis den anden heller ikke kan udføre opgaven.", "borgere", "Borgere med ægtefælle eller samlever",
      "praktisk-hjaelp", "praktisk hjælp", "may", condition="hvis den anden heller ikke kan udføre opgaven"),
    a("Rengøring udføres hver anden uge i højst 45 minutter.", "borgere", None, "rengoering", "Rengøring", count=q(1, 1, "rengoering"), when=recurrence("hver anden uge", 2, 2, "week")),
    a("Borgeren kan få hjælp til bad én gang om ugen.", "borgere", "Borgeren", "bad", "hjælp til bad", "entitled", q(1, 1, "bad", "week"), recurrence("én gang om ugen", 1, 1, "week")),
    a("Tøjvask tilbydes hver 14. dag.", "borgere", None, "toejvask", "Tøjvask", when=recurrence("hver 14. dag", 14, 14, "day")),
    a("Hovedrengøring og vinduespudsning indgår ikke i ydelsen.", "borgere", None, "rengoering", "Hovedrengøring", "exempt"),
    a("Hjælpen leveres på hverdage mellem kl. 8 og 15.", "borgere", None, "praktisk-hjaelp", "Hjælpen", when=timing("point", "på hverdage mellem kl. 8 og 15")),
    a("En aflyst rengøring erstattes senest 5 hverdage efter aflysningen.", "borgere", None, "rengoering", "rengøring", when=deadline("senest 5 hverdage efter aflysningen", 5, "day")),
    a("Borgeren kan frit vælge mellem den kommunale hjemmepleje og de private leverandører, som kommunen har godkendt.", "borgere", "Borgeren", "frit-valg", "frit vælge", "entitled"),
    a("Leverandøren skal kontakte borgeren senest to hverdage efter visitationen.", "borgere", "borgeren", "kontakt", "kontakte",
      when=deadline("senest to hverdage efter visitationen", 2, "day"), provider="leverandøren"),
]

a = rules_of("21", start="2026-08-01")
PLACES = [
    a("Et barn kan skrives op til en plads fra fødslen.", "dagtilbudsboern", "Et barn", "venteliste", "skrives op", "may", when=timing("event", "fra fødslen", "foedsel")),
    a("Forældre, der søger senest tre måneder før det ønskede tidspunkt, er garanteret en plads i kommunen.", "foraeldre", "Forældre, der søger senest tre måneder før det ønskede tidspunkt",
      "pasningsgaranti", "garanteret en plads", "entitled", condition="der søger senest tre måneder før det ønskede tidspunkt"),
    a("Søskende har fortrinsret til plads i samme institution.", "boern", "Søskende", "venteliste", "fortrinsret til plads", "entitled"),
    a("Ved skift fra vuggestue til børnehave beholder barnet så vidt muligt sin plads i huset.", "dagtilbudsboern", "barnet", "pasning", "sin plads", "should", condition="Ved skift fra vuggestue til børnehave"),
    a("En tilbudt plads skal accepteres inden for 8 dage.", "foraeldre", None, "pasning", "En tilbudt plads", when=deadline("inden for 8 dage", 8, "day")),
    a("Takker forældrene nej to gange, slettes barnet af ventelisten.", "dagtilbudsboern", "barnet", "venteliste", "slettes barnet af ventelisten", condition="Takker forældrene nej to gange"),
    a("Opsigelse af en plads sker med en måneds varsel til den 15. eller den sidste i en måned.", "foraeldre", None, "opsigelse", "Opsigelse", when=deadline("med en måneds varsel", 1, "month")),
    a("Dagtilbuddene holder åbent mindst 51 timer om ugen.", "dagtilbud", "Dagtilbuddene", "aabningstid", "holder åbent", count=q(51, None, "hour", "week"), when=recurrence("om ugen", 1, 1, "week")),
    a("Der holdes lukket i højst 9 dage om året, og forældre med behov for pasning tilbydes plads i en anden institution.", "dagtilbud", None, "aabningstid", "lukket",
      count=q(None, 9, "day", "year"), when=recurrence("om året", 1, 1, "year")),
    a("Der holdes lukket i højst 9 dage om året, og forældre med behov for pasning tilbydes plads i en anden institution.", "foraeldre", "forældre med behov for pasning", "pasning", "plads"),
]

a = rules_of("34", status="proposed")
SCHOOL = [
    a("Elever i 0.-3. klasse er berettiget til gratis befordring, når skolevejen er over 2,5 km.", "skoleboern", "Elever i 0.-3. klasse", "transport", "befordring", "entitled", condition="når skolevejen er over 2,5 km"),
    a("For elever i 7.-9. klasse er grænsen 7 km.", "skoleboern", "elever i 7.-9. klasse", "transport", "grænsen"),
    a("Elever, der har valgt en anden skole end distriktsskolen, har ikke ret til befordring.", "skoleboern", "Elever, der har valgt en anden skole end distriktsskolen", "transport", "befordring", "exempt",
      condition="der har valgt en anden skole end distriktsskolen"),
    a("Ansøgning om befordring skal være skolen i hænde senest den 1. maj.", "foraeldre", None, "ansoegning", "Ansøgning om befordring", when=deadline("senest den 1. maj")),
    a("Forældre kan klage over en afgørelse inden for fire uger.", "foraeldre", "Forældre", "klage", "klage", "may", when=deadline("inden for fire uger", 4, "week")),
    a("Der må højst være 26 elever i en klasse ved skoleårets start.", "skoleboern", "elever", "elevtal", "26 elever i en klasse", count=q(None, 26, "elev"), when=timing("event", "ved skoleårets start")),
    a("Skolelederen kan i særlige tilfælde optage op til 28 elever.", "skoleboern", "elever", "elevtal", "optage", "may", q(None, 28, "elev"), condition="i særlige tilfælde"),
    a("Modersmålsundervisning tilbydes, hvis mindst 12 elever er tilmeldt.", "skoleboern", "elever", "undervisning", "Modersmålsundervisning", condition="hvis mindst 12 elever er tilmeldt"),
    a("Ordblinde elever får en it-startpakke senest en måned efter, at testen er taget.", "skoleboern", "Ordblinde elever", "undervisning", "it-startpakke", when=deadline("senest en måned efter, at testen er taget", 1, "month")),
    a("at klasseloftet sættes til 26 elever.", "skoleboern", "elever", "elevtal", "klasseloftet", count=q(None, 26, "elev")),
]

a = rules_of("5")
WINTER = [
    a("Saltes forebyggende og ryddes hele døgnet.", "veje", "Trafikveje og busruter", "saltning", "Saltes"),
    a("Ryddes senest kl. 7 på hverdage.", "veje", "Fordelingsveje og skolestier", "snerydning", "Ryddes", when=deadline("senest kl. 7 på hverdage")),
    a("Ryddes, når der er faldet mere end 10 cm sne.", "veje", "Boligveje", "snerydning", "Ryddes", when=timing("event", "når der er faldet mere end 10 cm sne", "snefald"), condition="når der er faldet mere end 10 cm sne"),
    a("Private fællesveje er ikke omfattet af kommunens vintertjeneste.", "veje", "Private fællesveje", "vejdrift", "vintertjeneste", "exempt"),
    a("Grundejere skal rydde fortovet ud for ejendommen for sne mellem kl. 7 og 22.", "husstande", "Grundejere", "snerydning", "rydde fortovet", when=timing("point", "mellem kl. 7 og 22")),
    a("På tilkørte fortove skal der gruses straks efter, at det er blevet glat.", "veje", "fortove", "saltning", "gruses", when=deadline("straks efter, at det er blevet glat")),
    a("Bymidtens gader fejes to gange om ugen.", "veje", "Bymidtens gader", "fejning", "fejes", count=q(2, 2, "fejning", "week"), when=recurrence("to gange om ugen", 1, 1, "week")),
    a("Øvrige veje i byzone fejes to gange om året, og rendestensbrønde tømmes én gang om året.", "veje", "Øvrige veje i byzone", "fejning", "fejes", count=q(2, 2, "fejning", "year"), when=recurrence("to gange om året", 1, 1, "year")),
    a("Øvrige veje i byzone fejes to gange om året, og rendestensbrønde tømmes én gang om året.", "veje", "rendestensbrønde", "vejdrift", "tømmes", count=q(1, 1, "toemning", "year"), when=recurrence("én gang om året", 1, 1, "year")),
    a("Ukrudt på fortove skal fjernes af grundejeren mindst tre gange i vækstsæsonen.", "husstande", "grundejeren", "fejning", "Ukrudt på fortove skal fjernes", count=q(3, None, "fejning"), provider="grundejeren"),
    a("Forvaltningen foreslår, at stier til skoler flyttes fra klasse 3 til klasse 2, så de ryddes før skoletid.", "cykelstier", "stier til skoler", "snerydning", "ryddes", when=deadline("før skoletid")),
]

a = rules_of("31", status="proposed")
WASTE = [
    a("Det foreslås, at restaffald fremover tømmes hver anden uge i stedet for hver uge.", "husstande", None, "affaldstoemning", "tømmes", count=q(1, 1, "toemning"), when=recurrence("hver anden uge", 2, 2, "week")),
    a("Mad- og drikkekartoner afhentes hver fjerde uge.", "husstande", None, "affaldstoemning", "afhentes", count=q(1, 1, "toemning"), when=recurrence("hver fjerde uge", 4, 4, "week")),
    a("Storskrald hentes efter bestilling op til seks gange om året.", "husstande", None, "affaldstoemning", "hentes", count=q(None, 6, "toemning", "year"), when=recurrence("op til seks gange om året", 1, 1, "year"), condition="efter bestilling"),
    a("Beholdere skal stå ved skel senest kl. 6 på tømmedagen.", "husstande", None, "affaldstoemning", "Beholdere", when=deadline("senest kl. 6 på tømmedagen")),
    a("Adgangsvejen må ikke have trin eller stigninger på mere end 10 pct.", "husstande", None, "affaldstoemning", "Adgangsvejen"),
    a("Genbrugspladsen har åbent alle dage kl. 9-18.", "borgere", None, "aabningstid", "åbent", when=timing("recurrence", "alle dage kl. 9-18", None, 1, 1, "day")),
    a("Virksomheder betaler 185 kr. pr. besøg.", "virksomheder", "Virksomheder", "betaling", "betaler", count=q(185, 185, "kr")),
    a("Borgere kan aflevere op til 1 m3 jord om dagen uden betaling.", "borgere", "Borgere", "genbrugsplads", "aflevere", "may", when=recurrence("om dagen", 1, 1, "day")),
    a("Enhver husstand har pligt til at være tilsluttet ordningerne.", "husstande", "Enhver husstand", "affaldstoemning", "tilsluttet ordningerne"),
    a("Sommerhuse kan fritages for tømning i perioden november til marts.", "husstande", "Sommerhuse", "affaldstoemning", "tømning", "exempt", when=window("i perioden november til marts", None, None, None)),
    a("Grundgebyret for en husstand udgør 1.480 kr. om året i 2026, og det foreslås forhøjet til 1.560 kr. fra 2027.", "husstande", "en husstand", "betaling", "Grundgebyret", count=q(1560, 1560, "kr", "year"), start="2027-01-01"),
    a("at tømning af restaffald ændres til hver anden uge fra 1. januar 2027.", "husstande", None, "affaldstoemning", "tømning", count=q(1, 1, "toemning"), when=recurrence("hver anden uge", 2, 2, "week"), start="2027-01-01"),
    a("at gebyret hæves til 1.560 kr.", "husstande", None, "betaling", "gebyret", count=q(1560, 1560, "kr")),
]

a = rules_of("18")
b = rules_of("19", status="described")
DEADLINES = [
    a("Højst 4 uger", "borgere", None, "sagsbehandlingstid", "Hjælpemidler, lette sager", when=deadline("Højst 4 uger", 4, "week")),
    a("Højst 12 uger", "borgere", None, "sagsbehandlingstid", "Hjælpemidler, komplekse sager", when=deadline("Højst 12 uger", 12, "week")),
    a("Højst 10 uger", "borgere", None, "sagsbehandlingstid", "Merudgifter til voksne", when=deadline("Højst 10 uger", 10, "week")),
    a("Højst 2 uger", "borgere", None, "sagsbehandlingstid", "Personlig hjælp og pleje", when=deadline("Højst 2 uger", 2, "week")),
    a("Kan fristen ikke overholdes, får borgeren besked om, hvornår der kan ventes en afgørelse.", "borgere", "borgeren", "orientering", "besked", condition="Kan fristen ikke overholdes"),
    a("Ansøgninger om akut hjælp behandles samme dag.", "borgere", None, "sagsbehandlingstid", "behandles", when=deadline("samme dag")),
    a("at der godkendes en frist på 10 uger for merudgifter.", "borgere", None, "sagsbehandlingstid", "frist", when=deadline("10 uger", 10, "week")),
    b("Spørgetiden er på højst 30 minutter før hvert ordinært byrådsmøde.", "borgere", None, "spoergetid", "Spørgetiden", when=timing("recurrence", "før hvert ordinært byrådsmøde")),
    b("Den enkelte spørger har fem minutter.", "borgere", "Den enkelte spørger", "spoergetid", "fem minutter"),
    b("Spørgsmål skal sendes til byrådssekretariatet senest kl. 12 dagen før mødet.", "borgere", None, "spoergetid", "Spørgsmål skal sendes", when=deadline("senest kl. 12 dagen før mødet")),
    b("Spørgsmål om personer og verserende sager besvares ikke.", "borgere", None, "spoergetid", "besvares ikke", "exempt"),
]

a = rules_of("9", start="2026-04-01")
GRANTS = [
    a("Der ydes 210 kr. pr. aktivt medlem under 25 år.", "foreninger", None, "medlemstilskud", "ydes", count=q(210, 210, "kr")),
    a("Foreninger med færre end 10 medlemmer kan ikke modtage tilskud.", "foreninger", "Foreninger med færre end 10 medlemmer", "tilskud", "tilskud", "exempt", condition="med færre end 10 medlemmer"),
    a("Kommunen dækker 70 pct. af foreningens udgifter til leje af egne lokaler.", "foreninger", "foreningens", "lokaletilskud", "leje af egne lokaler", count=q(70, 70, "percent"), provider="kommunen"),
    a("Voksenhold betaler 85 kr. i timen for haltid.", "foreninger", "Voksenhold", "betaling", "betaler", count=q(85, 85, "kr", "hour"), status="proposed", start=None),
    a("Puljen kan søges af foreninger, selvorganiserede grupper og aftenskoler.", "foreninger", "foreninger, selvorganiserede grupper og aftenskoler", "tilskud", "Puljen", "may"),
    a("Ansøgningsfristen er den 1. marts og den 1. september.", "foreninger", None, "ansoegning", "Ansøgningsfristen", when=deadline("den 1. marts og den 1. september")),
    a("Der kan højst bevilges 40.000 kr. til et projekt.", "foreninger", None, "tilskud", "bevilges", "may", q(None, 40000, "kr")),
    a("Tilskuddet udbetales, når regnskabet er godkendt.", "foreninger", None, "tilskud", "Tilskuddet", when=timing("event", "når regnskabet er godkendt"), condition="når regnskabet er godkendt"),
    a("Der gives ikke tilskud til rejser, forplejning og præmier.", "foreninger", None, "tilskud", "tilskud", "exempt"),
    a("Voksenhold betaler 70 kr. i timen for haltid.", "foreninger", "Voksenhold", "betaling", "betaler", count=q(70, 70, "kr", "hour"), relation="amends", start=None),
]

a = rules_of("27", status="proposed")
OPENING = [
    a("Biblioteket holder i dag åbent med personale 38 timer om ugen.", "borgere", None, "aabningstid", "åbent", count=q(38, 38, "hour", "week"), when=recurrence("om ugen", 1, 1, "week"), status="described"),
    a("Det foreslås, at biblioteket fra 1. september 2026 er bemandet mandag til torsdag kl. 10-17 og lukket om søndagen.", "borgere", None, "aabningstid", "bemandet",
      when=timing("recurrence", "mandag til torsdag kl. 10-17"), start="2026-09-01"),
    a("Borgere over 15 år kan benytte huset uden for den bemandede tid med sundhedskort.", "borgere", "Borgere over 15 år", "adgang", "benytte huset", "may", condition="over 15 år"),
    a("Lånetiden er 30 dage, og et lån kan fornyes to gange.", "borgere", None, "udlaan", "Lånetiden", when=window("30 dage", 30, 30, "day")),
    a("Gebyret for at aflevere for sent er 20 kr. for voksne og 10 kr. for børn.", "borgere", "voksne", "betaling", "Gebyret", count=q(20, 20, "kr"), condition="for at aflevere for sent"),
    a("Svømmehallen er åben for offentligheden tirsdag og torsdag kl. 15-20.", "borgere", "offentligheden", "aabningstid", "åben", when=timing("recurrence", "tirsdag og torsdag kl. 15-20")),
    a("En voksenbillet koster 50 kr., og børn under 3 år kommer gratis ind.", "borgere", None, "betaling", "koster", count=q(50, 50, "kr")),
    a("Pensionister får 25 pct. rabat på klippekort.", "aeldre", "Pensionister", "tilskud", "rabat", count=q(25, 25, "percent")),
    a("at åbningstiden på biblioteket reduceres til 31 timer om ugen.", "borgere", None, "aabningstid", "åbningstiden", count=q(31, 31, "hour", "week"), when=recurrence("om ugen", 1, 1, "week")),
]

a = rules_of("14")
SOCIAL = [
    a("Bostøtte tilbydes borgere over 18 år med betydelig nedsat funktionsevne.", "borgere-med-handicap", "borgere over 18 år med betydelig nedsat funktionsevne", "bostoette", "Bostøtte", condition="over 18 år med betydelig nedsat funktionsevne"),
    a("Støtten kan bevilges med op til 5 timer om ugen.", "borgere-med-handicap", None, "bostoette", "Støtten", "may", q(None, 5, "hour", "week"), recurrence("om ugen", 1, 1, "week")),
    a("Den bevilges for højst et år ad gangen og revurderes inden udløb.", "borgere-med-handicap", None, "bostoette", "bevilges", when=window("for højst et år ad gangen", None, 1, "year")),
    a("Borgeren skal selv bo i egen bolig og ønske støtten.", "borgere-med-handicap", "Borgeren", "bostoette", "støtten"),
    a("Støtten omfatter ikke rengøring og indkøb.", "borgere-med-handicap", None, "bostoette", "Støtten", "exempt"),
    a("Behandlingen iværksættes senest 14 dage efter henvendelsen.", "borgere-misbrug", None, "misbrugsbehandling", "Behandlingen", when=deadline("senest 14 dage efter henvendelsen", 14, "day", "anmodning")),
    a("Borgere under 18 år kan ikke indskrives uden forældrenes samtykke.", "borgere-misbrug", "Borgere under 18 år", "misbrugsbehandling", "indskrives", "exempt", condition="uden forældrenes samtykke"),
    a("Den enkelte kan vælge at være anonym i alkoholbehandling.", "borgere-misbrug", "Den enkelte", "misbrugsbehandling", "alkoholbehandling", "entitled"),
    a("Behandling er gratis.", "borgere-misbrug", None, "misbrugsbehandling", "Behandling", "entitled"),
    a("Pårørende tilbydes tre samtaler.", "paaroerende", "Pårørende", "samtale", "samtaler", count=q(3, 3, "samtale")),
    a("Borgere, der udebliver tre gange i træk, udskrives af behandlingen.", "borgere-misbrug", "Borgere, der udebliver tre gange i træk", "misbrugsbehandling", "behandlingen", condition="der udebliver tre gange i træk"),
]

a = rules_of("88")
FEES = [
    a("Taksterne reguleres hvert år med pris- og lønudviklingen.", "borgere", None, "takst", "Taksterne", when=recurrence("hvert år", 1, 1, "year")),
    a("Vuggestue, pr. måned 4.335 kr.", "vuggestueboern", "Vuggestue", "takst", "Vuggestue", count=q(4335, 4335, "kr", "month"), when=recurrence("pr. måned", 1, 1, "month")),
    a("Børnehave, pr. måned 2.450 kr.", "dagtilbudsboern", "Børnehave", "takst", "Børnehave", count=q(2450, 2450, "kr", "month"), when=recurrence("pr. måned", 1, 1, "month")),
    a("Madservice, hovedret 60 kr.", "borgere", None, "takst", "Madservice, hovedret", count=q(60, 60, "kr")),
    a("Søskende får 50 pct. rabat på den billigste plads.", "boern", "Søskende", "tilskud", "rabat", count=q(50, 50, "percent")),
    a("Familier med en indtægt under 218.100 kr. er berettiget til fuld friplads.", "familier", "Familier med en indtægt under 218.100 kr.", "friplads", "fuld friplads", "entitled", condition="med en indtægt under 218.100 kr."),
    a("Betalingen opkræves månedsvis forud, og der opkræves et rykkergebyr på 250 kr. ved for sen betaling.", "foraeldre", None, "betaling", "opkræves", when=timing("recurrence", "månedsvis", None, 1, 1, "month")),
    a("Beboere på plejecentre betaler højst 4.050 kr. om måneden for fuld kost.", "plejehjemsbeboere", "Beboere på plejecentre", "madservice", "fuld kost", count=q(None, 4050, "kr", "month"), when=recurrence("om måneden", 1, 1, "month")),
    a("Juli er betalingsfri.", "foraeldre", None, "betaling", "betalingsfri", "exempt"),
]

DOCUMENTS = {
    "elleroed-sou-2026-02-10": HELP, "elleroed-bsu-2026-03-03": PLACES, "elleroed-bsu-2026-05-12": SCHOOL, "stenlev-tmu-2026-01-20": WINTER,
    "stenlev-tmu-2026-04-14": WASTE, "stenlev-oeu-2026-02-23": DEADLINES, "brydsted-kfu-2026-03-18": GRANTS, "brydsted-kfu-2026-06-10": OPENING,
    "brydsted-spu-2026-04-22": SOCIAL, "brydsted-byraad-2026-06-24": FEES,
}


def found_by(program, path):
    out = subprocess.run(["dotnet", program, "extract", str(path)], check=True, capture_output=True, text=True).stdout
    return json.loads(out.splitlines()[0])


def spans(document, item, text):
    """The section or table that the words stand in."""
    it = next(i for i in document["items"] if i["number"] == item)
    for part in it["sections"] + it["tables"]:
        rows = part.get("rows", [])
        body = part.get("text") or " ".join(" ".join(row) for row in rows)
        # A price is stated by its row's label and its cell, between which others may stand.
        if text in body or any(text == f"{row[0]} {cell}" for row in rows for cell in row[1:]):
            return part["spans"]
    if any(text == r["text"] for r in it["recommendations"]):
        return next(r["spans"] for r in it["recommendations"] if text == r["text"])
    raise SystemExit(f"item {item}: not found: {text}")


def main(program):
    for name, rules in DOCUMENTS.items():
        path = HERE / f"{name}.md"
        document = found_by(program, path)
        document["source"] = {**document["source"], "uri": path.name}
        document["rules"] = [{**r, "id": f"r{n}", "spans": spans(document, r["item"], r["text"])} for n, r in enumerate(rules, 1)]
        text = json.dumps(document, ensure_ascii=False, indent=1)
        text = re.sub(r'\{\s+"page": null,\s+"box": null,\s+"chars": \[\s+(\d+),\s+(\d+)\s+\]\s+\}', r'{ "page": null, "box": null, "chars": [\1, \2] }', text)
        (HERE / f"{name}.gold.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
