//! A problem's statement as learners read it: its title, the constraints of the manifest, and the examples in their places.

use crate::locale::Locale;
use crate::manifest::{HandCase, Problem};

/// Opens and closes the placeholder of an example: `{{example two_objects}}`.
const OPENING: &str = "{{example ";
const CLOSING: &str = "}}";

impl Problem {
    /// The heading of the statement; the problem's name if there is none.
    pub fn title(&self, locale: Locale) -> &'static str {
        title_of(self.written_statement(locale)).unwrap_or(self.slug)
    }

    /// The statement with its examples, whose section about constraints begins with those of the manifest.
    pub fn statement(&self, locale: Locale) -> String {
        let text = self.with_examples(self.written_statement(locale));
        let heading = match locale {
            Locale::English => "## Constraints\n",
            Locale::Chinese => "## 约束\n",
        };
        let lines = self.content.constraints.iter().flat_map(|constraints| constraints.lines(locale));
        let list: String = lines.map(|line| format!("- {line}\n")).collect();
        match text.split_once(heading) {
            Some((before, after)) if !list.is_empty() => {
                // What the statement adds stands in the same list.
                let after = after.strip_prefix('\n').filter(|after| after.starts_with("- ")).unwrap_or(after);
                format!("{before}{heading}\n{list}{after}")
            }
            _ => text,
        }
    }

    /// A call and its answer: `nms([[0.0, 0.0, 4.0, 4.0]], [0.9], 0.5) -> [0]`.
    pub fn example_line(&self, example: &HandCase) -> String {
        let arguments: Vec<String> = example.arguments.iter().map(ToString::to_string).collect();
        let answer = example.expected.as_ref().map(|expected| format!(" -> {expected}")).unwrap_or_default();
        format!("{}({}){answer}", self.slug, arguments.join(", "))
    }

    /// The names in the statement's placeholders that no example has.
    pub fn unknown_examples(&self, locale: Locale) -> Vec<&'static str> {
        let named = placeholders(self.written_statement(locale)).filter_map(|part| part.err());
        named.filter(|name| self.example(name).is_none()).collect()
    }

    fn written_statement(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::English => self.source.statement,
            Locale::Chinese => self.source.statement_zh,
        }
    }

    fn example(&self, name: &str) -> Option<&HandCase> {
        self.examples.iter().find(|example| example.name == name)
    }

    /// The text with each placeholder replaced by its example. A placeholder without one stays, where `kata verify` finds it.
    fn with_examples(&self, text: &str) -> String {
        let shown = placeholders(text).map(|part| match part {
            Ok(text) => text.to_owned(),
            Err(name) => match self.example(name) {
                Some(example) => self.example_line(example),
                None => format!("{OPENING}{name}{CLOSING}"),
            },
        });
        shown.collect()
    }
}

/// The heading of a statement, without its `#`.
pub fn title_of(text: &str) -> Option<&str> {
    let heading = text.lines().find(|line| !line.trim().is_empty())?;
    heading.strip_prefix("# ").map(str::trim).filter(|title| !title.is_empty())
}

/// The parts of a text in order: `Ok` is plain text, `Err` the name in a placeholder.
fn placeholders(text: &str) -> impl Iterator<Item = Result<&str, &str>> {
    text.split(OPENING)
        .enumerate()
        .flat_map(|(at, part)| match part.split_once(CLOSING) {
            Some((name, rest)) if at > 0 => [Some(Err(name.trim())), Some(Ok(rest))],
            _ => [(at > 0).then_some(Ok(OPENING)), Some(Ok(part))],
        })
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_first_line() {
        assert_eq!(title_of("# Heap sort\n\n## Task\n"), Some("Heap sort"));
        assert_eq!(title_of("\n#  堆排序 \n"), Some("堆排序"));
        for text in ["", "\n", "## Task\n# Heap sort\n", "# \n", "#Heap\n"] {
            assert_eq!(title_of(text), None, "{text:?}");
        }
    }

    #[test]
    fn placeholders_are_told_from_other_braces() {
        let parts = |text| placeholders(text).collect::<Vec<_>>();
        assert_eq!(parts("a {{example one}} b"), [Ok("a "), Err("one"), Ok(" b")]);
        assert_eq!(parts("{{example  two }}"), [Ok(""), Err("two"), Ok("")]);
        assert_eq!(parts("int a[2][1] = {{1}, {2}};"), [Ok("int a[2][1] = {{1}, {2}};")]);
        assert_eq!(parts("{{example one").into_iter().map(Result::unwrap).collect::<String>(), "{{example one");
    }
}
