//! A statement's Markdown for a terminal: in the terminal's own sixteen colours, which follow its theme, and broken where `report::wrap`
//! breaks.

use std::ops::Range;

use termimad::crossterm::style::{Attribute, Color};
use termimad::minimad::Compound;
use termimad::{CompositeKind, FmtComposite, FmtLine, MadSkin};

use crate::report::wrap;

/// How far a block of code is indented.
const CODE_INDENT: usize = 4;

/// The statement in lines of at most `width` columns, prose in fewer where that would be too wide to read.
pub fn rendered(statement: &str, width: usize, is_coloured: bool) -> String {
    let skin = skin(is_coloured);
    // Its own wrapping knows no Chinese, and so it is not asked for.
    let mut text = skin.text(statement, None);
    text.lines = std::mem::take(&mut text.lines).into_iter().flat_map(|line| broken(line, width)).collect();
    text.to_string()
}

fn skin(is_coloured: bool) -> MadSkin {
    let mut skin = MadSkin::no_style();
    skin.code_block.left_margin = CODE_INDENT;
    if is_coloured {
        skin.headers.iter_mut().for_each(|header| header.add_attr(Attribute::Bold));
        skin.headers[0].add_attr(Attribute::Underlined);
        skin.bold.add_attr(Attribute::Bold);
        skin.italic.add_attr(Attribute::Italic);
        skin.strikeout.add_attr(Attribute::CrossedOut);
        skin.inline_code.set_fg(Color::DarkCyan);
        skin.code_block.set_fg(Color::DarkCyan);
    }
    skin
}

/// A line as several that have room.
fn broken(line: FmtLine<'_>, width: usize) -> Vec<FmtLine<'_>> {
    let FmtLine::Normal(composite) = line else { return vec![line] };
    let is_code = composite.kind == CompositeKind::Code;
    let (indent, follow_up) = match composite.kind {
        CompositeKind::ListItem(level) => (2 + usize::from(level), CompositeKind::ListItemFollowUp(level)),
        CompositeKind::OrderedListItem { level, index } => {
            let indent = usize::from(level) + index.to_string().len() + 2;
            (indent, CompositeKind::OrderedListItemFollowUp { level, index })
        }
        CompositeKind::Code => (CODE_INDENT, CompositeKind::Code),
        CompositeKind::Quote => (2, CompositeKind::Quote),
        kind => (0, kind),
    };
    let text: String = composite.compounds.iter().map(Compound::as_str).collect();
    let width = if is_code { width } else { width.min(wrap::WIDEST_PROSE) };
    let room = width.saturating_sub(indent).max(8);
    // The further lines of code are indented a little more.
    let more = if is_code { 2 } else { 0 };
    let lines = wrap::lines(&text, (room, room - more), &code_spans(&composite.compounds));
    let made = lines.into_iter().enumerate().map(|(idx, range)| {
        let mut compounds = part(&composite.compounds, &range);
        if idx > 0 && is_code {
            compounds.insert(0, Compound { code: true, ..Compound::raw_str("  ") });
        }
        let kind = if idx == 0 { composite.kind } else { follow_up };
        // No spacing: what is padded leaves a box behind, or spaces that are copied with the text.
        FmtLine::Normal(FmtComposite { kind, compounds, visible_length: 0, spacing: None })
    });
    made.collect()
}

/// Where in the compounds' text there is code.
fn code_spans(compounds: &[Compound<'_>]) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut start = 0;
    for compound in compounds {
        let end = start + compound.as_str().len();
        // A whole line of code is broken like any value.
        if compound.code && compounds.len() > 1 {
            spans.push(start..end);
        }
        start = end;
    }
    spans
}

/// The compounds within a range of their text.
fn part<'s>(compounds: &[Compound<'s>], range: &Range<usize>) -> Vec<Compound<'s>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for compound in compounds {
        let end = start + compound.as_str().len();
        let (from, to) = (range.start.max(start), range.end.min(end));
        if from < to {
            parts.push(compound.sub(from - start, to - start));
        }
        start = end;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(statement: &str, width: usize, lines: &[&str]) {
        assert_eq!(rendered(statement, width, false).lines().collect::<Vec<_>>(), lines, "at {width}");
    }

    #[test]
    fn a_list_is_indented_and_its_code_stays_whole() {
        check(
            "## Rules\n\n- the answer of **all** is `[0, 2]` here",
            30,
            &["Rules", "", "• the answer of all is [0, 2]", "  here"],
        );
        check("- the answer of **all** is `[0, 2]` here", 26, &["• the answer of all is", "  [0, 2] here"]);
        check("1. one two three\n2. four", 12, &["1. one two", "   three", "2. four"]);
    }

    #[test]
    fn chinese_lines_do_not_begin_with_a_full_stop() {
        check("返回 `nums` 的**排序结果**。不改变它。", 22, &["返回 nums 的排序结果。", "不改变它。"]);
        check("返回 `nums` 的**排序结果**。不改变它。", 20, &["返回 nums 的排序结", "果。不改变它。"]);
    }

    #[test]
    fn an_example_is_broken_between_arguments() {
        check(
            "```text\nf([[0, 1], [2, 3]], [4, 5, 6]) -> [0, 2]\n```",
            30,
            &["    f([[0, 1], [2, 3]],", "      [4, 5, 6]) -> [0, 2]"],
        );
    }

    #[test]
    fn colours_are_the_terminals_own() {
        let shown = rendered("# Title\n\nsome `code` and **bold**\n\n```text\nblock\n```", 60, true);
        let codes: Vec<&str> = shown.split("\x1b[").skip(1).filter_map(|part| Some(part.split_once('m')?.0)).collect();
        assert!(codes.contains(&"1") && codes.contains(&"38;5;6"), "{codes:?}");
        let is_own = |code: &&str| ["", "0", "1", "4", "22", "24", "38;5;6", "39"].contains(code);
        assert!(codes.iter().all(is_own), "{codes:?}");
    }

    #[test]
    fn prose_is_no_wider_than_can_be_read() {
        let shown = rendered(&"word ".repeat(60), 200, false);
        assert!(shown.lines().all(|line| line.len() <= 100) && shown.lines().count() == 3, "{shown}");
    }
}
