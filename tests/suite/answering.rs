//! What leads a reader to an answer, and what an answer says beside what was asked.

use super::files::explorer;
use beleidsspoor::explorer::QuestionFilter;

#[test]
fn a_word_leads_to_the_question_that_its_seeker_may_have() {
    let explorer = explorer();
    let near = |typed: &str| {
        let near = explorer.questions_near(typed).into_iter();
        near.map(|(slug, _)| slug.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(near("dementie"), ["heb-ik-er-recht-op"]);
    assert_eq!(near("Mensen met DEMENTIE"), ["heb-ik-er-recht-op"]);
    assert_eq!(near("onafhankelijkheid"), ["wat-is-onafhankelijk"]);
    assert!(near("koplopergemeenten").is_empty());
    // A question has its answer above the hits, and a passage is no question.
    assert!(near("heb ik recht op cliëntondersteuning").is_empty());
    assert!(near("vrijwilligershulp voor mensen met dementie thuis").is_empty());
}

#[test]
fn an_answer_is_told_from_the_questions_that_it_says_again() {
    let explorer = explorer();
    let dialogues = explorer.questions();
    let filter = QuestionFilter::default();
    let exchanges = dialogues
        .iter()
        .flat_map(|dialogue| dialogue.exchanges(&filter));
    let mut again = 0;
    for exchange in exchanges {
        let (restated, said) = exchange.restated_and_said();
        assert_eq!(
            restated.len() + said.len(),
            exchange.answer.paragraphs.len()
        );
        assert!(!said.is_empty(), "something is said of them");
        for paragraph in restated {
            again += 1;
            assert!(paragraph.text.contains("leden"), "{}", paragraph.text);
        }
    }
    assert!(again > 15, "{again}");
}

#[test]
fn rows_of_a_table_are_quoted_with_their_heads() {
    let explorer = explorer();
    let found = explorer.contradictions();
    let sides = found.iter().flat_map(|one| &one.sides);
    let mut quoted: Vec<_> = sides.filter_map(|side| explorer.rows(side)).collect();
    quoted.sort_by_key(|table| table.rows.len());
    let (Some(one), Some(more)) = (quoted.first(), quoted.last()) else {
        panic!("none quotes a table");
    };
    assert_eq!(one.rows.len(), 1);
    let labels: Vec<char> = more
        .rows
        .iter()
        .filter_map(|row| row[0].chars().next())
        .collect();
    assert_eq!(labels, ['3', '4', '5', '6', '7']);
    assert_eq!(more.columns.last().map(String::as_str), Some("Totaal"));
    assert_eq!(more.cell_spans.len(), 5);
}
