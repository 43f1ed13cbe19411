"""A working group's memo on young people: no municipality, no meeting, rules in bullets with bold run-ins."""
from model import commitment, coverage, quantity, rule, timing
from office import memo

TITLE = "Opsamling på temadag om unge uden job og uddannelse"

CONTACT = "Alle unge kontaktes senest 2 hverdage efter, at de har henvendt sig."
FIRST = "Den første samtale holdes inden for 1 uge og gerne et andet sted end på rådhuset."
SAME = "Den unge beholder den samme rådgiver, indtil den unge er i job eller uddannelse."
PLAN = "Senest 4 uger efter den første samtale laves en plan sammen med den unge."
RIGHT = "Alle unge har ret til en samtale, når de selv beder om det."
SHARE = "Mindst 80 pct. af de unge får minimum 3 samtaler og 1 virksomhedspraktik inden for de første 3 måneder."
EXEMPT = "Unge, der har en uddannelsesaftale eller begynder i job inden for 2 måneder, indkaldes ikke til samtaler."
PRACTICE = "En praktik varer som udgangspunkt 4 uger."
IPS = "Unge med psykiske lidelser tilbydes IPS i op til 24 måneder."
OFTEN = "Der holdes samtale hver 2.-4. uge, så længe forløbet varer."
HEALTH = "Behandlingspsykiatrien inddrages, når den unge giver lov til det."
CALL = "Efter den første udeblivelse ringer rådgiveren samme dag."
VISIT = "Efter to udeblivelser kommer rådgiveren på hjemmebesøg inden for 5 hverdage."
YOUNGEST = "Unge under 18 år tilbydes vejledning mindst 2 gange om året."
ASSESS = "Senest hver 3. måned vurderes det, om den unge får den rette indsats."
MEET = "Arbejdsgruppen mødes igen i september 2025."
STATUS = "Der gøres status på forslagene ved årets udgang."

BLOCKS = [
    ("title", TITLE),
    ("text", "Temadagen blev holdt den 11. juni 2025 med deltagelse af ledere, rådgivere, undervisere og otte unge. Notatet samler arbejdsgruppens "
             "forslag til en ny indsats. Der er endnu ikke taget stilling til forslagene."),
    ("head", "For alle unge foreslår arbejdsgruppen:"),
    ("bullet", f"**Hurtig kontakt.** {CONTACT}"), ("bullet", f"**Første samtale.** {FIRST}"), ("bullet", f"**Én voksen.** {SAME}"),
    ("bullet", f"**Plan.** {PLAN}"), ("bullet", f"**Altid en vej ind.** {RIGHT}"),
    ("text", "Erfaringen er, at den første uge afgør meget. En ung, der må vente længe på svar, kommer sjældnere til samtalen, og rådgiveren bruger så "
             "tiden på at rykke i stedet for at hjælpe."),
    ("head", "For unge, der er klar til job eller uddannelse, foreslår arbejdsgruppen:"),
    ("bullet", f"**Tidlig indsats.** {SHARE}"), ("bullet", f"**Fritagelse.** {EXEMPT}"), ("bullet", f"**Praktik.** {PRACTICE}"),
    ("head", "For unge med psykiske lidelser foreslår arbejdsgruppen:"),
    ("text", "Indsatsen skal gå i den unges tempo og bygge på tillid."),
    ("bullet", f"**Job med støtte.** {IPS}"), ("bullet", f"**Samtaler.** {OFTEN}"), ("bullet", f"**Behandling.** {HEALTH}"),
    ("bullet", f"**Overblik.** {ASSESS}"),
    ("text", "De unge på temadagen savner især tre ting:"),
    ("dash", "svar på sms"), ("dash", "færre breve"), ("dash", "en rådgiver, der ringer først"),
    ("head", "For unge, der udebliver, foreslår arbejdsgruppen:"),
    ("bullet", f"**Opkald.** {CALL}"), ("bullet", f"**Hjemmebesøg.** {VISIT}"),
    ("text", "En udeblivelse har ofte en grund, som den unge ikke selv får sagt. Derfor skal rådgiveren spørge, før der bliver talt om konsekvenser. "
             "Undervisere fra ungdomsskolen oplever, at et hjemmebesøg virker bedst, når den unge på forhånd har fået at vide, hvem der kommer."),
    ("head", "For de yngste foreslår arbejdsgruppen:"), ("bullet", YOUNGEST),
    ("head", "Det videre arbejde"),
    ("text", f"{MEET} {STATUS} Udgiften er ikke beregnet endnu, men arbejdsgruppen venter, at flere samtaler i starten giver kortere forløb."),
]


def proposed(text, *facts, **more):
    return rule(None, text, *facts, status="proposed", **more)


READY, ILL = "unge, der er klar til job eller uddannelse", "Unge med psykiske lidelser"
RULES = [
    proposed(CONTACT, "unge", "Alle unge", "kontakt", "kontaktes",
             when=timing("deadline", "senest 2 hverdage efter, at de har henvendt sig", "anmodning", None, 2, "day")),
    proposed(FIRST, "unge", "alle unge", "foerste-samtale", "Den første samtale", count=quantity(1, 1, "samtale"),
             when=timing("deadline", "inden for 1 uge", "anmodning", None, 1, "week")),
    proposed(SAME, "unge", "Den unge", "fast-kontaktperson", "den samme rådgiver",
             when=timing("window", "indtil den unge er i job eller uddannelse", "tildeling")),
    proposed(PLAN, "unge", "den unge", "plan", "en plan", count=quantity(1, 1, "plan"),
             when=timing("deadline", "Senest 4 uger efter den første samtale", "foerste-samtale", None, 4, "week")),
    proposed(RIGHT, "unge", "Alle unge", "samtale", "en samtale", "entitled", when=timing("event", "når de selv beder om det", "anmodning"),
             condition="når de selv beder om det"),
    proposed(SHARE, "unge", READY, "samtale", "samtaler", count=quantity(3, None, "samtale"),
             when=timing("deadline", "inden for de første 3 måneder", "forloebsstart", None, 3, "month"), share=coverage(80, None, "Mindst 80 pct.")),
    proposed(SHARE, "unge", READY, "virksomhedsrettet-indsats", "virksomhedspraktik", count=quantity(1, 1, "praktik"),
             when=timing("deadline", "inden for de første 3 måneder", "forloebsstart", None, 3, "month"), share=coverage(80, None, "Mindst 80 pct.")),
    proposed(EXEMPT, "unge", "Unge, der har en uddannelsesaftale eller begynder i job inden for 2 måneder", "samtale", "indkaldes ikke til samtaler",
             "exempt", condition="der har en uddannelsesaftale eller begynder i job inden for 2 måneder"),
    proposed(PRACTICE, "unge", READY, "virksomhedsrettet-indsats", "En praktik",
             when=timing("window", "4 uger", "forloebsstart", 4, 4, "week")),
    proposed(IPS, "unge-psykisk-lidelse", ILL, "ips", "IPS", when=timing("window", "i op til 24 måneder", "forloebsstart", None, 24, "month")),
    proposed(OFTEN, "unge-psykisk-lidelse", "unge med psykiske lidelser", "samtale", "samtale", count=quantity(1, 1, "samtale"),
             when=timing("recurrence", "hver 2.-4. uge", None, 2, 4, "week")),
    proposed(HEALTH, "unge-psykisk-lidelse", "den unge", "tvaerfaglig-indsats", "Behandlingspsykiatrien inddrages",
             when=timing("event", "når den unge giver lov til det"), condition="når den unge giver lov til det"),
    proposed(ASSESS, "unge-psykisk-lidelse", "den unge", "vurdering", "vurderes", count=quantity(1, None, "vurdering"),
             when=timing("recurrence", "Senest hver 3. måned", None, None, 3, "month")),
    proposed(CALL, "unge", "unge, der udebliver", "kontakt", "ringer", when=timing("event", "samme dag", "udeblivelse"),
             provider="rådgiveren", condition="Efter den første udeblivelse"),
    proposed(VISIT, "unge", "unge, der udebliver", "besoeg", "hjemmebesøg", count=quantity(1, 1, "besoeg"),
             when=timing("deadline", "inden for 5 hverdage", "udeblivelse", None, 5, "day"), provider="rådgiveren", condition="Efter to udeblivelser"),
    proposed(YOUNGEST, "unge", "Unge under 18 år", "raadgivning", "vejledning", count=quantity(2, None, "vejledning", "year"),
             when=timing("recurrence", "mindst 2 gange om året", None, 1, 1, "year"), condition="under 18 år"),
]

DOCUMENT = {
    "title": TITLE, "kind": "memo", "pipeline": "memo", "municipality": None, "committee": None, "meeting": None,
    "source": "source.fodt", "office": memo(TITLE, BLOCKS, "Side"),
    "commitments": [commitment(MEET, "Arbejdsgruppen", "2025-09-30", "month", "i september 2025", "task"),
                    commitment(STATUS, None, "2025-12-31", "year", "ved årets udgang", "status")],
    "rules": RULES, "findings": [],
}
