//! What share buttons, comment forms and lists of other articles leave behind when a page becomes text.
//!
//! Not a list of strings but of kinds: a line made of nothing but names of networks, words of sharing and numbers; and
//! lines that begin with what forms and side lists say.

use crate::dutch::letters::Letters;
use crate::parse::text::split;

/// Networks and other ways to share. Lists are parted by bars.
const NETWORKS: &str = "\
    facebook|twitter|linkedin|google+|google|whatsapp|pinterest|instagram|telegram|bluesky|mastodon|threads|\
    reddit|youtube|tumblr|messenger|flipboard|tiktok|x|e-mail|email|mail|print|rss|nieuwsbrief";

/// Words that stand around them.
const SHARE_WORDS: &str = "\
    deel|delen|deze|dit|artikel|bericht|pagina|verhaal|via|op|naar|of|en|met|per|de|een|verstuur|verzend|\
    stuur|door|doorsturen|tweet|tweets|tweeten|share|shares|like|likes|vind|ik|leuk|pin|printen|afdrukken|\
    link|kopieer|kopiëren|gekopieerd|klik|om|te|mailen|opslaan|bewaar|bewaren|volg|ons|vrienden|in|aan|this|\
    on|to|gedeeld|keer|hier|+";

/// Words of which one suffices to make a line of sharing, where no network is named.
const SHARE_VERBS: &str = "\
    deel|delen|tweet|share|shares|printen|afdrukken|doorsturen|mailen|kopieer";

/// How lines of comment forms begin. In these lists one word is the whole line, but for numbers; several words, and one
/// that ends in `…`, begin it.
const COMMENT_FORMS: &str = "\
    reageer|reageren|reageren is|reactie|reacties|reageer op dit|reageer op het|reageer hier|reageer nu|reactie op dit|\
    reacties op dit|plaats een reactie|plaats reactie|geef een reactie|geef reactie|geef uw reactie|\
    geef je reactie|laat een reactie achter|schrijf een reactie|uw reactie|jouw reactie|\
    log in om te reageren|inloggen om te reageren|login om te reageren|u moet ingelogd|je moet ingelogd|\
    even geduld|een moment geduld|uw e-mailadres wordt|je e-mailadres wordt|het e-mailadres wordt|\
    vereiste velden|verplichte velden|velden met een *|naam *|e-mail *|e-mailadres *|reactie *|website|\
    verstuur reactie|reactie plaatsen|reactie annuleren|reactie versturen|meld misbruik|rapporteer|\
    beantwoorden|reply|bekijk alle reacties|toon alle reacties|alle reacties|nog geen reacties|geen reacties|\
    er zijn nog geen reacties|wees de eerste|leave a comment|ik ga akkoord met de|deze site gebruikt akismet";

/// How lines begin under which other articles are listed.
const SIDE_LISTS: &str = "\
    gerelateerde artikelen|gerelateerde berichten|gerelateerd nieuws|gerelateerd|lees ook|lees verder|\
    lees meer|meer over dit onderwerp|meer nieuws|meest gelezen|populair|aanbevolen|ook interessant|\
    bekijk ook|zie ook|vorig artikel|volgend artikel|vorige artikel|volgende artikel|andere artikelen|\
    uitgelicht|laatste nieuws";

/// How other lines of a site's own begin.
const SITE_LINES: &str = "\
    advertentie|leestijd:…|leestijd…|tags:…|trefwoorden:…|onderwerpen:…|schrijf je in voor|schrijf u in voor|meld je aan voor|\
    meld u aan voor|aanmelden nieuwsbrief|volg ons|abonneer|abonneer je|abonneer nu|word abonnee|word lid|\
    tips of|mail naar|mail de redactie|foutje gezien|heb je een tip|heeft u een tip|tip de redactie|\
    colofon|privacy|cookies|contact|adverteren|disclaimer|sitemap|abonneren|zoek|mijn account|\
    deze website gebruikt cookies|wij gebruiken cookies|terug naar|naar boven|home|menu|zoeken|inloggen|\
    copyright…|©…|alle rechten voorbehouden|ga naar de inhoud|skip to|skip naar|spring naar|direct naar|print dit artikel";

/// The longest line, in characters, that may be left by a site.
const LONGEST: usize = 160;

/// What a line left by the site is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Furniture {
    /// Share buttons and counters.
    Share,
    /// A comment form or the head of the comments.
    Comments,
    /// The head of a list of other articles.
    SideList,
    /// Anything else of the site.
    Site,
}

/// What the site left in this line, if it is not the article's.
pub(crate) fn of(text: &str) -> Option<Furniture> {
    let length = text.chars().count();
    if length > LONGEST {
        return None;
    }
    let lower = text.lower();
    // "3 reacties"
    let lower = lower
        .trim_start_matches(|first: char| first.is_ascii_digit())
        .trim_start();
    let begins = |starts: &str| starts.split('|').any(|start| phrase_at(lower, start));
    if is_share(lower) {
        Some(Furniture::Share)
    } else if length <= 120 && begins(COMMENT_FORMS) && is_label(lower) {
        Some(Furniture::Comments)
    } else if begins(SIDE_LISTS) && (is_label(lower) || lower.contains(':')) {
        Some(Furniture::SideList)
    } else if (length <= 120 && begins(SITE_LINES) && is_label(lower))
        || is_trail(text)
        || is_menu(text)
        || is_reading_time(lower)
    {
        Some(Furniture::Site)
    } else {
        None
    }
}

/// Whether the line is this word, or begins with this phrase.
fn phrase_at(lower: &str, start: &str) -> bool {
    if let Some(open) = start.strip_suffix('…') {
        return lower.starts_with(open);
    }
    let Some(rest) = lower.strip_prefix(start) else {
        return false;
    };
    if start.contains(' ') {
        !rest.starts_with(char::is_alphanumeric)
    } else {
        !rest.contains(char::is_alphabetic)
    }
}

/// Whether a line is a label rather than a sentence: few words, or no stop but that of an abbreviation or a form's plea.
fn is_label(lower: &str) -> bool {
    let words = split(lower).count();
    words <= 6
        || !lower.ends_with('.')
        || words <= 14
            && [
                "e-mail", "geduld", "cookie", "ingelogd", "akkoord", "akismet",
            ]
            .iter()
            .any(|word| lower.contains(word))
}

/// Nothing but words of sharing, at least one of them telling.
fn is_share(lower: &str) -> bool {
    let bare = |word: &str| {
        word.trim_matches(|edge: char| ",.:;()[]|/·•!".contains(edge))
            .to_owned()
    };
    let words: Vec<String> = split(lower)
        .map(bare)
        .filter(|word| !word.is_empty())
        .collect();
    let is_number = |word: &str| {
        word.bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'k')
    };
    let listed = |list: &str, word: &String| list.split('|').any(|known| known == word);
    let known =
        |word: &String| listed(NETWORKS, word) || listed(SHARE_WORDS, word) || is_number(word);
    if !(1..=12).contains(&words.len()) {
        return false;
    }
    let network = || {
        words
            .iter()
            .any(|word| listed(NETWORKS, word) && word != "x")
    };
    let verb = || words.iter().any(|word| listed(SHARE_VERBS, word));
    words.iter().all(known) && (network() || verb())
}

/// Entries of a menu beside each other: `Menu   Abonneren   Inloggen`.
fn is_menu(text: &str) -> bool {
    let entries = text
        .split("  ")
        .map(str::trim)
        .filter(|entry| !entry.is_empty());
    let short = |entry: &str| {
        split(entry).count() <= 3 && entry.starts_with(char::is_uppercase) && !entry.ends_with('.')
    };
    let named = |entry: &str| !entry.contains(|sign: char| sign.is_ascii_digit());
    entries.clone().count() > 2 && entries.clone().all(|entry| short(entry) && named(entry))
}

/// How long reading takes, with whatever else stands beside it: `Vandaag om 14:32 • 3 min. leestijd`.
fn is_reading_time(lower: &str) -> bool {
    let timed = ["leestijd", "min. lezen", "minuten lezen"];
    split(lower).count() <= 8
        && lower.contains(|sign: char| sign.is_ascii_digit())
        && timed.iter().any(|word| lower.contains(word))
}

/// A trail of links to this page: `Home > Nieuws > Wmo`.
fn is_trail(text: &str) -> bool {
    let steps = [" > ", " » ", " › ", " / "]
        .iter()
        .map(|step| text.matches(step).count())
        .max()
        .unwrap_or(0);
    let open = text
        .split([' '])
        .next()
        .is_some_and(|first| first.eq_ignore_ascii_case("home"));
    steps >= 2 || (steps == 1 && open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn share_buttons_of_several_sites() {
        for text in [
            "of 120 LinkedIn",
            "Deel dit artikel",
            "Verstuur dit artikel naar Google+",
            "Facebook Twitter WhatsApp",
            "Delen via e-mail",
            "Tweet",
            "12 shares",
            "Klik om te delen op Facebook",
        ] {
            assert_eq!(of(text), Some(Furniture::Share), "{text}");
        }
    }

    #[test]
    fn comment_forms_and_side_lists() {
        for text in [
            "Reageer op dit artikel",
            "Even geduld a.u.b.",
            "Reacties (3)",
            "Laat een reactie achter",
            "Het e-mailadres wordt niet gepubliceerd.",
            "Log in om te reageren",
        ] {
            assert_eq!(of(text), Some(Furniture::Comments), "{text}");
        }
        assert_eq!(
            of("Lees ook: Wijkteams in de knel"),
            Some(Furniture::SideList)
        );
        assert_eq!(of("Gerelateerde artikelen"), Some(Furniture::SideList));
        assert_eq!(of("Home > Nieuws > Wmo"), Some(Furniture::Site));
        assert_eq!(of("Home / Zorg / Mantelzorg"), Some(Furniture::Site));
        assert_eq!(of("3 reacties"), Some(Furniture::Comments));
        assert_eq!(of("Thuis   Streek   Mijn krant"), Some(Furniture::Site));
        assert_eq!(
            of("Gisteren om 9:12 • 4 min. leestijd"),
            Some(Furniture::Site)
        );
    }

    #[test]
    fn text_of_the_article_is_none() {
        for text in [
            "Reacties van gemeenten laten een wisselend beeld zien, zegt de wethouder in een gesprek.",
            "Hij deelt de zorg van de leden.",
            "Onderzoek",
            "Meer geld",
            "Zoeken naar de weg",
            "Veren   12   Bruggen   3",
            "De leestijd van de meter verschilt per huis.",
            "Menu van de dag is een lange tekst die met een punt eindigt.",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
