//! Forms of strong and irregular verbs, which change their vowel where others only take an ending: `verschijnen`,
//! `verscheen`, `verschenen`. The forms are those of the *Algemene Nederlandse Spraakkunst*, section 2.3.2
//! (e-ans.ivdnt.org).

use super::index::Index;
use crate::dutch::classes::{NO_FIRST_PARTS, SEPARABLE};
use crate::dutch::stems::{root, stem};

/// For each verb its infinitive, the singular and plural of its past, and its participle without `ge`; the plural is left
/// out where the participle is like it.
const VERBS: &str = "\
bergen borg borgen;bevelen beval bevalen bevolen;bewegen bewoog bewogen;bezwijken bezweek bezweken;bieden bood boden;\
bijten beet beten;binden bond bonden;blijken bleek bleken;blijven bleef bleven;breken brak braken broken;\
brengen bracht brachten bracht;buigen boog bogen;denken dacht dachten dacht;dingen dong dongen;doen deed deden daan;\
dragen droeg droegen dragen;drijven dreef dreven;dringen drong drongen;drinken dronk dronken;dwingen dwong dwongen;\
eten at aten geten;gaan ging gingen gaan;gelden gold golden;genezen genas genazen genezen;genieten genoot genoten;\
geven gaf gaven geven;ginnen gon gonnen;glijden gleed gleden;grijpen greep grepen;hangen hing hingen hangen;\
heffen hief hieven heven;helpen hielp hielpen holpen;houden hield hielden houden;kiezen koos kozen;kijken keek keken;\
klimmen klom klommen;klinken klonk klonken;komen kwam kwamen komen;kopen kocht kochten kocht;krijgen kreeg kregen;\
krimpen kromp krompen;laten liet lieten laten;lezen las lazen lezen;liegen loog logen;liezen loor loren;\
liggen lag lagen legen;lijden leed leden;lijken leek leken;lopen liep liepen lopen;meten mat maten meten;\
mijden meed meden;nemen nam namen nomen;prijzen prees prezen;rijden reed reden;rijzen rees rezen;roepen riep riepen roepen;\
scheppen schiep schiepen schapen;schieten schoot schoten;schijnen scheen schenen;schelden schold scholden;\
schenken schonk schonken;schrijven schreef schreven;schrikken schrok schrokken;schuiven schoof schoven;slaan sloeg sloegen slagen;\
slapen sliep sliepen slapen;slijten sleet sleten;sluiten sloot sloten;snijden sneed sneden;spreken sprak spraken sproken;\
springen sprong sprongen;staan stond stonden staan;steken stak staken stoken;stelen stal stalen stolen;\
sterven stierf stierven storven;stijgen steeg stegen;strijden streed streden;treden trad traden treden;treffen trof troffen;\
trekken trok trokken;vallen viel vielen vallen;vangen ving vingen vangen;vechten vocht vochten;vergeten vergat vergaten vergeten;\
vinden vond vonden;vragen vroeg vroegen vraagd;vriezen vroor vroren;wegen woog wogen;\
werpen wierp wierpen worpen;werven wierf wierven worven;weten wist wisten weten;wijken week weken;wijten weet weten;\
wijzen wees wezen;winnen won wonnen;wrijven wreef wreven;zeggen zei zeiden zegd;zenden zond zonden;zien zag zagen zien;\
zingen zong zongen;zinken zonk zonken;zinnen zon zonnen;zitten zat zaten zeten;zoeken zocht zochten zocht;\
zuigen zoog zogen;zwemmen zwom zwommen;zwijgen zweeg zwegen;dwijnen dween dwenen";

/// Shortest verb that is looked for behind what stands apart from it.
const SHORTEST: usize = 4;

/// The terms that are other forms of the verb of which this folded word may be one.
pub(super) fn forms(index: &Index, word: &str) -> Vec<u32> {
    let mut found = strong(index, word);
    found.extend(
        parted(word)
            .map(|parts| together(index, parts))
            .unwrap_or_default(),
    );
    found
}

/// Those of a strong or irregular verb.
fn strong(index: &Index, word: &str) -> Vec<u32> {
    let mut found = Vec::new();
    // `stijgt`: the stem of the present, without what conjugates it.
    let present = word
        .strip_suffix('t')
        .filter(|present| present.len() > 2)
        .map(stem);
    for verb in VERBS.split(';').map(Verb::read) {
        let of_present = || verb.prefix_of_present(present.as_deref()?);
        let Some(prefix) = verb.prefix(word).or_else(of_present) else {
            continue;
        };
        let infinitive = [prefix, verb.infinitive].concat();
        found.extend(index.with_root(&root(&infinitive)));
        let past = verb
            .past
            .iter()
            .filter_map(|form| index.find(&[prefix, form].concat()));
        found.extend(past);
        found.extend(index.find(&[prefix, "ge", verb.participle].concat()));
        if !prefix.is_empty() {
            found.extend(index.find(&[prefix, verb.participle].concat()));
        }
    }
    found
}

/// What a verb may begin with that stands apart from it in other forms, and the verb behind it.
pub(super) fn parted(word: &str) -> Option<[&str; 2]> {
    let parts = SEPARABLE
        .words()
        .filter_map(|before| Some([word.get(..before.len())?, word.strip_prefix(before)?]));
    let parts = parts.filter(|[_, verb]| verb.len() >= SHORTEST);
    // The longest: `voortzetten` is no `voor`.
    parts.max_by_key(|[before, _]| before.len())
}

/// Those of a verb that begins with this: `aangetoond` for `aan` and `tonen`.
fn together(index: &Index, [before, verb]: [&str; 2]) -> Vec<u32> {
    let (bare, wanted) = (verb.strip_prefix("ge").unwrap_or(verb), root(verb));
    // All of them begin with the same letter.
    let first = bare.get(..1).unwrap_or("");
    let mut terms: Vec<u32> = index.beginning(&[before, first].concat()).collect();
    terms.extend(index.beginning(&[before, "ge", first].concat()));
    terms.retain(|term| {
        index
            .term(*term)
            .get(before.len()..)
            .is_some_and(|verb| root(verb) == wanted)
    });
    terms
}

/// A verb of the list.
struct Verb<'a> {
    infinitive: &'a str,
    past: [&'a str; 2],
    participle: &'a str,
}

impl<'a> Verb<'a> {
    fn read(line: &'a str) -> Self {
        let mut forms = line.split(' ');
        let mut form = || forms.next().unwrap_or("");
        let (infinitive, singular, plural) = (form(), form(), form());
        Self {
            infinitive,
            past: [singular, plural],
            participle: forms.next().unwrap_or(plural),
        }
    }

    /// What stands before this verb in a word that is a form of it: nothing, or what makes another verb of it.
    fn prefix<'w>(&self, word: &'w str) -> Option<&'w str> {
        let before = |form: &str| word.strip_suffix(form).filter(|prefix| is_prefix(prefix));
        let [singular, plural] = self.past;
        let participle = || {
            let before = word.strip_suffix(self.participle)?;
            let prefix = before.strip_suffix("ge").unwrap_or(before);
            (!before.is_empty() && is_prefix(prefix)).then_some(prefix)
        };
        before(self.infinitive)
            .or_else(|| before(singular))
            .or_else(|| before(plural))
            .or_else(participle)
    }

    /// The same for the stem of a present.
    fn prefix_of_present<'w>(&self, present: &'w str) -> Option<&'w str> {
        present
            .strip_suffix(&stem(self.infinitive))
            .filter(|prefix| is_prefix(prefix))
    }
}

/// `ge` makes a participle.
fn is_prefix(prefix: &str) -> bool {
    prefix.is_empty()
        || prefix != "ge" && (NO_FIRST_PARTS.contains(prefix) || SEPARABLE.contains(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{Builder, PassageField};

    /// The forms of a verb that texts with these words have, in order.
    fn found(words: &str, word: &str) -> Vec<String> {
        let mut builder = Builder::default();
        builder.add(words, PassageField::Text);
        let index = builder.finish();
        let mut found: Vec<String> = forms(&index, word)
            .into_iter()
            .map(|term| index.term(term).to_owned())
            .collect();
        found.sort();
        found.dedup();
        found
    }

    #[test]
    fn every_form_of_a_strong_verb_finds_the_others() {
        let words = "verschijnen verscheen verschenen verschijnt schijnen gestegen stijgt steeg";
        for form in ["verschijnen", "verscheen", "verschenen", "verschijnt"] {
            assert_eq!(
                found(words, form),
                ["verscheen", "verschenen", "verschijnen", "verschijnt"],
                "{form}"
            );
        }
        for form in ["stijgen", "stijgt", "steeg", "gestegen"] {
            assert_eq!(
                found(words, form),
                ["gestegen", "steeg", "stijgt"],
                "{form}"
            );
        }
    }

    #[test]
    fn what_stands_before_a_verb_belongs_to_it() {
        let words = "aangeboden bood aanbieden bieden geboden deelgenomen deelnemen genomen";
        assert_eq!(found(words, "aanbieden"), ["aanbieden", "aangeboden"]);
        assert_eq!(found(words, "deelgenomen"), ["deelgenomen", "deelnemen"]);
        assert_eq!(found(words, "geboden"), ["bieden", "bood", "geboden"]);
    }

    #[test]
    fn what_stands_apart_is_known() {
        assert_eq!(parted("aantonen"), Some(["aan", "tonen"]));
        assert_eq!(parted("voortzetten"), Some(["voort", "zetten"]));
        assert_eq!((parted("inzet"), parted("zorg")), (None, None));
        for word in ["aantonen", "aangetoond"] {
            assert_eq!(
                found("aangetoond aantoont aantal aanbieding", word),
                ["aangetoond", "aantoont"],
                "{word}"
            );
        }
    }

    #[test]
    fn other_words_are_no_verbs() {
        let words = "slaan sloeg geslagen spreken binden kinderen gemeente";
        for word in [
            "slagen",
            "zorgkantoor",
            "kinderen",
            "gemeente",
            "wonen",
            "t",
        ] {
            assert_eq!(found(words, word), Vec::<String>::new(), "{word}");
        }
    }
}
