//! The constraints as a learner reads them, in the order of the signature.

use super::{Bound, Constraints};
use crate::locale::Locale;
use crate::shape::{Dimension, Shape};
use crate::signature::Parameter;

/// The letters that indices have, from the outside in.
const INDICES: [&str; 6] = ["i", "j", "k", "l", "m", "p"];

impl Constraints {
    /// One line of Markdown each: `0 ≤ k ≤ n`.
    pub fn lines(&self, locale: Locale) -> Vec<String> {
        // Lengths first, in the order in which the signature names them, then numbers and texts.
        let mut order: Vec<&str> = Vec::new();
        for parameter in &self.signature.parameters {
            order.extend(parameter.shape.names());
            order.push(&parameter.name);
        }
        let mut lines = Vec::new();
        let mut seen: Vec<&str> = Vec::new();
        for name in order {
            if seen.contains(&name) {
                continue;
            }
            seen.push(name);
            let variable = self.variables.iter().find(|variable| variable.name == name);
            lines.extend(variable.map(|variable| code(&variable.range.around(name))));
            let mut parameters = self.signature.parameters.iter().zip(&self.bounds);
            if let Some((parameter, bound)) = parameters.find(|(parameter, _)| parameter.name == name) {
                lines.extend(of_items(parameter, bound, self.free_indices(), locale));
            }
        }
        lines.extend(self.relations.iter().map(|relation| code(&relation.to_string())));
        lines
    }

    /// Letters for indices that no parameter and no dimension has for its name.
    fn free_indices(&self) -> impl Iterator<Item = &'static str> {
        let parameters = &self.signature.parameters;
        let taken = |letter: &str| parameters.iter().any(|p| p.name == letter || p.shape.names().contains(&letter));
        let free: Vec<&str> = INDICES.into_iter().filter(|letter| !taken(letter)).collect();
        free.into_iter()
    }
}

fn of_items(
    parameter: &Parameter,
    bound: &Bound,
    mut indices: impl Iterator<Item = &'static str>,
    locale: Locale,
) -> Vec<String> {
    let mut lines = Vec::new();
    let name = &parameter.name;
    let mut place = name.clone();
    let mut lengths = bound.lengths.iter();
    let mut shape = &parameter.shape;
    while let Shape::List(dimension, inner) = shape {
        if *dimension == Dimension::Any {
            lines.extend(lengths.next().map(|range| code(&range.around(&format!("|{place}|")))));
        }
        place += &format!("[{}]", indices.next().unwrap_or("…"));
        shape = inner;
    }
    lines.extend(lengths.next().map(|range| code(&range.around(&format!("|{place}|")))));
    lines.extend(bound.items.as_ref().map(|range| code(&range.around(&place))));
    lines.extend(bound.alphabet.as_ref().map(|alphabet| match (alphabet.is_printable(), locale) {
        (true, Locale::English) => format!("The characters of `{name}` are printable ASCII."),
        (true, Locale::Chinese) => format!("`{name}` 只含可打印的 ASCII 字符。"),
        (false, Locale::English) => format!("The characters of `{name}` are among `{}`.", alphabet.listed()),
        (false, Locale::Chinese) => format!("`{name}` 只含这些字符：`{}`。", alphabet.listed()),
    }));
    lines
}

/// A code span.
fn code(formula: &str) -> String {
    format!("`{formula}`")
}
