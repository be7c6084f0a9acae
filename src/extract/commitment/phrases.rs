//! The ways in which letters of the government promise.

/// What a phrase says of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// `Ik zal`, `gaan we`, `ben ik voornemens`: the speaker will do something.
    Will,
    /// `Zet ik in op`, `betrek ik`: the speaker is doing something that goes on.
    Does,
    /// `Ik wil` with what; only with an act in [`PROMISED_ACTS`].
    Wants,
    /// `Stuur ik uw Kamer`, `ontvangt u`: something is sent, here or later.
    Sends,
    /// `Bijgevoegd treft u`: something is enclosed.
    Encloses,
    /// `Informeer ik u`, `bericht ik uw Kamer`: something is told, here or later.
    Tells,
    /// `Zal worden gemonitord`.
    WillBe,
    /// `De VNG zal … verkennen`: somebody else will do something.
    OthersWill,
    /// `Komt beschikbaar`, `wordt opgeleverd`: a promise where the sentence says when.
    Comes,
    /// `Heb ik toegezegd`: a promise made before.
    Promised,
    /// `Doe ik mijn toezegging gestand`: a promise kept here.
    Keeps,
    /// `Zal niet`, `ben ik niet voornemens`: it will not be done.
    Declines,
    /// `Hierbij`, `in deze brief`: what the sentence says is done here.
    Here,
    /// `Heb ik u geïnformeerd`: it was done elsewhere.
    Done,
    /// `Hieronder ga ik in op`: how the letter is built.
    Builds,
}

use Sort::{
    Builds, Comes, Declines, Does, Done, Encloses, Here, Keeps, OthersWill, Promised, Sends, Tells,
    Wants, Will, WillBe,
};

/// The phrases; see the module [`phrase`](crate::extract::phrase) for how they are written.
pub(super) const PHRASES: &[(&str, Sort)] = &[
    // What the speaker will do.
    ("zal|zullen ik|we|wij", Will),
    ("ik|we|wij zal|zullen", Will),
    ("ik|we|wij *24 en zal|zullen", Will),
    ("ga ik", Will),
    ("gaan we|wij", Will),
    ("ik ga", Will),
    ("we|wij gaan", Will),
    ("ben|zijn ik|wij|we *6 voornemens|bereid", Will),
    ("ik|wij|we ben|zijn *6 voornemens|bereid", Will),
    ("ben ik *6 van plan", Will),
    ("ik ben *6 van plan", Will),
    ("heb ik besloten", Will),
    ("heb ik *10 besloten *12 te", Will),
    ("ik verwacht *12 te kunnen", Will),
    ("verwacht ik *12 te kunnen", Will),
    ("verwachting is *8 gereed|af|klaar", Will),
    ("ik|we|wij zeg|zeggen *4 toe", Will),
    ("zeg|zeggen ik|we|wij *6 toe", Will),
    ("kom|komen ik|we|wij *9 terug", Will),
    ("ik|we|wij kom|komen *9 terug", Will),
    ("kom ik *4 op terug", Will),
    ("kom|komen ik|we|wij met", Will),
    ("ik streef ernaar", Will),
    ("streef ik ernaar", Will),
    (
        "laat ik *12 uitvoeren|uitzoeken|onderzoeken|bundelen|opstellen|verrichten|doen|uitwerken|verkennen|evalueren|herhalen|nagaan|actualiseren",
        Will,
    ),
    (
        "maatregelen|stappen|acties die ik|we|wij wil|willen|ga|gaan|zal|zullen nemen|zetten|ondernemen",
        Will,
    ),
    (
        "ik laat *12 uitvoeren|uitzoeken|onderzoeken|bundelen|opstellen|verrichten|doen|uitwerken|verkennen|evalueren|herhalen|nagaan|actualiseren",
        Will,
    ),
    ("houd ik *4 op de hoogte", Will),
    ("ik houd|hou *8 op de hoogte", Will),
    ("houd ik *8 geinformeerd|hoogte", Will),
    ("ronden we|wij *12 af", Will),
    ("rond ik *12 af", Will),
    ("heb ik *14 afgesproken om|dat|te", Will),
    (
        "aan het bezien|onderzoeken|uitwerken|verkennen hoe|of|welke",
        Comes,
    ),
    ("nog aan de slag om", Will),
    ("onderdeel van *4 zal *8 zijn", Will),
    // What the speaker is doing, and goes on doing.
    ("zet|zetten ik|we|wij *14 in", Does),
    ("ik zet *4 in", Does),
    ("we|wij zetten *4 in", Does),
    ("daarbij|hierbij|daarin betrek|betrekken ik|we|wij", Does),
    ("betrek|betrekken ik|we|wij *3 bij", Does),
    ("draag|dragen ik|we|wij *8 bij", Does),
    ("ik draag *8 bij", Does),
    ("ik *14 beschikbaar stel", Does),
    ("bezie|verken|inventariseer ik", Does),
    ("ik bezie|verken|inventariseer", Does),
    ("neem|nemen ik|we|wij *14 mee", Does),
    ("ik zie *8 op toe", Does),
    ("zie ik *8 op toe", Does),
    ("blijf ik *4 op toezien|toe", Does),
    ("ik blijf *4 op toezien|toe|aandringen", Does),
    ("ik *6 blijf *2 op toezien", Does),
    ("verantwoordelijkheid blijf ik", Does),
    ("organiseren|starten we|wij", Does),
    ("organiseer|start ik", Does),
    ("we|wij organiseren", Does),
    ("ik|we organiseer|start|starten", Does),
    (
        "continueer|continueren|verleng|verlengen|intensiveer|intensiveren ik|we|wij",
        Does,
    ),
    ("ik continueer|verleng|intensiveer", Does),
    ("ondersteun ik *4 komende|deze", Does),
    ("ik ondersteun *12 volgende|komende", Does),
    ("gebruik|gebruiken ik|we|wij *5 om", Does),
    ("stel|stellen ik|we|wij *14 beschikbaar", Does),
    ("ik|we stel|stellen *14 beschikbaar", Does),
    ("maak|maken ik|we|wij *6 vrij", Does),
    ("trek|trekken ik|we|wij *16 uit", Does),
    ("ik|kabinet trek|trekt *16 uit", Does),
    ("trekt het kabinet *16 uit", Does),
    ("werk ik *24 aan een", Comes),
    // What the speaker wants.
    ("wil|willen ik|we|wij", Wants),
    ("ik wil", Wants),
    ("we|wij willen", Wants),
    // What is sent.
    ("stuur|zend|bied|verstrek|overhandig ik", Sends),
    ("ik stuur|zend|bied|verstrek", Sends),
    ("sturen|zenden|bieden wij|we", Sends),
    ("wij|we sturen|zenden|bieden u|uw", Sends),
    ("doe ik *6 toekomen", Sends),
    ("ontvangt u|uw", Sends),
    ("u ontvangt", Sends),
    ("bijgevoegd|bijgaand treft|vindt u", Encloses),
    ("in de bijlage *6 treft|vindt u", Encloses),
    ("voeg|voegen ik|we|wij *3 bijlage|bij", Encloses),
    ("kamer ontvangt", Sends),
    ("tegemoet kunt|kan zien", Will),
    ("kunt|kan u|uw *8 tegemoet", Will),
    ("kunt u|uw *8 verwachten", Will),
    // What is told.
    ("informeer|bericht|meld|rapporteer|infomeer ik", Tells),
    ("ik informeer|bericht|meld|rapporteer", Tells),
    ("informeren|berichten wij|we", Tells),
    ("wordt u *8 geinformeerd", Tells),
    ("wordt uw kamer *10 geinformeerd", Tells),
    ("reageer ik", Tells),
    // What will be done, by whom is not said.
    (
        "zal|zullen *14 worden *1 gebruikt|gesproken|gemonitord|voorbereid|uitgewerkt|onderzocht|gestart|opgesteld|opgenomen|betrokken|gegeven|gepubliceerd|georganiseerd|ingericht|ingesteld|verkend|bezien|gevolgd|geevalueerd|verwerkt|aangepast|ingediend|aangeboden|gestuurd|toegezonden|geinformeerd|uitgevoerd|versterkt|verbeterd|verlengd|uitgebreid|voortgezet|ingezet|meegenomen|besproken|ontwikkeld|verspreid|vastgelegd|geregeld|geborgd|bevorderd|gefinancierd|ondersteund|gepresenteerd|gedeeld|herzien",
        WillBe,
    ),
    (
        "zal|zullen *12 gemonitord|voorbereid|uitgewerkt|onderzocht|gestart|opgesteld|gepubliceerd|georganiseerd|verkend|geevalueerd|ingediend|aangeboden|gestuurd|uitgevoerd worden",
        WillBe,
    ),
    (
        "zal *6 overleg|gesprek|onderzoek|evaluatie|bijeenkomst plaatsvinden",
        WillBe,
    ),
    ("zal|zullen *3 plaatsvinden", WillBe),
    ("zal|zullen aandacht zijn", WillBe),
    // What others will do.
    (
        "zal|zullen *10 gaan kijken|onderzoeken|verkennen|werken|inventariseren|ontwikkelen",
        OthersWill,
    ),
    (
        "zal|zullen *10 verkennen|inventariseren|opstellen|organiseren|uitwerken|onderzoeken|publiceren|sturen|aanbieden|toezenden|ontwikkelen|uitvoeren|evalueren|monitoren",
        OthersWill,
    ),
    (
        "zal|zullen de|het minister|staatssecretaris|kabinet *20 sturen|aanbieden|toezenden|informeren|berichten",
        OthersWill,
    ),
    (
        "minister|staatssecretaris|kabinet *6 informeert|bericht|stuurt|zendt u|uw",
        OthersWill,
    ),
    (
        "minister|staatssecretaris|kabinet *6 zal u|uw *8 informeren|berichten|sturen|toezenden|aanbieden",
        OthersWill,
    ),
    ("die u|uw *6 informeert", OthersWill),
    (
        "gaan gemeenten|partijen|zorgkantoren|aanbieders|verzekeraars *14 onderzoeken|verkennen|uitwerken|opstellen|inventariseren",
        OthersWill,
    ),
    ("maken *4 uiterlijk", Comes),
    ("maken *8 afspraken", Comes),
    // What comes, where the sentence says when.
    ("komt|komen *12 beschikbaar|gereed|terug|uit", Comes),
    (
        "wordt|worden *12 gedaan|opgeleverd|afgerond|gepubliceerd|gestart|verwacht|geevalueerd|gestuurd|aangeboden|toegezonden|ingediend|voltooid|uitgebracht|bekendgemaakt|gelanceerd|ingevoerd|uitgevoerd|gehouden|vastgesteld|verlengd|uitgebreid|voortgezet|vrijgemaakt",
        Comes,
    ),
    ("stuurt|zendt|biedt *14 toe|aan", Comes),
    (
        "verschijnt|verschijnen|volgt|volgen|publiceert|publiceren",
        Comes,
    ),
    ("komt|komen er", Comes),
    ("ik spreek|bezoek", Comes),
    ("spreek|bezoek ik", Comes),
    ("spreken wij|we", Comes),
    ("wij|we spreken", Comes),
    ("is|zijn gereed|klaar|verzekerd|geregeld|afgerond", Comes),
    ("gereed te hebben", Comes),
    ("is|zijn afgesproken dat", Comes),
    ("afgesproken is dat", OthersWill),
    ("zegt|zeggen toe dat|om", OthersWill),
    ("maken *6 afspraken over", OthersWill),
    ("verzekerd is|zijn", Comes),
    ("is verzekerd", Comes),
    // Promises made before.
    ("toegezegd|toegezegde", Promised),
    ("gedane toezegging|toezeggingen", Promised),
    ("mijn toezegging", Promised),
    ("ik heb *10 afgesproken", Promised),
    ("zegde ik *6 toe", Promised),
    (
        "toezegging|toezeggingen|belofte herhaal|herhalen|bevestig|bevestigen ik|we|wij",
        Promised,
    ),
    ("herhaal|bevestig ik *4 toezegging|belofte", Promised),
    // Promises kept here.
    ("toezegging|toezeggingen|belofte *18 gestand", Keeps),
    (
        "toezegging|toezeggingen|belofte|motie|moties los|lossen ik|we|wij",
        Keeps,
    ),
    ("los ik *6 in", Keeps),
    (
        "toezegging|toezeggingen *3 ingevuld|ingelost|nagekomen|afgedaan",
        Keeps,
    ),
    (
        "geef|geven ik|we|wij *4 uitvoering|invulling|gevolg|gehoor aan *4 motie|moties|toezegging|toezeggingen|verzoek",
        Keeps,
    ),
    (
        "kom|komen ik|we|wij *2 tegemoet aan *4 motie|moties|toezegging|toezeggingen|verzoek|wens",
        Keeps,
    ),
    (
        "kom|komen ik|we|wij *4 toezegging|toezeggingen|motie *3 na",
        Keeps,
    ),
    (
        "voldoe|voldoen ik|we|wij *2 aan *4 motie|moties|toezegging|toezeggingen|verzoek",
        Keeps,
    ),
    (
        "om uitvoering|invulling|gevolg te geven aan *6 motie|moties|toezegging|toezeggingen",
        Keeps,
    ),
    (
        "hierbij|hiermee reageer|bericht|informeer ik *14 motie|moties|toezegging|toezeggingen|verzoek|verzocht",
        Keeps,
    ),
    (
        "beschouw ik *8 motie|toezegging *6 afgedaan|uitgevoerd|ingelost",
        Keeps,
    ),
    ("beschouw ik *4 als afgedaan|uitgevoerd|ingelost", Keeps),
    ("ik *6 als afgedaan|uitgevoerd|ingelost beschouw", Keeps),
    ("kom|komen ik|we|wij *1 aan *5 tegemoet", Keeps),
    (
        "motie|moties|toezegging|toezeggingen is|zijn hiermee|daarmee *2 afgedaan|uitgevoerd|nagekomen|ingevuld",
        Keeps,
    ),
    (
        "hiermee|daarmee is|zijn *6 motie|moties|toezegging|toezeggingen *3 afgedaan|uitgevoerd|nagekomen|ingevuld",
        Keeps,
    ),
    // What will not be done.
    ("zal|zullen *3 niet|geen", Declines),
    (
        "ben ik *3 niet|geen *3 voornemens|bereid|plan|voorstander",
        Declines,
    ),
    (
        "ik ben *3 niet|geen *3 voornemens|bereid|plan|voorstander",
        Declines,
    ),
    (
        "zie ik *4 geen|niet *3 aanleiding|reden|noodzaak|meerwaarde",
        Declines,
    ),
    (
        "ik zie *4 geen|niet *3 aanleiding|reden|noodzaak|meerwaarde",
        Declines,
    ),
    (
        "wij|we zien *4 geen|niet *3 aanleiding|reden|noodzaak|meerwaarde",
        Declines,
    ),
    (
        "zien wij|we *4 geen|niet *3 aanleiding|reden|noodzaak|meerwaarde",
        Declines,
    ),
    ("kan *3 wil ik *1 niet|geen", Declines),
    (
        "wil ik *1 niet *14 vastleggen|invoeren|oormerken|opleggen|verplichten|overnemen|regelen",
        Declines,
    ),
    ("zet ik *14 geen|niet *4 in", Declines),
    ("ga ik *3 niet|geen", Declines),
    ("overweeg ik *3 niet", Declines),
    ("ik overweeg *4 geen|niet", Declines),
    ("kies ik ervoor *8 niet", Declines),
    ("ik kies ervoor *8 niet", Declines),
    ("kan ik *4 niet toezeggen|garanderen", Declines),
    ("ik kan *4 niet toezeggen|garanderen", Declines),
    ("garantie kan ik *2 niet", Declines),
    ("gaat mij *6 te ver", Declines),
    (
        "geef|geven ik|we|wij *1 geen uitvoering|gevolg|gehoor",
        Declines,
    ),
    (
        "ik *2 niet nodig|wenselijk|opportuun|noodzakelijk vind|acht",
        Declines,
    ),
    (
        "vind ik *3 niet nodig|wenselijk|opportuun|noodzakelijk",
        Declines,
    ),
    ("niet *3 hoeft te worden|zijn", Declines),
    (
        "ik acht *6 niet nodig|wenselijk|opportuun|noodzakelijk",
        Declines,
    ),
    (
        "acht ik *6 niet nodig|wenselijk|opportuun|noodzakelijk",
        Declines,
    ),
    // Where the sentence says that it is done here.
    ("hierbij|bijgaand|bijgevoegd|hiermee", Here),
    (
        "met|in|bij|middels|via deze brief|kamerbrief|kabinetsreactie|reactie|voortgangsrapportage|rapportage|beantwoording",
        Here,
    ),
    ("in de bijlage", Here),
    ("als bijlage", Here),
    ("dit heb ik u", Here),
    // What was done, and how the letter is built.
    (
        "heb|heeft|hebben *14 geinformeerd|gestuurd|bericht|toegestuurd|toegezonden|aangeboden|gemeld",
        Done,
    ),
    ("hieronder|hierna|achtereenvolgens|verderop", Builds),
    (
        "in deze brief|rapportage *4 ingaan|in|schets|beschrijf",
        Builds,
    ),
    (
        "in deze brief *2 zal|ga|informeer|geef|bericht|meld",
        Builds,
    ),
    ("vervolg van deze brief", Builds),
    ("zal|ga ik *4 ingaan op de vragen", Builds),
    ("ik geef telkens", Builds),
    // What is asked of others.
    ("ik roep *8 op", Builds),
    ("roep ik *8 op", Builds),
];
