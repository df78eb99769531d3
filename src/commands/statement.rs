//! Renders a statement's Markdown for a terminal: in the terminal's sixteen colours, which follow its theme, and wrapped by `report::wrap`.

use anstyle::{AnsiColor, Style};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::report::wrap;

/// The indent of a code block, and the further indent of the rest of a line that had to be wrapped.
const CODE_INDENT: usize = 4;
const CODE_HANG: usize = 2;
/// The fewest columns that a line is given.
const LEAST_ROOM: usize = 8;
/// The prefix of a line in a quotation.
const QUOTED: &str = "▐ ";

/// The statement in lines of at most `width` columns; prose in fewer if that would be too wide to read.
pub fn rendered(statement: &str, width: usize, is_coloured: bool) -> String {
    let mut page = Page { width, is_coloured, ..Page::default() };
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut parser = Parser::new_ext(statement, options).into_offset_iter();
    while let Some((event, place)) = parser.next() {
        if matches!(event, Event::Start(Tag::Table(_))) {
            // A table is readable as it is written.
            parser.by_ref().find(|(event, _)| matches!(event, Event::End(TagEnd::Table)));
            page.gap();
            statement[place].lines().for_each(|row| page.prose(&[Span::plain(row)]));
        } else {
            page.take(event);
        }
    }
    page.text
}

/// A part of a line with one style.
#[derive(Debug, Clone)]
struct Span {
    text: String,
    style: Style,
    is_code: bool,
}

impl Span {
    fn plain(text: &str) -> Span {
        Span { text: text.to_owned(), style: Style::new(), is_code: false }
    }
}

/// The text written so far, and the blocks that are open at the parser's position.
#[derive(Default)]
struct Page {
    text: String,
    width: usize,
    is_coloured: bool,
    /// The prefix of a line in each open list and quotation.
    margins: Vec<String>,
    /// The number of the next item in each open list; `None` for a list with bullets.
    lists: Vec<Option<u64>>,
    /// The prefix of the next line that replaces the innermost margin.
    marker: Option<String>,
    /// The open styles, outermost first, each combined with those around it.
    styles: Vec<Style>,
    /// The line being read.
    spans: Vec<Span>,
    link: String,
    /// The code block being read. One of its lines may come in several parts.
    code: Option<String>,
}

impl Page {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.close(tag),
            Event::Code(code) => {
                let style = self.style().fg_color(Some(AnsiColor::Cyan.into()));
                self.spans.push(Span { text: code.into_string(), style, is_code: true });
            }
            Event::SoftBreak => self.push(" "),
            Event::HardBreak => self.end_line(),
            Event::Rule => {
                self.gap();
                self.prose(&[Span::plain("―――")]);
            }
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => match &mut self.code {
                Some(code) => code.push_str(&text),
                None => self.push(&text),
            },
            // These belong to extensions that are switched off.
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn open(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.gap(),
            Tag::Heading { level, .. } => {
                self.gap();
                let style = self.style().bold();
                self.styles.push(if level == HeadingLevel::H1 { style.underline() } else { style });
            }
            Tag::CodeBlock(_) => {
                self.gap();
                self.code = Some(String::new());
            }
            Tag::BlockQuote(_) => {
                self.gap();
                self.margins.push(QUOTED.to_owned());
                self.marker = Some(QUOTED.to_owned());
            }
            Tag::List(first) => {
                // The text of an item before a nested list is a line of its own.
                if self.lists.is_empty() {
                    self.gap()
                } else {
                    self.end_line()
                }
                self.lists.push(first);
            }
            Tag::Item => {
                let marker = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "• ".to_owned(),
                };
                self.margins.push(" ".repeat(wrap::columns(&marker)));
                self.marker = Some(marker);
            }
            Tag::Emphasis => self.styles.push(self.style().italic()),
            Tag::Strong => self.styles.push(self.style().bold()),
            Tag::Strikethrough => self.styles.push(self.style().strikethrough()),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => self.link = dest_url.into_string(),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.end_line(),
            TagEnd::Heading(_) => {
                self.end_line();
                self.styles.pop();
            }
            TagEnd::CodeBlock => {
                let code = self.code.take().unwrap_or_default();
                code.lines().for_each(|line| self.code_line(line));
            }
            TagEnd::BlockQuote(_) => {
                self.margins.pop();
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Item => {
                self.end_line();
                self.margins.pop();
                self.marker = None;
            }
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {
                self.styles.pop();
            }
            TagEnd::Link | TagEnd::Image => {
                let link = std::mem::take(&mut self.link);
                if self.spans.last().is_none_or(|span| span.text != link) {
                    self.push(&format!(" ({link})"));
                }
            }
            _ => {}
        }
    }

    fn style(&self) -> Style {
        self.styles.last().copied().unwrap_or_default()
    }

    fn push(&mut self, text: &str) {
        self.spans.push(Span { text: text.to_owned(), style: self.style(), is_code: false });
    }

    /// An empty line between two blocks, except at the beginning of an item.
    fn gap(&mut self) {
        if self.marker.is_none() && !self.text.is_empty() {
            let margin = self.margins.concat();
            self.text += &format!("{}\n", margin.trim_end());
        }
    }

    /// Ends the line being read, if there is one.
    fn end_line(&mut self) {
        let spans = std::mem::take(&mut self.spans);
        if !spans.is_empty() {
            self.prose(&spans);
        }
    }

    fn code_line(&mut self, text: &str) {
        let style = Style::new().fg_color(Some(AnsiColor::Cyan.into()));
        // A code line may be wrapped anywhere, like a value, so it is not marked as code to keep together.
        let span = Span { text: text.to_owned(), style, is_code: false };
        self.line(&[span], self.width, &" ".repeat(CODE_INDENT), &" ".repeat(CODE_INDENT + CODE_HANG));
    }

    fn prose(&mut self, spans: &[Span]) {
        self.line(spans, self.width.min(wrap::WIDEST_PROSE), "", "");
    }

    /// Writes a line, wrapped if necessary: the first part after the margins and `first`, the others after `rest`.
    fn line(&mut self, spans: &[Span], width: usize, first: &str, rest: &str) {
        let margin = self.margins.concat();
        let (outer, inner) =
            self.margins.split_last().map_or((String::new(), ""), |(inner, outer)| (outer.concat(), inner));
        let marker = self.marker.take();
        let first = format!("{outer}{}{first}", marker.as_deref().unwrap_or(inner));
        let rest = format!("{margin}{rest}");
        let room = |indent: &str| width.saturating_sub(wrap::columns(indent)).max(LEAST_ROOM);
        let text: String = spans.iter().map(|span| span.text.as_str()).collect();
        let mut indent = &first;
        let mut code = Vec::new();
        let mut start = 0;
        for span in spans {
            let place = start..start + span.text.len();
            start = place.end;
            code.extend(span.is_code.then_some(place));
        }
        for range in wrap::lines(&text, (room(&first), room(&rest)), &code) {
            self.text += if range.is_empty() { indent.trim_end() } else { indent };
            let mut start = 0;
            for span in spans {
                let end = start + span.text.len();
                let (from, to) = (range.start.max(start), range.end.min(end));
                if from < to {
                    let part = &span.text[from - start..to - start];
                    let style = if self.is_coloured { span.style } else { Style::new() };
                    self.text += &format!("{style}{part}{style:#}");
                }
                start = end;
            }
            self.text.push('\n');
            indent = &rest;
        }
    }
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
    fn what_stands_inside_something_is_behind_its_margin() {
        check(
            "- one\n  - two `a`\n    b three\n- four\n\nEnd",
            12,
            &["• one", "  • two a b", "    three", "• four", "", "End"],
        );
        check("1. one\n\n   two\n\n2. three", 40, &["1. one", "", "   two", "2. three"]);
        check("> one two three\n>\n> - four", 10, &["▐ one two", "▐ three", "▐", "▐ • four"]);
        check("- such:\n\n  ```text\n  f(1)\n\n  g(2)\n  ```", 40, &["• such:", "", "      f(1)", "", "      g(2)"]);
        check("- such:\n\n      f(1,\t2)", 40, &["• such:", "", "      f(1,\t2)"]);
    }

    #[test]
    fn nothing_that_was_written_is_lost() {
        check(
            "See [the paper](https://a.b) and <https://c.d>,  \n~~not~~ \\* 2 < 3 &amp; *x* a_b_c.",
            60,
            &["See the paper (https://a.b) and https://c.d,", "not * 2 < 3 & x a_b_c."],
        );
        check(
            "| n | time |\n|---|---|\n| 1 | `2` |\n\n---\n\n<b>",
            40,
            &["| n | time |", "|---|---|", "| 1 | `2` |", "", "―――", "", "<b>"],
        );
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
        assert!(codes.contains(&"1") && codes.contains(&"36"), "{codes:?}");
        let is_own = |code: &&str| ["0", "1", "4", "36"].contains(code);
        assert!(codes.iter().all(is_own), "{codes:?}");
    }

    #[test]
    fn prose_is_no_wider_than_can_be_read() {
        let shown = rendered(&"word ".repeat(60), 200, false);
        assert!(shown.lines().all(|line| line.len() <= 100) && shown.lines().count() == 3, "{shown}");
    }
}
