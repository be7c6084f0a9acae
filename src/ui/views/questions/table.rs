//! The table of who asked what: as a table where there is room, as a list of who asks where there is none.

use super::SHOWN;
use crate::explorer::{AnswerState, Became, Dialogue, Explorer, Matrix, MatrixRow, QuestionFilter};
use crate::ui::hooks::stay;
use crate::ui::route::QuestionState;
use crate::ui::text::matrix as words;
use yew::prelude::*;

/// Most rows in a frame of another page: so many are at most 600 pixels high.
const ROWS_IN_FRAME: usize = 7;

/// A row: what it is called, where its heading leads, its cells, and where each of them leads.
struct Row {
    name: String,
    /// Whether the name is the document's own words.
    is_quoted: bool,
    filter: QuestionFilter,
    cells: Vec<Vec<Became>>,
}

/// What is drawn.
struct Table<'a> {
    id: String,
    caption: String,
    /// Over the first column.
    first: &'static str,
    fracties: Vec<String>,
    rows: Vec<Row>,
    /// What its links choose, besides what their row and column say.
    base: QuestionFilter,
    /// What is chosen now.
    chosen: &'a QuestionFilter,
    in_frame: bool,
}

/// The table of the only paper, or of the chosen one; of several papers first one that tells them apart.
pub(super) fn tables(
    explorer: &Explorer,
    chosen: &QuestionFilter,
    matrices: &[(&Dialogue, Matrix)],
    in_frame: bool,
) -> Html {
    let several = matrices.len() > 1;
    let is_chosen = |dialogue: &Dialogue| {
        let document = chosen.document.as_ref();
        document.is_some_and(|document| *document == dialogue.document)
    };
    let shown = matrices
        .iter()
        .enumerate()
        .filter(|(_, (dialogue, matrix))| matrix.is_telling() && (!several || is_chosen(dialogue)));
    let themes = shown.map(|(number, (dialogue, matrix))| {
        of_themes(
            explorer,
            chosen,
            (number, dialogue, matrix),
            several,
            in_frame,
        )
    });
    html! {
        <>
            if several { { of_papers(explorer, chosen, matrices, in_frame).view() } }
            { for themes.map(|table| table.view()) }
        </>
    }
}

fn title(explorer: &Explorer, id: &str) -> String {
    let opened = explorer.document(id).ok();
    opened.map_or(id, |opened| opened.short_title()).to_owned()
}

fn of_themes<'a>(
    explorer: &Explorer,
    chosen: &'a QuestionFilter,
    (number, dialogue, matrix): (usize, &Dialogue, &Matrix),
    several: bool,
    in_frame: bool,
) -> Table<'a> {
    let base = QuestionFilter {
        document: several.then(|| dialogue.document.clone()),
        ..QuestionFilter::default()
    };
    let row = |row: &MatrixRow| Row {
        name: words::heading(row.theme.as_deref()).to_owned(),
        is_quoted: row.theme.as_ref().is_some_and(|theme| !theme.is_empty()),
        filter: QuestionFilter {
            // An address has no empty choice, so answers without a heading are not chosen apart.
            theme: row.theme.clone().filter(|theme| !theme.is_empty()),
            state: row.theme.is_none().then_some(AnswerState::NotFound),
            ..base.clone()
        },
        cells: row.cells.clone(),
    };
    Table {
        id: format!("vragen-tabel-{number}"),
        caption: if in_frame {
            title(explorer, &dialogue.document)
        } else {
            words::caption(&title(explorer, &dialogue.document))
        },
        first: words::THEME,
        fracties: matrix.fracties.clone(),
        rows: matrix.rows.iter().map(row).collect(),
        base,
        chosen,
        in_frame,
    }
}

fn of_papers<'a>(
    explorer: &Explorer,
    chosen: &'a QuestionFilter,
    matrices: &[(&Dialogue, Matrix)],
    in_frame: bool,
) -> Table<'a> {
    let mut fracties: Vec<String> = Vec::new();
    for fractie in matrices.iter().flat_map(|(_, matrix)| &matrix.fracties) {
        if !fracties.contains(fractie) {
            fracties.push(fractie.clone());
        }
    }
    let row = |(dialogue, matrix): &(&Dialogue, Matrix)| {
        let cell = |fractie: &String| {
            let column = matrix.fracties.iter().position(|known| known == fractie);
            column.map_or_else(Vec::new, |column| matrix.of_fractie(column))
        };
        Row {
            name: title(explorer, &dialogue.document),
            is_quoted: false,
            filter: QuestionFilter {
                document: Some(dialogue.document.clone()),
                ..QuestionFilter::default()
            },
            cells: fracties.iter().map(cell).collect(),
        }
    };
    Table {
        id: "vragen-tabel-stukken".to_owned(),
        caption: words::PAPERS.to_owned(),
        first: words::PAPER,
        rows: matrices.iter().map(row).collect(),
        fracties,
        base: QuestionFilter::default(),
        chosen,
        in_frame,
    }
}

impl Table<'_> {
    fn view(&self) -> Html {
        let mut rows: Vec<&Row> = self.rows.iter().collect();
        if self.in_frame {
            // The fullest, in the order of the text.
            let mut counts: Vec<usize> = rows.iter().map(|row| total(row)).collect();
            counts.sort_unstable_by(|left, right| right.cmp(left));
            let least = counts.get(ROWS_IN_FRAME - 1).copied().unwrap_or(0);
            rows.retain(|row| total(row) >= least);
            rows.truncate(ROWS_IN_FRAME);
        }
        let columns = 0..self.fracties.len();
        html! {
            <figure class="matrix">
                <div class="matrix__table" role="region" aria-labelledby={self.id.clone()} tabindex="0">
                    <table>
                        <caption id={self.id.clone()}>{ &self.caption }</caption>
                        <thead>
                            <tr>
                                <th scope="col">{ self.first }</th>
                                { for columns.clone().map(|column| self.column(column)) }
                                <th scope="col" class="matrix__total">{ words::TOTAL }</th>
                            </tr>
                        </thead>
                        <tbody>{ for rows.into_iter().map(|row| self.row(row)) }</tbody>
                        if !self.in_frame {
                            <tfoot>
                                <tr>
                                    <th scope="row">{ words::TOTAL }</th>
                                    { for columns.clone().map(|column| html! { <td>{ self.of_fractie(column).len() }</td> }) }
                                    <td class="matrix__total">{ self.rows.iter().map(total).sum::<usize>() }</td>
                                </tr>
                            </tfoot>
                        }
                    </table>
                </div>
                <ul class="matrix__list" aria-label={self.caption.clone()}>{ for columns.map(|column| self.item(column)) }</ul>
                <figcaption class="muted">
                    if !self.in_frame { { words::HELP } }
                    <ul class="matrix__legend" aria-label={words::LEGEND}>{ for self.legend() }</ul>
                </figcaption>
            </figure>
        }
    }

    /// The signs that occur, with what they mean.
    fn legend(&self) -> impl Iterator<Item = Html> {
        let occurs = |reply: &Became| {
            let mut cells = self.rows.iter().flat_map(|row| &row.cells);
            cells.any(|cell| cell.contains(reply))
        };
        let occurring: Vec<Became> = Became::ALL.into_iter().filter(occurs).collect();
        occurring.into_iter().map(|reply| {
            html! { <li><span class="matrix__signs" aria-hidden="true">{ words::sign(reply) }</span>{ " " }{ words::became(reply) }</li> }
        })
    }

    /// What became of each question of a fractie.
    fn of_fractie(&self, column: usize) -> Vec<Became> {
        let cells = self.rows.iter().filter_map(|row| row.cells.get(column));
        let mut replies: Vec<Became> = cells.flatten().copied().collect();
        replies.sort_unstable();
        replies
    }

    fn fractie(&self, column: usize) -> &str {
        self.fracties.get(column).map_or("", String::as_str)
    }

    fn column(&self, column: usize) -> Html {
        let fractie = self.fractie(column);
        let filter = QuestionFilter {
            fractie: Some(fractie.to_owned()),
            ..self.base.clone()
        };
        html! { <th scope="col">{ self.link(&filter, html! { words::name(fractie) }) }</th> }
    }

    fn row(&self, row: &Row) -> Html {
        let class = row.is_quoted.then_some("quoted");
        let name = html! { <span {class}>{ &row.name }</span> };
        let cell = |(column, replies): (usize, &Vec<Became>)| {
            let filter = QuestionFilter {
                fractie: Some(self.fractie(column).to_owned()),
                ..row.filter.clone()
            };
            html! { <td>{ self.cell(&filter, replies) }</td> }
        };
        html! {
            <tr>
                <th scope="row">{ self.link(&row.filter, name) }</th>
                { for row.cells.iter().enumerate().map(cell) }
                <td class="matrix__total">{ total(row) }</td>
            </tr>
        }
    }

    /// How many, and a sign for each.
    fn cell(&self, filter: &QuestionFilter, replies: &[Became]) -> Html {
        if replies.is_empty() {
            return html! { <span class="matrix__none"><span aria-hidden="true">{ "·" }</span><span class="hidden">{ words::NONE }</span></span> };
        }
        self.link(
            filter,
            html! { <><span class="matrix__count">{ replies.len() }</span>{ signs(replies) }</> },
        )
    }

    /// The questions of a fractie, where there is no room for a table.
    fn item(&self, column: usize) -> Html {
        let (fractie, replies) = (self.fractie(column), self.of_fractie(column));
        let filter = QuestionFilter {
            fractie: Some(fractie.to_owned()),
            ..self.base.clone()
        };
        let name = html! {
            <><span class="matrix__name">{ words::name(fractie) }</span>{ " " }<span>{ words::questions(replies.len()) }</span>{ signs(&replies) }</>
        };
        html! { <li>{ self.link(&filter, name) }</li> }
    }

    /// A link to questions: here it stays in the view, in a frame it opens the whole page.
    fn link(&self, filter: &QuestionFilter, inside: Html) -> Html {
        let route = QuestionState::of(filter.clone()).route();
        let current = (filter == self.chosen).then_some("true");
        let href = route.href();
        if self.in_frame {
            return html! { <a {href} target="_blank">{ inside }</a> };
        }
        html! { <a {href} aria-current={current} onclick={stay(route, SHOWN)}>{ inside }</a> }
    }
}

/// A sign for each question; who hears the page is told how many became what.
fn signs(replies: &[Became]) -> Html {
    html! {
        <>
            <span class="matrix__signs" aria-hidden="true">{ words::signs(replies) }</span>
            <span class="hidden">{ format!(": {}", words::told(replies)) }</span>
        </>
    }
}

fn total(row: &Row) -> usize {
    row.cells.iter().map(Vec::len).sum()
}
