"""Nørrelund Kommune, Senior- og Sundhedsudvalget, minutes of 17 March 2026."""
from model import (absent, act, commitment, decision, finding, item, p, person, quantity, reference, rule, section, sub,
                   table, timing, ul)
from pages import BASE

DIRECTOR = "Direktøren for Senior og Sundhed"
KARIN = absent("Karin Ravnkær", "excused")
KARIN_LINE = p("Karin Ravnkær havde meldt afbud.")
JEPPE = absent("Jeppe Vinterskov")
JEPPE_LINE = p("Jeppe Vinterskov var fraværende under dette punkt.")
START = "2026-05-01"


def adopted(text, *facts, **more):
    return rule("22", text, *facts, start=START, status="adopted", relation="adopts", **more)


supervision = [
    ("Bøgebo, stuen", 18, 4, 1), ("Bøgebo, 1. sal", 18, 4, 0), ("Bøgebo, 2. sal", 16, 3, 2), ("Egelunden, øst", 24, 5, 0),
    ("Egelunden, vest", 24, 5, 1), ("Engdraget, hus 1", 12, 3, 0), ("Engdraget, hus 2", 12, 3, 0), ("Engdraget, hus 3", 12, 3, 3),
    ("Fjordglimt, nord", 20, 4, 1), ("Fjordglimt, syd", 20, 4, 1), ("Fyrrelyst, stuen", 15, 3, 0), ("Fyrrelyst, 1. sal", 15, 3, 2),
    ("Havrevænget, gården", 28, 6, 2), ("Havrevænget, laden", 14, 3, 0), ("Kildehøj, afsnit A", 22, 5, 1), ("Kildehøj, afsnit B", 22, 5, 0),
    ("Kildehøj, afsnit C", 10, 2, 0), ("Lyngtoften, øst", 19, 4, 1), ("Lyngtoften, vest", 19, 4, 4), ("Møllebakken, stuen", 16, 3, 0),
    ("Møllebakken, 1. sal", 16, 3, 1), ("Rønnehaven, hus 1", 9, 2, 0), ("Rønnehaven, hus 2", 9, 2, 0), ("Solsikkevej, rehabilitering", 21, 5, 2),
    ("Strandhuset, nord", 17, 4, 0), ("Strandhuset, syd", 17, 4, 1)]
supervision_rows = [["Enhed", "Pladser", "Besøgte beboere", "Anbefalinger"]]
supervision_rows += [[name, *(str(n) for n in counts)] for name, *counts in supervision]
supervision_rows += [["I alt", *(str(sum(row[n] for row in supervision)) for n in (1, 2, 3))]]

DECIDED = ("Senior- og Sundhedsudvalget besluttede kvalitetsstandarden som beskrevet i sagen med den bemærkning, at fristen for "
           "svar på ansøgninger skal følges tæt, herunder med en status på mødet den 6. oktober 2026.")
REMARK = "fristen for svar på ansøgninger skal følges tæt, herunder med en status på mødet den 6. oktober 2026"
NOTED = "Seniorrådets høringssvar blev taget til efterretning."
PLAN = "Udvalget beder administrationen om en handleplan for hjemmeplejen til næste møde."
POSTPONED = "Sagen blev udsat til mødet den 14. april 2026, fordi udvalget ønsker flere oplysninger om priserne."

ITEMS = [
    item("21", "Godkendelse af dagsorden", [
        section("summary", "Resumé", p("Udvalget godkender dagsordenen for dagens møde.")),
        section("recommendation", "Indstilling", p(f"**{DIRECTOR} indstiller,**"), p("At dagsordenen godkendes.")),
        section("decision", "Beslutning", p("Dagsordenen blev godkendt."), KARIN_LINE)],
        case="00.22.04-P35-2-26", recommendations=[(DIRECTOR, ["At dagsordenen godkendes."])],
        decided=decision("Dagsordenen blev godkendt.", "approved", "yes"), attendance=[KARIN]),

    item("22", "Kvalitetsstandard for hjælp i eget hjem – forslag til serviceniveau for personlig pleje og praktisk hjælp fra maj 2026", [
        section("summary", "Resumé",
                p("Udvalget skal tage stilling til en ny kvalitetsstandard for personlig pleje og praktisk hjælp. Standarden fastlægger, "
                  "hvor ofte borgerne får hjælp, og hvor hurtigt de får svar, når de søger. Den afløser standarden fra 2023.")),
        section("presentation", "Sagsfremstilling",
                p("Nørrelund Kommune fastsætter efter ældreloven (lov nr. 1651 af 30. december 2024) et serviceniveau for hjælpen til "
                  "borgere i eget hjem. Udvalget drøftede et første oplæg på mødet den 20. januar 2026, og Seniorrådet har siden haft "
                  "udkastet i høring."),
                p("Visitationen oplever, at mange borgere venter for længe på svar. Samtidig har hjemmeplejen brug for ens rammer, så "
                  "hjælpen ikke afhænger af, hvilket distrikt man bor i."),
                p("Fristen for genoptræning ligger uden for standarden. Den følger af sundhedsloven: Borgere med en genoptræningsplan skal "
                  "tilbydes en opstart senest 7 kalenderdage efter udskrivningen."),
                sub("Personlig pleje"),
                p("Det foreslås,"),
                ul("at borgere, der ikke selv kan gå i bad, får hjælp til bad 1 gang om ugen.",
                   "at borgere med inkontinens eller hudlidelser kan få hjælp til bad op til 3 gange om ugen, når visitator vurderer, at det "
                   "er nødvendigt."),
                sub("Praktisk hjælp"),
                p("Det foreslås,"),
                ul("at borgere, der er visiteret til praktisk hjælp, får gjort rent hver 14. dag.",
                   "at borgere, der bor alene, får et klippekort på 2 timer om måneden.",
                   "at borgere, der bor sammen med en rask ægtefælle, er undtaget fra praktisk hjælp, medmindre ægtefællen er bortrejst i "
                   "mere end 14 dage."),
                sub("Frister og kontakt"),
                p("Det foreslås,"),
                ul("at en ansøgning om hjælp besvares senest 10 hverdage efter, at den er modtaget.",
                   "at borgere, der udskrives fra hospitalet, får det første besøg inden for 24 timer.",
                   "at visitationen giver alle nye borgere en fast kontaktperson senest 5 hverdage efter bevillingen.",
                   "at hjælpen revurderes mindst én gang om året."),
                p("Kvalitetsstandarden træder i kraft den 1. maj 2026. Borgere, der allerede får hjælp, overgår til den nye standard ved "
                  "næste revurdering.")),
        section("hearing", "Høring",
                p("Seniorrådet bakker op om forslaget, men peger på, at 24 timer efter en udskrivning kan føles som lang tid for borgere, "
                  "der bor alene.")),
        section("economy", "Økonomi",
                p("Forslaget kan gennemføres inden for rammen på 118,4 mio. kr. til hjemmeplejen i 2026."),
                p("En evaluering af standarden forelægges udvalget i 1. kvartal 2027.")),
        section("climate", "Klima og bæredygtighed", p("Færre kørte kilometer i hjemmeplejen ventes at mindske udledningen en smule.")),
        section("recommendation", "Indstilling", p(f"**{DIRECTOR} indstiller,**"),
                p("At Senior- og Sundhedsudvalget beslutter kvalitetsstandarden for hjælp i eget hjem som beskrevet i sagen."),
                p("At Seniorrådets høringssvar tages til efterretning.")),
        section("decision", "Beslutning", p(DECIDED), p(NOTED), p("Nadia Elbæk Salih deltog online under dette punkt."), KARIN_LINE),
        section("attachments", "Bilag", p("Udkast til kvalitetsstandard for hjælp i eget hjem 2026"), p("Høringssvar fra Seniorrådet"),
                p("Sammenligning af serviceniveau 2023-2026"))],
        case="27.36.00-P23-1-26",
        recommendations=[(DIRECTOR, ["At Senior- og Sundhedsudvalget beslutter kvalitetsstandarden for hjælp i eget hjem som beskrevet i sagen.",
                                     "At Seniorrådets høringssvar tages til efterretning."])],
        decided=decision(f"{DECIDED} {NOTED}", follows="yes", acts=[act("approved_with_remarks", DECIDED), act("noted", NOTED)], remarks=[REMARK]),
        attendance=[absent("Nadia Elbæk Salih", "online"), KARIN],
        attachments=["Udkast til kvalitetsstandard for hjælp i eget hjem 2026", "Høringssvar fra Seniorrådet",
                     "Sammenligning af serviceniveau 2023-2026"],
        commitments=[commitment("En evaluering af standarden forelægges udvalget i 1. kvartal 2027.", None, "2027-03-31", "quarter",
                                "i 1. kvartal 2027", "evaluation"),
                     commitment(REMARK, None, "2026-10-06", "day", "mødet den 6. oktober 2026", "status")],
        references=[reference("law", "ældreloven (lov nr. 1651 af 30. december 2024)", "LOV nr. 1651 af 2024-12-30"),
                    reference("meeting", "mødet den 20. januar 2026", "2026-01-20"), reference("law", "sundhedsloven"),
                    reference("meeting", "mødet den 6. oktober 2026", "2026-10-06")]),

    item("23", "Budgetopfølgning pr. 28. februar 2026", [
        section("summary", "Resumé",
                p("Administrationen fremlægger årets første budgetopfølgning på udvalgets område. Der ventes samlet et merforbrug på "
                  "3,1 mio. kr.")),
        section("presentation", "Sagsfremstilling",
                p("Opfølgningen bygger på forbruget i januar og februar. Hjemmeplejen leverer flere timer end budgetteret, mens "
                  "plejecentrene har haft tomme pladser i begge måneder."),
                table("t1", [["Område", "Korrigeret budget", "Forventet regnskab", "Afvigelse"],
                             ["Hjemmepleje", "118.400", "121.250", "2.850"], ["Plejecentre", "203.750", "203.150", "-600"],
                             ["Træning og forebyggelse", "46.320", "46.900", "580"], ["Hjælpemidler", "31.180", "31.810", "360"],
                             ["Madservice", "12.950", "12.620", "-330"], ["**I alt**", "**412.600**", "**415.730**", "**3.130**"]],
                      caption="Tabel 1: Senior- og Sundhedsudvalgets område, 1.000 kr.", unit="1.000 kr.",
                      widths=["170pt", "100pt", "100pt", "80pt"], align="lr"),
                p("Fortegn: Et positivt tal er et merforbrug.")),
        section("economy", "Økonomi",
                p("Der søges om en tillægsbevilling på 2.500.000 kr. til hjemmeplejen, finansieret af kassebeholdningen.")),
        section("climate", "Klima og bæredygtighed", p("Ingen bemærkninger.")),
        section("recommendation", "Indstilling", p(f"**{DIRECTOR} indstiller,**"), p("At budgetopfølgningen tages til efterretning."),
                p("At udvalget over for Økonomiudvalget og kommunalbestyrelsen anbefaler en tillægsbevilling på 2.500.000 kr. til hjemmeplejen.")),
        section("decision", "Beslutning", p("Budgetopfølgningen blev taget til efterretning."),
                p("Udvalget anbefaler tillægsbevillingen over for Økonomiudvalget og kommunalbestyrelsen."), p(PLAN), KARIN_LINE),
        section("attachments", "Bilag", p("Budgetopfølgning pr. 280226"))],
        case="00.30.14-S00-1-26",
        recommendations=[(DIRECTOR, ["At budgetopfølgningen tages til efterretning.",
                                     "At udvalget over for Økonomiudvalget og kommunalbestyrelsen anbefaler en tillægsbevilling på 2.500.000 kr. "
                                     "til hjemmeplejen."])],
        decided=decision("Budgetopfølgningen blev taget til efterretning. Udvalget anbefaler tillægsbevillingen over for Økonomiudvalget og "
                         f"kommunalbestyrelsen. {PLAN}", follows="yes",
                         acts=[act("noted", "Budgetopfølgningen blev taget til efterretning."),
                               act("recommended", "Udvalget anbefaler tillægsbevillingen over for Økonomiudvalget og kommunalbestyrelsen."),
                               act("other", PLAN)], remarks=[PLAN]),
        attendance=[KARIN], attachments=["Budgetopfølgning pr. 280226"],
        commitments=[commitment(PLAN, "administrationen", None, "meeting", "til næste møde", "task")]),

    item("24", "Tilsyn på plejecentrene 2025", [
        section("summary", "Resumé", p("Udvalget orienteres om resultatet af de kommunale tilsyn på plejecentrene i 2025.")),
        section("presentation", "Sagsfremstilling",
                p("Alle plejecentre får mindst ét uanmeldt tilsyn om året. Tilsynet taler med beboere, pårørende og medarbejdere, "
                  "gennemgår dokumentationen og ser på de fysiske rammer."),
                p("I 2025 er der givet anbefalinger til godt halvdelen af enhederne. De fleste handler om dokumentation af døgnrytmeplaner og "
                  "om opbevaring af medicin. Lyngtoften, vest, har fået et opfølgende besøg, og forholdene er nu bragt i orden."),
                table("t1", supervision_rows, caption="Tabel 2: Kommunale tilsyn 2025 fordelt på enheder",
                      widths=["220pt", "70pt", "100pt", "90pt"], align="lr"),
                p("Plejecentrene arbejder videre med anbefalingerne i deres kvalitetsgrupper.")),
        section("economy", "Økonomi", p("Sagen har ingen økonomiske konsekvenser.")),
        section("recommendation", "Indstilling", p(f"**{DIRECTOR} indstiller,**"), p("At orienteringen tages til efterretning.")),
        section("decision", "Beslutning", p("Taget til efterretning."), p("Jeppe Vinterskov forlod mødet kl. 16:40 under behandlingen af punktet."),
                KARIN_LINE)],
        case="27.42.00-K09-2-26", recommendations=[(DIRECTOR, ["At orienteringen tages til efterretning."])],
        decided=decision("Taget til efterretning.", "noted", "yes"),
        attendance=[absent("Jeppe Vinterskov", "partial", "forlod mødet kl. 16:40"), KARIN]),

    item("25", "Madservice: antal leveringer og hovedretter", [
        section("summary", "Resumé", p("Udvalget skal beslutte, hvor ofte kommunens køkken leverer mad, og hvor mange retter der kan vælges imellem.")),
        section("presentation", "Sagsfremstilling",
                p("Køkkenet kører i dag ud tre gange om ugen. Det er dyrt i tyndt befolkede områder, og maden kan holde sig i køleskab i "
                  "fire døgn."),
                p("Det foreslås, at borgere, der er visiteret til madservice, fremover får leveret mad 2 gange om ugen."),
                p("Forslaget præsenteres for Seniorrådet onsdag den 7. april 2026.")),
        section("economy", "Økonomi", p("En omlægning fra den 1. august 2026 giver en mindreudgift på 0,4 mio. kr. i 2026 og 0,9 mio. kr. i 2027.")),
        section("recommendation", "Indstilling", p(f"**{DIRECTOR} indstiller,**"), p("At madservice omlægges som beskrevet i sagen.")),
        section("decision", "Beslutning", p(POSTPONED), JEPPE_LINE, KARIN_LINE)],
        case="27.36.12-G01-3-26", recommendations=[(DIRECTOR, ["At madservice omlægges som beskrevet i sagen."])],
        decided=decision(POSTPONED, "postponed", "no"), attendance=[JEPPE, KARIN],
        commitments=[commitment("Forslaget præsenteres for Seniorrådet onsdag den 7. april 2026.", None, "2026-04-07", "day",
                                "onsdag den 7. april 2026", "case"),
                     commitment(POSTPONED, None, "2026-04-14", "day", "mødet den 14. april 2026", "case")],
        references=[reference("meeting", "mødet den 14. april 2026", "2026-04-14")]),

    item("26", "Ansøgning om støtte til aflastningscafé i frivilligcentret", [
        section("summary", "Resumé", p("Nørrelund Frivilligcenter søger om 150.000 kr. til en aflastningscafé for pårørende til borgere med demens.")),
        section("presentation", "Sagsfremstilling",
                p("Caféen skal holde åbent to eftermiddage om ugen og drives af frivillige sammen med en demenskonsulent. Frivilligcentret "
                  "regner med 25 faste deltagere."),
                p("Der er 60.000 kr. tilbage i udvalgets pulje for 2026. Resten af beløbet er der ikke budget til på udvalgets område.")),
        section("recommendation", "Indstilling", p(f"**{DIRECTOR} indstiller,**"), p("At udvalget giver tilsagn om 60.000 kr. fra puljen.")),
        section("decision", "Beslutning",
                p("Sagen oversendes til Økonomiudvalget, som anmodes om at tage stilling til hele det ansøgte beløb."),
                p("Asbjørn Tvedegaard blev erklæret inhabil og deltog ikke i sagens behandling."), JEPPE_LINE, KARIN_LINE),
        section("attachments", "Bilag", p("Ansøgning fra frivilligcentret"), p("Budget for aflastningscafé"))],
        case="27.15.12-Ø40-7-26", recommendations=[(DIRECTOR, ["At udvalget giver tilsagn om 60.000 kr. fra puljen."])],
        decided=decision("Sagen oversendes til Økonomiudvalget, som anmodes om at tage stilling til hele det ansøgte beløb.", "referred", "no"),
        attendance=[absent("Asbjørn Tvedegaard", "recused"), JEPPE, KARIN],
        attachments=["Ansøgning fra frivilligcentret", "Budget for aflastningscafé"]),

    item("27", "Lukket: Forlængelse af lejemål til dagcenter", [], case="82.06.00-G01-4-26", closed=True),

    item("28", "Eventuelt", [
        section("decision", "Beslutning", p("Poul Erik Stengade fortalte om Seniorrådets temadag om ensomhed."), JEPPE_LINE, KARIN_LINE)],
        case="00.22.04-P35-2-26",
        decided=decision("Poul Erik Stengade fortalte om Seniorrådets temadag om ensomhed.", "other"), attendance=[JEPPE, KARIN]),

    item("29", "Underskriftsside", [
        section("summary", "Resumé", p("Hvert medlem godkender beslutningsprotokollen ved at trykke på ”Godkend”.")),
        section("decision", "Beslutning", p("Beslutningsprotokollen blev godkendt."), JEPPE_LINE, KARIN_LINE)],
        case="00.22.04-P35-2-26", decided=decision("Beslutningsprotokollen blev godkendt.", "approved"), attendance=[JEPPE, KARIN]),
]

RULES = [
    rule("22", "Borgere med en genoptræningsplan skal tilbydes en opstart senest 7 kalenderdage efter udskrivningen.", "borgere",
         "Borgere med en genoptræningsplan", "genoptraening", "tilbydes en opstart",
         when=timing("deadline", "senest 7 kalenderdage efter udskrivningen", "udskrivning", None, 7, "day"),
         condition="med en genoptræningsplan"),
    adopted("at borgere, der ikke selv kan gå i bad, får hjælp til bad 1 gang om ugen.", "hjemmehjaelpsmodtagere",
            "borgere, der ikke selv kan gå i bad", "bad", "hjælp til bad", count=quantity(1, 1, "bad", "week"),
            when=timing("recurrence", "1 gang om ugen", None, 1, 1, "week"), condition="der ikke selv kan gå i bad"),
    adopted("at borgere med inkontinens eller hudlidelser kan få hjælp til bad op til 3 gange om ugen, når visitator vurderer, at det er "
            "nødvendigt.", "hjemmehjaelpsmodtagere", "borgere med inkontinens eller hudlidelser", "bad", "hjælp til bad", "entitled",
            quantity(None, 3, "bad", "week"), timing("recurrence", "op til 3 gange om ugen", None, 1, 1, "week"),
            condition="når visitator vurderer, at det er nødvendigt"),
    adopted("at borgere, der er visiteret til praktisk hjælp, får gjort rent hver 14. dag.", "hjemmehjaelpsmodtagere",
            "borgere, der er visiteret til praktisk hjælp", "rengoering", "gjort rent", count=quantity(1, 1, "rengoering"),
            when=timing("recurrence", "hver 14. dag", None, 14, 14, "day"), condition="der er visiteret til praktisk hjælp"),
    adopted("at borgere, der bor alene, får et klippekort på 2 timer om måneden.", "hjemmehjaelpsmodtagere", "borgere, der bor alene",
            "praktisk-hjaelp", "et klippekort", count=quantity(2, 2, "hour", "month"),
            when=timing("recurrence", "om måneden", None, 1, 1, "month"), condition="der bor alene"),
    adopted("at borgere, der bor sammen med en rask ægtefælle, er undtaget fra praktisk hjælp, medmindre ægtefællen er bortrejst i mere "
            "end 14 dage.", "hjemmehjaelpsmodtagere", "borgere, der bor sammen med en rask ægtefælle", "praktisk-hjaelp",
            "praktisk hjælp", "exempt", condition="medmindre ægtefællen er bortrejst i mere end 14 dage"),
    adopted("at en ansøgning om hjælp besvares senest 10 hverdage efter, at den er modtaget.", "borgere", None, "sagsbehandlingstid",
            "besvares", when=timing("deadline", "senest 10 hverdage efter, at den er modtaget", "anmodning", None, 10, "day")),
    adopted("at borgere, der udskrives fra hospitalet, får det første besøg inden for 24 timer.", "borgere",
            "borgere, der udskrives fra hospitalet", "besoeg", "det første besøg", count=quantity(1, 1, "besoeg"),
            when=timing("deadline", "inden for 24 timer", "udskrivning", None, 24, "hour"), condition="der udskrives fra hospitalet"),
    adopted("at visitationen giver alle nye borgere en fast kontaktperson senest 5 hverdage efter bevillingen.", "hjemmehjaelpsmodtagere",
            "alle nye borgere", "fast-kontaktperson", "en fast kontaktperson",
            when=timing("deadline", "senest 5 hverdage efter bevillingen", "tildeling", None, 5, "day"), provider="visitationen"),
    adopted("at hjælpen revurderes mindst én gang om året.", "hjemmehjaelpsmodtagere", None, "revurdering", "revurderes",
            count=quantity(1, None, "revurdering", "year"), when=timing("recurrence", "mindst én gang om året", None, 1, 1, "year")),
    rule("24", "Alle plejecentre får mindst ét uanmeldt tilsyn om året.", "plejehjemsbeboere", "Alle plejecentre", "tilsyn",
         "uanmeldt tilsyn", count=quantity(1, None, "tilsyn", "year"), when=timing("recurrence", "om året", None, 1, 1, "year")),
    rule("25", "Det foreslås, at borgere, der er visiteret til madservice, fremover får leveret mad 2 gange om ugen.",
         "hjemmehjaelpsmodtagere", "borgere, der er visiteret til madservice", "madservice", "leveret mad",
         count=quantity(2, 2, "levering", "week"), when=timing("recurrence", "2 gange om ugen", None, 1, 1, "week"),
         condition="der er visiteret til madservice", status="proposed"),
]

ROW = "Hjælpemidler 31.180 31.810 360"
FINDINGS = [
    finding("table.total", "warning", "Afvigelserne summerer til 2.860, ikke 3.130; cellen Hjælpemidler har ombyttede cifre", "23", "630", "360",
            [ROW, "I alt 412.600 415.730 3.130"], "t1", 4, 3),
    finding("table.row", "warning", "31.810 minus 31.180 er 630, ikke 360", "23", "630", "360", [ROW], "t1", 4, 3),
    finding("date.weekday", "warning", "Den 7. april 2026 er en tirsdag", "25", "tirsdag", "onsdag",
            ["onsdag den 7. april 2026"]),
    finding("name.variant", "info", "”Poul Erik Stengade” under punkt 28; mødedeltagerne skriver ”Poul-Erik Stengade”", "28",
            "Poul-Erik Stengade", "Poul Erik Stengade", ["Poul Erik Stengade"]),
]

DOCUMENT = {
    "title": "REFERAT Senior- og Sundhedsudvalget d. 17-03-2026", "kind": "minutes", "pipeline": "firstagenda-pdf",
    "municipality": "Nørrelund Kommune", "committee": "Senior- og Sundhedsudvalget",
    "cover": [("Mødedato", "Tirsdag d. 17. marts 2026 kl. 15:00"), ("Mødested", "Rådhuset, mødelokale Kornloftet"),
              ("Mødedeltagere", "Birgitte Holmelund Krag, Asbjørn Tvedegaard, Dorthe Lyngmose, Jeppe Vinterskov, Nadia Elbæk Salih, "
                                "Poul-Erik Stengade"),
              ("Afbud", "Karin Ravnkær")],
    "meeting": {"date": "2026-03-17", "start": "15:00", "end": None, "place": "Rådhuset, mødelokale Kornloftet", "participants": [
        person("Birgitte Holmelund Krag"), person("Asbjørn Tvedegaard", "partial"), person("Dorthe Lyngmose"),
        person("Jeppe Vinterskov", "partial"), person("Nadia Elbæk Salih"), person("Poul-Erik Stengade"),
        person("Karin Ravnkær", "excused")]},
    "look": {"css": BASE, "heading": "Punkt {number}: {title}", "toc columns": 38.6},
    "items": ITEMS, "rules": RULES, "findings": FINDINGS,
}
