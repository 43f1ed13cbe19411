namespace MinutesMiner.Core.Text.Analysis;

/// <summary>
/// Nouns and other stems that municipal compounds are built of, in the form in which they stand alone. A plural or old form is listed
/// where compounds use it (<c>børn</c> for <c>børnehave</c>). Words under four letters are left out: they split by accident.
/// </summary>
internal static class MunicipalNouns
{
    private const string Words = """
        adfærd adgang administration adresse advokat afdeling affald affaldssortering afgift afgrænsning afgørelse afhold aflastning
        aflastningsplads aflønning afregning afskrivning afsnit afstand aftale aften akkord aktie aktivering aktivitet aktivitetscenter
        aktivitetsparat aktivlov aktør akut akutplads alarm alder allergi almen ambulance analyse anbefaling anbringelse anke anlæg
        anlægsbevilling anmeldelse anmodning ansat ansvar ansættelse ansøger ansøgning antal anvendelse arbejde arbejder arbejdsgiver
        arbejdskraft arbejdsmarked arbejdsmiljø arbejdsplads areal arena arkitekt arkiv arrangement asfalt asyl attest autisme bade
        badeland badning balance bane bank barn barriere barsel basis befolkning befordring begivenhed behandling beholder behov
        bekendtgørelse belysning beredskab beregning beskatning beskrivelse beskyttelse beskæftigelse beslutning besparelse bestemmelse
        bestyrelse besøg betaling betingelse betænkning bevaring bevaringsværdi bevilling bevægelse bibliotek bidrag bilag billede billet
        biograf bistand blad bolig boligforening boligområde boligplan bomme borger borgmester bosætning botilbud brand brev briller
        brobygning bruger brugerbetaling brugerundersøgelse brændsel brønd budget bunke buskørsel butik byfornyelse bygge byggeri
        byggesag byggetilladelse bygherre bygning byplan byzone bæredygtighed bærer børn børnehave børnehus camping center certificering
        chauffør chef cirkel cirkulære civil container cykel cykelsti dagcenter daginstitution dagpenge dagpleje dagplejer dagrenovation
        dagsorden dagtilbud data debat deltagelse deltager deltid demens demografi demokrati deponering deponi depot detail diagnose
        dialog digital direktion direktør dispensation disponering distrikt dokument dokumentation drenge drift driftsaftale
        driftsbevilling dyrevelfærd dækning dækningsafgift effekt effektivisering efterløn efterretning efterskole efterspørgsel
        efterværn ejendom ejer ejerbolig ekspropriation elev energi enhed erhverv erhvervsliv erhvervsområde ernæring erstatning
        etablering etage etagebolig etik evaluering facilitet fagforening fagområde familie fartplan fartøj fastholdelse fejl ferie
        festival film finans finansiering fiskeri fleksjob flextrafik flygtning flytning fokus folke folkeoplysning folkeskole fond
        forbedring forberedelse forbrug forbruger forbud forebyggelse forening foretagende forhandling forhold forlag forløb formand
        formue formål fornyelse forpligtelse forretningsorden forsamling forsikring forskel forskning forslag forsorg forsyning forsøg
        forsørgelse fortov forudsætning forurening forvalter forvaltning forældre forældrebetaling fraflytning fravær fredning fremgang
        fremtid friareal friplads frist fritagelse fritid fritidshjem fritidsklub frivillighed frokost frugt fuldmagt fuldtid funktion
        fusion fællesskab færdighed færdsel færge fødsel førtidspension gadebelysning garanti gebyr genbrug genbrugsplads genbrugsstation
        gennemførelse gennemgang gennemsigtighed genopretning genoptræning gevinst glas glatføre grund grundejer grundskyld grundvand
        gruppe grænse gymnasium gymnastik gæld halvår handel handicap handle handlekommune handleplan handling handlingsplan have havn
        hegn helbred helhed helhedsorienteret helhedsplan helse helårsbolig hensyn henvendelse henvisning herberg historie hjemme
        hjemmehjælp hjemmepleje hjemmesygepleje hjerne hjul hjælp hjælpemiddel holdning hospice hospital hotel hoved husholdning husleje
        hverdag hygiejne høring høringssvar håndbog håndbold håndtering håndværk identitet idræt implementering incitament indbetaling
        indbygger inddragelse inddrivelse indeklima indhold indkaldelse indkomst indkøb indland indlæggelse indretning indsamling indsats
        indsigelse indskoling indskrivning indstilling indtægt industri information infrastruktur inklusion inklusionsmidler innovation
        inspektion inspektør institution integration integrationsplan interesse international inventar investering jern jernbane
        jobafklaring jobafklaringsforløb jobcenter jobformidling jobmakker jobparat jobsøgning jord journal jubilæum jura kamera kampagne
        kanal kandidat kantine kapacitet kapital kapitel karakter karriere kasse kassebeholdning katalog kirke kirkegård klage klasse
        klassekvotient klima klimaplan klinik klippekort klit kloak klub koalition kollektiv kolonihave komite kommission kommunal
        kommunalbestyrelse kommune kommuneplan kommunestyrelse kommunikation kompensation kompetence koncept konference konflikt
        konkurrence konkurs konsekvens konstituering konsulent kontakt kontaktforløb kontanthjælp konto kontor kontorhus kontrakt kontrol
        koordinator koordinering korps korridor kost kostskole kraft kredit kreds kriminalitet krise kriterie kultur kulturhus kunde
        kunst kursus kvalitet kvartal kvarter kvinde kvote kyst kære køkken køretøj kørsel ladestander lager lampe land landbrug
        landdistrikt landevej landsby landskab landzone langtid larm leasing ledelse leder ledig ledighed ledighedsydelse ledning legat
        legeplads leje lejemål lejer lejlighed leverandør levering levevilkår licitation lighed likviditet linje liste litteratur
        livskvalitet lokal lokale lokalplan lokalråd lokation lommepenge lovforslag lovgivning lovgrundlag lovændring luft lufthavn
        lukkedag lukning lyskryds læge lægehus lærer lærerløn læring læringsrapport lærling løbende lønn løntilskud løsning låne
        låneramme madordning madservice magistrat magt mand mandat mangel margin marked markedsføring maskine matrikel medarbejder
        medborger meddelelse medicin medie medlem mentor merforbrug merudgift mester metal metode middag middel milepæl miljø
        mindreforbrug mindretal mindreudgift ministerie ministerium minut misbrug mobilitet model modtagelse modtager moms monitorering
        morgenmad motion mulighed museum musik musikskole myndighed mægler mænd møbel møde mødeplan mønster måling måltal måltid måned
        national nats natte natur naturpark naturplan nedrivning netværk niveau normering nybyggeri nytteindsats nødbehandling nøgletal
        område omsorg omsorgsplads opfølgning opgave opgørelse ophold opholdssted opkrævning opkvalificering oplysning oplæg oprensning
        oprettelse opsigelse opslag opsparing opstart opsyn optagelse orden ordfører ordning organisation organisering orientering
        overenskomst overforbrug overførsel overgreb overhead oversigt overskud overtagelse overvejelse overvågning pakke panel papir
        park parkering parkeringsplads parti partner partnerskab pasning pasningsgaranti patient pause pension pensionist person
        personale personlig perspektiv pige plads pladsanvisning plan planlov planlægning planstrategi plante plast pleje plejebolig
        plejecenter plejefamilie plejehjem politi politik politiker population port portal portefølje position post potentiale praksis
        praktik praktisk prioritering pris privat problem procedure procent proces produkt produktion produktionskøkken profil prognose
        program projekt projektering protokol provenu prøve psykiatri pulje punkt pædagog pædagogik rabat ramme rammebevilling rapport
        realisering redegørelse reduktion referat reference reform regel region register registrering regnskab regnvand regulativ
        regulering rehabilitering rejse rekruttering rengøring renovation renovering rente repatriering repræsentant reserve ressource
        ressourceforløb restance restaurant restaurering resultat resultatmål retning retningslinje rettidighed rettighed revalidend
        revalidering revision revisor risiko rolle rotte rumme rundkørsel rute ryger rækkefølge rækkehus rådgiver rådgivning rådhus
        rådighed rådighedsvurdering sagsbehandler sagsbehandling salg saltning samarbejde samling samråd samtale samtykke sand sanering
        sanktion sats sekretariat sektion sektor selskab selskabsskat selvstyre seminar senior seniorjob seniorpension service servicelov
        servitut signal sikkerhed sikring situation skadedyr skat skatte skatteprocent skilt skiltning skitse skole skolebestyrelse
        skolebus skoledistrikt skolefritidsordning skolegang skolekørsel skoleleder skolestart skoleår skov skovrejsning smitte
        snerydning social socialpsykiatri sogn solcelle sommer sommerferie sommerhus sorg spareplan speciale specialpædagogik
        specialskole specialundervisning spejder spild spildevand spildevandsplan sporskifte sport sprog sprogcenter stadion stald
        standard start stat station statistik status stedfortræder stier stilling stjerne stok stole stormflod storskrald strand strategi
        struktur strækning strøm studerende studie styrelse styrelsesvedtægt styring stævne støje støtte sundhedslov suppleant support
        svømme svømmehal sygdom syge sygedagpenge sygefravær sygehus sygemelding sygemeldt sygemeldte sygepleje sygeplejeklinik
        sygeplejerske system særtilskud søgning søskende takst tandlæge tandpleje tandregulering teater tegning teknik teknologi tekst
        telefon tema temperatur terapeut terapi termin tidsplan tidsrum tilbud tilflytning tilflytter tilfredshed tilgang tilgængelighed
        tilladelse tillæg tillægsbevilling tilpasning tilretning tilskud tilslutning tilstand tilsyn tilsynsrapport tiltag tilvalg time
        toilet tolk tolkebistand tovholder trafik trafikplan trafiksikkerhed transport trivsel trust tryghed tryk træning tunnel turisme
        turist turnus tvang tværfaglig tværfaglighed tøjvask uarbejdsdygtighed udbetaling udbud udbytte uddannelse uddannelsesløft
        uddeling udendørs udfordring udførelse udgang udgave udgift udkant udland udleje udligning udlægning udlån udmøntning udredning
        udrykning udsat udsatte udskoling udskrivning udskrivningsgrundlag udstilling udstykning udvalg udvidelse udvikling uheld
        underholdning underretning underskrift underskud undersøgelse undervisning ungdom ungdomsskole unge uniform universitet
        uvildighed vaccination valg valgperiode vand vande vandforsyning vandløb vandmiljø vandplan vandværk vare varetagelse varme
        varmeplan varmeværk vask vederlag vedligehold vedligeholdelse vedtagelse vedtægt veje vejledning vejlov vejr vejvedligeholdelse
        velfærd vente venteliste verden viden videncenter vilkår villa vindmølle vinter vinterberedskab virke virkning virksomhed
        virksomhedspraktik vision visitation visitator vogn voksen voksenundervisning vold vuggestue vurdering vægt vækst værdi værdighed
        værested værksted værtskab ydelse zone ældre ældrebolig ældrepleje ændring økonomi ønske øvelse åbningstid årsag årsberetning
        årsbudget årsregnskab
        """;

    /// <summary>The shipped lexicon, folded.</summary>
    public static IEnumerable<string> Folded { get; } =
        Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => DanishFolding.Fold(w)).Where(w => w.Length >= 4).Distinct(StringComparer.Ordinal).ToArray();
}
