//! The classes: a row each.

use super::{Class, bytes_of_words, uncommented};

classes! {
    /// Laws by their abbreviation, behind the number of an article.
    ABBREVIATED_LAWS = "abbreviated-laws";
    /// Abbreviations that do not end a sentence even before a capital letter, without their last full stop.
    ABBREVIATIONS = "abbreviations" | "titles";
    /// Words that say a number is rounded.
    ABOUT = "about" | "more-or-less";
    /// Participles that say a promise was made before.
    ACKNOWLEDGED_BEFORE = "acknowledged-before";
    /// Who carries policy out, by no name of their own: ends of compounds.
    ACTORS = "actors";
    /// Words near the start of a question that say that something new is asked.
    ADDING_WORDS = "adding-words" | "adding";
    /// Functions behind which the family name alone stands.
    ADDRESSED_FUNCTIONS = "addressed-functions";
    /// Words that never belong to a law's name: it ends before them.
    AFTER_LAWS = "after-laws" | "verbs-with-another" | "to-have-and-to-be";
    /// Words behind `niet` that make it say something else: `niet alleen`.
    AFTER_NOT = "after-not";
    /// Words that end the name of an office in a kind line.
    AFTER_OFFICES = "after-offices";
    /// Words of a sentence that tells how much something was, not that it happened.
    AMOUNTING = "amounting";
    /// Words near the end of a line that announces what is asked.
    ANNOUNCING_QUESTIONS = "announcing-questions" | "asking-verbs";
    /// Verbs and nouns by which a letter announces what is to come.
    ANNOUNCING_VERBS = "announcing-verbs" | "announced";
    /// Who answers for the government.
    ANSWERERS = "who-is-asked" + ["ministers", "bewindspersoon", "bewindspersonen"];
    /// Words of a sentence that says which questions an answer is for.
    ANSWERING_TOGETHER = "answering-together";
    /// Words for those who ask: the members of parliament and their groups.
    ASKERS = "askers";
    /// Nouns of a question that asks who.
    ASKED_ACTORS = "asked-actors";
    /// Nouns of a question that asks a list or a paper.
    ASKED_LISTS = "asked-lists";
    /// Nouns of a question that asks a sum of money.
    ASKED_MONEY = "asked-money" | "sums-of-money";
    /// Nouns of a question that asks a number.
    ASKED_NUMBERS = "asked-numbers";
    /// Verbs of a question that asks what somebody thinks.
    ASKED_OPINIONS = "asked-opinions";
    /// Nouns of a question that asks a reason.
    ASKED_REASONS = "asked-reasons";
    /// Words behind `hoe` that make it ask a number.
    ASKED_SIZES = "asked-sizes";
    /// Nouns of a question that asks a time.
    ASKED_TIMES = "asked-times";
    /// Nouns of a question that asks how, though it says which.
    ASKED_WAYS = "asked-ways";
    /// Infinitives with which a question asks to be told.
    ASKING_TO_SAY = "announcing-questions" | "asking-to-say";
    /// Verbs that need another one.
    AUXILIARIES = "verbs-with-another" | "verbs-of-will" | "to-have-and-to-be" + ["mag", "mogen"];
    /// Words behind which a number of four digits is a count.
    BEFORE_COUNTS = "before-counts" | "about";
    /// Words before `Nederland` that make no name with it: `heel Nederland`.
    BEFORE_NEDERLAND = "before-nederland";
    /// Words that make the `vragen` behind them a noun.
    BEFORE_QUESTIONS = "before-questions";
    /// Words between which and a year there is a time, not a paper's name (`in 2018`, `omdat 2018`).
    BEFORE_TIMES = "before-times" | "before-years";
    /// Words that make the year behind them a time whatever follows.
    BEFORE_YEARS = "before-years";
    /// Verb forms by which something lasting begins, goes on or ends.
    BEGINNINGS_AND_ENDS = "beginnings-and-ends";
    /// The same and forms of `doen`: what is done to research.
    DEEDS_TO_RESEARCH = "beginnings-and-ends" | "verbs-of-doing";
    /// Nouns by which money goes from one year to another.
    CARRIED_OVER = "carried-over";
    /// Words behind which two years are a parliamentary year, and one year a volume.
    CITING_WORDS = "citing-words" | "official-papers";
    /// Words that open what is asked and cannot follow a noun.
    CLAUSE_AT_ONCE = "question-words" | "question-words-of-kind" + ["of"];
    /// Words that open what is asked.
    CLAUSE_OPENINGS = "clause-openings" | "question-words" | "question-words-of-kind";
    /// Words that say little by themselves, folded.
    COMMON_WORDS =
        "common-words"
        | "sentence-words"
        | "links-in-names"
        | "smallest-words"
        | "verbs-with-another"
        | "separable-prepositions"
        | "pointers"
        | "prepositions"
        | "verbs-of-will"
        | "question-words"
        | "to-have-and-to-be"
        | "question-words-of-kind";
    /// Compounds of those heads that do name an organisation.
    COMPOUND_HEADS = "compound-heads";
    /// Words before which a number of four digits is a count, unless a preposition of time stands before it.
    COUNTED_THINGS = "counted-things";
    /// Papers and publications: what bears a day of its own has appeared.
    DATED_PAPERS = "dated-papers" | "papers";
    /// Finite verbs by which a speaker expects, refuses, keeps or receives something.
    DECLARING_VERBS = "declaring-verbs" | "verbs-of-receiving" + ["kunt", "moet", "moeten", "komen"];
    /// Words by which a sentence says what something is, or what it is for.
    DEFINING_WORDS = "defining-words";
    /// Verb forms by which parties agree.
    DEEDS_OF_AGREEMENT = "deeds-of-agreement";
    /// Words by which a paper or research comes.
    DEEDS_OF_COMING = "deeds-of-coming";
    /// Verb forms by which something grows, shrinks or is reached.
    DEEDS_OF_EFFECT = "deeds-of-effect";
    /// Words that open the note by which a news item is set right.
    CORRECTIONS = "corrections";
    /// Words by which a rule begins, changes or ends.
    DEEDS_OF_LAW = "deeds-of-law";
    /// Verb forms by which people meet or talk.
    DEEDS_OF_MEETING = "deeds-of-meeting";
    /// Verb forms by which a paper or a message comes.
    DEEDS_OF_PUBLICATION = "deeds-of-publication" | "telling";
    /// Verb forms by which something is looked into.
    DEEDS_OF_RESEARCH = "deeds-of-research";
    /// Verb forms by which an agreement is made.
    DEEDS_ON_AGREEMENTS = "deeds-on-agreements";
    /// Verb forms for what is done with a bill or a rule.
    DEEDS_ON_BILLS = "deeds-on-bills";
    /// Verb forms for what is done with a motion.
    DEEDS_ON_MOTIONS = "deeds-on-motions";
    /// Verb forms by which money is given, raised or cut.
    DEEDS_WITH_MONEY = "deeds-with-money";
    /// Openings of a sentence that cannot stand alone.
    DEPENDENT_OPENINGS = "dependent-openings";
    /// Words with a capital that begin a name whose head follows.
    DESCRIBING_ORGANISATIONS = "describing-organisations";
    /// Words that a noun phrase begins with.
    DETERMINERS = "determiners";
    /// Participles that say a promise has been kept.
    DONE_WITH = "done-with";
    /// Prefixes with a hyphen that are also the first syllable of common words (`ex-pertise`, `co-ordinatie`).
    DOUBTFUL_PREFIXES = "doubtful-prefixes";
    /// Words of a short reply by which a speaker takes up what was asked.
    DOING_REPLIES = "doing-replies";
    /// Participles that say a promise is given up.
    DROPPED = "dropped";
    /// Papers that lie before the letter that names them.
    EARLIER_PAPERS = "earlier-papers" | "papers" | "repeated-papers";
    /// How the names of fields of work end, which stand with a capital behind a function.
    ENDS_OF_FIELDS = "ends-of-fields";
    /// Openings of a sentence that says why or about what the question is asked.
    EXPLAINING_OPENINGS = "explaining-openings";
    /// Words before a family name, as a list of literature parts them from it.
    FAMILY_PARTICLES = "name-particles" | "name-openings" | "places-in-family-names";
    /// What is about a time without happening in it.
    FIGURES = "figures";
    /// Finite verbs that stand before another verb.
    FINITE_VERBS = "verbs-with-another"
        | "verbs-of-will"
        | "to-have-and-to-be"
        + ["ga", "ben", "heb", "laat", "laten", "zou", "zouden"];
    /// Words of the standing formulas of letters to parliament, reports, motions and written questions.
    FORMULA_WORDS = "formula-words" | "telling";
    /// What people are who are named right behind it.
    FUNCTIONS = "addressed-functions" | "functions";
    /// Finite verbs and words of what is still to come.
    FUTURE_VERBS =
        "future-verbs"
        | "verbs-with-another"
        | "announced"
        | "verbs-of-will"
        | "verbs-of-coming";
    /// Given names that many people bear.
    GIVEN_NAMES = "given-names";
    /// Words that a lost space leaves glued to a time (`voorjaarop`); only to a long one, for `Maarten` is no
    /// month.
    GLUED_WORDS = "glued-words";
    /// Words that neither end a heading nor begin one that fills its line: a sentence goes on or opens with them.
    GOING_ON = "going-on" | "separable-prepositions" | "small-prepositions" | "smallest-words";
    /// Words by which a sentence goes on about the paper that the one before it promises.
    GOING_ON_ABOUT = "going-on-about" + ["ook", "tevens"];
    /// Who governs: papers of the government say "ik" where a reader asks what the minister does.
    GOVERNING = "who-is-asked" + ["overheid"];
    /// Words that name the government in the third person.
    GOVERNMENT_SUBJECTS = "government-subjects";
    /// Words, besides the parties', that headings per fractie are made of.
    HEADINGS_OF_FRACTIES = "headings-of-fracties" | "headings-of-reports" | "smallest-words";
    /// Words that headings of whole parts are made of.
    HEADINGS_OF_PARTS =
        "headings-of-reports" | "smallest-words" | "who-is-asked"
        + ["uit", "ministers", "bewindspersonen", "commissie"];
    /// Words that say that the letter itself does it.
    HERE_IN_THE_LETTER = "enclosed" | "here-in-the-letter";
    /// Words by which a paper gives what is enclosed or stands below.
    HERE_IT_IS = "enclosed"
        + [
            "bijlage",
            "bijlagen",
            "meegezonden",
            "meegestuurd",
            "hieronder",
            "tabel",
            "volgt"
        ];
    /// Words by which a main clause says that what follows is meant to be so.
    HOPING = "hoping";
    /// Prefixes that keep their hyphen before any word.
    HYPHENED_PREFIXES = "hyphened-prefixes";
    /// Words with which a reported question begins.
    INDIRECT_QUESTIONS = "question-words" | "question-words-of-kind" + ["of", "waar"];
    /// Words that open a question about the manner, the thing, the time.
    INTERROGATIVES = "question-words" | "question-words-of-kind";
    /// Words behind a hyphen that stands for a shared part: `zorg- en welzijn`.
    JOINING_WORDS = "joining-words" + ["naar"];
    /// What the names of bodies that carry out tasks of the state end in.
    HEADS_OF_BODIES = "heads-of-bodies";
    /// What a speaker finds something not to be who declines.
    JUDGED_NEEDLESS = "judged-needless";
    /// Nouns by which a text goes on about an organisation that it has named.
    KINDS_OF_ORGANISATIONS = "kinds-of-organisations";
    /// Kinds of laws: such a word names no law by itself.
    KINDS_OF_LAWS = "kinds-of-laws";
    /// Words by which a speaker says that he will come to something before the meeting ends.
    LATER_IN_THE_MEETING = "later-in-the-meeting";
    /// Words before a paper of a later day: `een separate brief`.
    LATER_PAPERS = "later-papers";
    /// Nouns that end the name of a law.
    LAW_NOUNS = "law-nouns";
    /// Infinitives with which `laten` lets something be so, or known.
    LETTING = "letting";
    /// Participles and verbs by which somebody lets know what they will do.
    LETTING_KNOW = "letting-know";
    /// Words that stand in the middle of a chain: `huis-aan-huis`, `van-werk-naar-werk`.
    LINKS_IN_CHAINS = "small-prepositions" | "smallest-words" + ["aan", "in", "je", "op"];
    /// Words that link the words of a name.
    LINKS_IN_NAMES = "links-in-names" | "smallest-words";
    /// Papers that only the body of a municipality or a province writes.
    LOCAL_PAPERS = "local-papers";
    /// Nouns for what a government will do, before a list of it.
    MEASURES = "measures";
    /// Offices of those who govern, but not the country.
    LOCAL_OFFICES = "local-offices";
    /// Heads that name an organisation in lower case as well, as in "stichting Lezen en Schrijven".
    LOWER_HEADS = "lower-heads";
    /// Words that make a sentence be about money.
    MONEY_WORDS = "money-words" | "sums-of-money";
    /// Verbs and nouns by which a time is moved.
    MOVED = "moved";
    /// What a motion does: the quoted words behind it are the motion's.
    MOVING = "moving";
    /// Papers and occasions that are named for a month: `septembercirculaire`.
    NAMED_FOR_MONTHS = "named-for-months";
    /// Words in small letters that the names under a paper are made of, titles with their full stop.
    NAMES_IN_SIGNATURES = "names-in-signatures" | "name-openings" | "name-particles" | "titles-with-stops";
    /// Words in small letters that names of offices and committees are made of.
    NAMES_OF_OFFICES = "names-of-offices" | "smallest-words";
    /// Small words with which a family name begins even behind an office: "minister de Jonge", never "minister van".
    NAME_OPENINGS = "name-openings";
    /// The small words of Dutch names.
    NAME_PARTICLES = "name-particles" | "name-openings" | "more-name-particles";
    /// Words that no name of a law goes on with.
    NOT_IN_LAWS =
        "not-in-laws"
        | "sentence-words"
        | "after-laws"
        | "verbs-with-another"
        | "separable-prepositions"
        | "pointers"
        | "prepositions"
        | "verbs-of-will"
        | "to-have-and-to-be";
    /// Rows of capitals behind an article that name no body.
    NO_ABBREVIATED_BODIES = "no-abbreviated-bodies";
    /// Beginnings that make another word of a word rather than a compound with it.
    NO_FIRST_PARTS = "no-first-parts" | "particles" | "verb-prefixes";
    /// Words that begin with W and a small letter and are no law.
    NO_LAWS = "no-laws";
    /// Words with a capital that end no name of a person.
    NO_PEOPLE = "no-people";
    /// Words for offices and ministries, before "van" or "voor".
    OFFICES = "offices";
    /// What parliamentary papers are called where they are cited.
    OFFICIAL_PAPERS = "official-papers";
    /// Verbs by which members give an opinion: what follows asks nothing.
    OPINION_VERBS = "opinion-verbs";
    /// What the name of an organisation is made with, by itself or at the end of a longer word.
    ORGANISATION_HEADS = "organisation-heads" | "whole-heads";
    /// Papers that a government makes: ends of compounds.
    PAPERS_OF_GOVERNMENT = "papers-of-government";
    /// Papers and findings that somebody else makes: ends of compounds.
    PAPERS_OF_OTHERS = "papers-of-others";
    /// Words that stand before the `ge` of a participle: `aangeboden`, `bekendgemaakt`.
    PARTED_BEFORE_GE = "separable-before-ge" | "separable-prepositions";
    /// Past participles that do not begin with ge.
    PARTICIPLES = "participles";
    /// Participles by which a paper comes.
    PARTICIPLES_OF_COMING = "participles-of-coming";
    /// Particles that verbs and nouns begin with. None of them takes a hyphen, none ends a compound.
    PARTICLES =
        "particles" | "separable-prepositions" | "verb-prefixes"
        + ["binnen", "boven", "buiten", "neer", "weer"];
    /// Finite verbs of the past.
    PAST_VERBS = "past-verbs";
    /// Auxiliaries that make a perfect with a participle.
    PERFECT_AUXILIARIES = "perfect-auxiliaries" | "to-have-and-to-be";
    /// Prepositions that end the head of a noun phrase.
    PHRASE_PREPOSITIONS = "separable-prepositions"
        | "small-prepositions"
        + ["van", "tussen", "per", "uiterlijk"];
    /// Words before a number that name a place in a text, so that the number counts nothing.
    PLACES_IN_TEXTS = "places-in-texts";
    /// Words before `voor` and a day on which something is planned.
    PLANNED_FOR = "planned-for";
    /// Words that point at what was said before.
    POINTERS = "pointers";
    /// Words before a pair that was counted before.
    POINTING_WORDS = "pointing-words";
    /// What members of government are for: no names.
    PORTFOLIOS = "portfolios";
    /// Openings of questions that ask what something is.
    QUESTIONS_OF_MEANING = "questions-of-meaning";
    /// Openings of questions that ask for a sum of money.
    QUESTIONS_OF_MONEY = "questions-of-money";
    /// Openings of questions that ask for a number.
    QUESTIONS_OF_NUMBER = "questions-of-number";
    /// Openings of questions that ask what the rules say.
    QUESTIONS_OF_RIGHT = "questions-of-right";
    /// Openings of questions that ask how things stand.
    QUESTIONS_OF_STATE = "questions-of-state";
    /// Openings of questions that ask for a time.
    QUESTIONS_OF_TIME = "questions-of-time";
    /// Openings of questions that ask who.
    QUESTIONS_OF_WHO = "questions-of-who";
    /// Nouns for how much or how many there is.
    QUANTITIES = "quantities";
    /// Words with which a question begins: what follows them is the verb.
    QUESTION_WORDS = "question-words" + ["waar"];
    /// Words that say that something is there, behind a verb of coming.
    READY = "ready";
    /// Openings with which a sentence goes on about those who were named.
    REFERRING_OPENINGS = "referring-openings" | "adding";
    /// What a speaker sees none of who declines: `zie ik geen aanleiding`.
    REFUSALS = "refusals";
    /// Papers whose date is only named when they are named again.
    REPEATED_PAPERS = "repeated-papers";
    /// Verbs in the imperative with which a list of questions asks.
    REQUESTING = "requesting";
    /// Verbs of a sentence that reports what members ask.
    REPORTED_ASKING = "asking-verbs" + ["verneemt", "hoort"];
    /// What parliament asks of government, and what government owes it.
    REQUESTS_OF_PARLIAMENT = "requests-of-parliament";
    /// What tables' rows are called.
    ROW_NAMES = "row-names";
    /// Words by which a sentence says what is laid down.
    RULING_WORDS = "ruling-words";
    /// Words by which a sentence says how something is done.
    SAID_HOW = "said-how";
    /// Words by which an answer gives a reason.
    SAID_WHY = "said-why";
    /// Words by which an answer says yes or no.
    SAID_YES_OR_NO = "said-yes-or-no";
    /// Words that every question and answer is made of, and names of who asks; folded.
    SAYING_LITTLE =
        "saying-little"
        | "common-words"
        | "sentence-words"
        | "links-in-names"
        | "smallest-words"
        | "verbs-with-another"
        | "separable-prepositions"
        | "pointers"
        | "prepositions"
        | "asking-verbs"
        | "adding"
        | "verbs-of-will"
        | "question-words"
        | "to-have-and-to-be"
        | "who-is-asked"
        | "question-words-of-kind";
    /// Verbs by which a text tells whose the words in quotation marks are.
    SAYING_VERBS = "saying-verbs";
    /// What stands apart from its verb in `aan te tonen`, and before the `ge` of `aangetoond`.
    SEPARABLE = "separable" | "separable-before-ge" | "separable-prepositions";
    /// Words of a reply that only says yes or no.
    SHORT_REPLIES = "short-replies" | "doing-replies";
    /// Verbs and pronouns that show a sentence.
    SIGNS_OF_SENTENCES = "signs-of-sentences" | "to-have-and-to-be" | "verbs-with-another";
    /// Abbreviations in lower case that could be read as words.
    SMALL_ABBREVIATIONS = "small-abbreviations";
    /// Words that stay small in names of offices.
    SMALL_IN_OFFICES = "smallest-words" + ["voor", "der", "des", "op", "in"];
    /// Small words of a name, which may give no letter to its abbreviation.
    SMALL_WORDS =
        "links-in-names"
        | "smallest-words"
        | "separable-prepositions"
        | "prepositions"
        + ["inzake", "ter"];
    /// Words for a time that is near but not named.
    SOON = "soon";
    /// What somebody is who is quoted, before a name or by itself: `zegt de wethouder`.
    SPEAKING_FUNCTIONS = "addressed-functions" | "functions"
        + [
            "minister",
            "staatssecretaris",
            "wethouder",
            "kamerlid",
            "bewindsman",
            "bewindsvrouw",
            "huisarts",
            "ecoloog",
            "bioloog",
            "psycholoog",
            "deskundige",
            "adviseur",
            "inspecteur",
            "manager",
            "projectleider"
        ];
    /// Verb forms by which a sentence says how many there were.
    STATING_FIGURES =
        "amounting" | "stating-figures" + ["was", "waren", "zijn", "had", "hadden"];
    /// Words of what is being done already.
    STILL_GOING_ON = "still-going-on";
    /// Participles that no rule makes, each behind its infinitive: `zenden gezonden`.
    STRONG_PARTICIPLES = "strong-participles";
    /// Words that a subordinate clause may have right behind the word that opens it.
    SUBJECTS = "determiners" | "subject-pronouns" + ["ik", "we", "wij"];
    /// Words that open a clause whose verb stands at its end.
    SUBORDINATORS = "subordinators" | "question-words";
    /// Words that take up the head of a compound left out before them: `zorg- en welzijnsorganisaties`.
    TAKING_UP_HEADS = "taking-up-heads" | "joining-words";
    /// Verb forms by which parliament is told something.
    TELLING = "telling";
    /// Ends of nouns for what parties agree on.
    THINGS_AGREED = "things-agreed";
    /// Ends of nouns for a meeting that bears a day.
    THINGS_MET = "things-met";
    /// What members of parliament move.
    THINGS_MOVED = "things-moved";
    /// Nouns for a promise that bears the day on which it was made.
    THINGS_PROMISED = "things-promised";
    /// Ends of nouns for bills and rules.
    THINGS_OF_LAW = "things-of-law";
    /// Ends of nouns for a paper that bears a day.
    THINGS_PUBLISHED = "dated-papers" | "papers" | "things-published";
    /// Ends of nouns for research.
    THINGS_RESEARCHED = "things-researched";
    /// Ends of nouns for programmes and the like.
    THINGS_RUN = "things-run";
    /// Ends of nouns for what happens on a day, meetings among them.
    THINGS_WITH_A_DAY = "things-met" | "things-with-a-day";
    /// What a letter calls itself, behind `deze` or `dit`.
    THIS_LETTER = "this-letter";
    /// Nouns of time: `dit moment` points at no text.
    TIMES_AFTER_THIS = "times-after-this";
    /// Titles before a name, without their full stop.
    TITLES = "titles";
    /// Titles before a name, with their full stop.
    TITLES_WITH_STOPS = "titles-with-stops";
    /// Words that turn or limit what a sentence says.
    TURNING = "turning";
    /// Infinitives of being and thinking, which are no act that can be promised.
    VERBS_OF_BEING = "verbs-of-being";
    /// Infinitives of what a speaker thinks, feels, says or awaits.
    VERBS_OF_THINKING = "verbs-of-thinking" | "verbs-of-being";
    /// Verbs by which a paper comes.
    VERBS_OF_COMING = "verbs-of-coming";
    /// Infinitives by which a letter says what stands in it.
    VERBS_OF_COMPOSING = "verbs-of-composing";
    /// Infinitives by which a government tells parliament something.
    VERBS_OF_INFORMING = "verbs-of-informing";
    /// Infinitives of what goes on all the time: no promise by themselves.
    VERBS_OF_LASTING = "verbs-of-lasting";
    /// Finite verbs without which a line of a letter is a heading or a title.
    VERBS_OF_LETTERS = "verbs-of-letters" | "to-have-and-to-be";
    /// Infinitives of what happens in a meeting.
    VERBS_OF_MEETINGS = "verbs-of-meetings";
    /// Finite verbs by which parliament gets or finds something.
    VERBS_OF_RECEIVING = "verbs-of-receiving";
    /// Infinitives by which a government sends a paper to parliament.
    VERBS_OF_SENDING = "verbs-of-sending";
    /// Infinitives of what a government takes upon itself.
    VERBS_OF_UNDERTAKING = "verbs-of-undertaking" | "verbs-of-lasting";
    /// Beginnings of verbs that also stand inside a compound, before a verb.
    VERB_PREFIXES = "verb-prefixes";
    /// Words by which a letter points at its own parts.
    WHERE_IN_THE_LETTER = "where-in-the-letter";
    /// Heads that must stand by themselves, or in these words: "Bureau HHM", "Planbureau", never
    /// "Consultatiebureau".
    WHOLE_HEADS = "whole-heads";
    /// Who is asked: a question that names them stands by itself.
    WHO_IS_ASKED = "who-is-asked";
    /// Words that put what is told in the past.
    WORDS_OF_THE_PAST = "words-of-the-past";
    /// Endings that make another form of a word rather than a compound with it.
    WORD_ENDINGS = "word-endings";
    /// Words near the start of a sentence that asks without a question mark.
    WISHING = "wishing";
}
