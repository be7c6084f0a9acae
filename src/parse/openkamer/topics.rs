//! Subjects whose separators were lost (`bestuur gemeenten organisatie en beleid`), parted again.
//!
//! The subjects come from the government's own published list, the *Taxonomie Beleidsagenda*
//! (<https://standaarden.overheid.nl/tooi>), so its terms say where one ends: the longest that fits wins.

use crate::dutch::letters::Letters;

/// The terms of the list, in small letters, parted by bars.
const TERMS: &str = "\
    bestuur|de nederlandse antillen en aruba|gemeenten|organisatie en beleid|parlement|provincies|\
    rijksoverheid|waterschappen|koninklijk huis|cultuur en recreatie|cultuur|media|recreatie|sport|religie|\
    economie|handel|ict|industrie|markttoezicht|ondernemen|overige economische sectoren|toerisme|transport|\
    financiën|begroting|belasting|financieel toezicht|inkomensbeleid|huisvesting|bouwen en verbouwen|\
    huren en verhuren|kopen en verkopen|internationaal|defensie|europese zaken|internationale samenwerking|\
    militaire missies|ontwikkelingssamenwerking|reizen|landbouw|dieren|planten|voedselkwaliteit|\
    natuur en milieu|afval|bodem|energie|geluid|lucht|natuur- en landschapsbeheer|stoffen|water|\
    migratie en integratie|emigratie|immigratie|integratie|nederlanderschap|tijdelijk verblijf|\
    onderwijs en wetenschap|basisonderwijs|beroepsonderwijs|hoger onderwijs|onderzoek en wetenschap|\
    overige vormen van onderwijs|voortgezet onderwijs|openbare orde en veiligheid|criminaliteit|\
    politie, brandweer en hulpdiensten|rampen|staatsveiligheid|terrorisme|recht|bestuursrecht|\
    bezwaar en klachten|burgerlijk recht|rechtspraak|staatsrecht|strafrecht|ruimte en infrastructuur|\
    netwerken|ruimtelijke ordening|waterkeringen en waterbeheer|sociale zekerheid|gezin en kinderen|jongeren|\
    nabestaanden|ouderen|werkloosheid|ziekte en arbeidsongeschiktheid|verkeer|luchtvaart|rail|spoor|weg|werk|\
    arbeidsomstandigheden|arbeidsvoorwaarden|emancipatie|zorg en gezondheid|ethiek|\
    geneesmiddelen en medische hulpmiddelen|gezondheidsrisico's|verzekeringen|voeding|\
    ziekten en behandelingen";

/// The subjects in a header's line: at its separators where it has any, else by the list's terms.
pub(crate) fn split(text: &str) -> Vec<String> {
    let separators = [';', '|', ','];
    if let Some(separator) = separators
        .into_iter()
        .find(|separator| text.contains(*separator) && !text.contains("politie,"))
    {
        return text
            .split(separator)
            .map(|part| part.trim().to_owned())
            .filter(|part| !part.is_empty())
            .collect();
    }
    let mut found: Vec<String> = Vec::new();
    let mut unknown = String::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let fits = TERMS
            .split('|')
            .filter(|term| term_at(rest, term))
            .max_by_key(|term| term.len());
        let end = fits.map_or_else(
            || rest.find(char::is_whitespace).unwrap_or(rest.len()),
            |term| term.len(),
        );
        let (piece, behind) = (
            rest.get(..end).unwrap_or(rest),
            rest.get(end..).unwrap_or(""),
        );
        if fits.is_some() {
            found.extend((!unknown.is_empty()).then(|| std::mem::take(&mut unknown)));
            found.push(piece.to_owned());
        } else {
            // Words that are in no term stay together.
            let space = if unknown.is_empty() { "" } else { " " };
            unknown = format!("{unknown}{space}{piece}");
        }
        rest = behind.trim_start();
    }
    found.extend((!unknown.is_empty()).then_some(unknown));
    found
}

fn term_at(text: &str, term: &str) -> bool {
    let head = text
        .get(..term.len())
        .is_some_and(|head| head.lower() == *term);
    head && text
        .get(term.len()..)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lost_separators_are_found_by_the_terms() {
        assert_eq!(
            split("werk sociale zekerheid organisatie en beleid"),
            ["werk", "sociale zekerheid", "organisatie en beleid"]
        );
        assert_eq!(
            split("iets heel anders recht"),
            ["iets heel anders", "recht"]
        );
        assert_eq!(split("werk; eigen woorden"), ["werk", "eigen woorden"]);
    }
}
