//! Filters everything that is printed: only colours pass, no other control of a terminal, and on a CI engine that reads commands in its log, no
//! line becomes a command by accident.

use std::sync::OnceLock;

use crate::report::wrap;
use crate::value::steers_terminal;

/// The text with everything harmful made visible.
pub fn harmless(text: &str) -> String {
    static READS_COMMANDS: OnceLock<bool> = OnceLock::new();
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let reads_commands =
        *READS_COMMANDS.get_or_init(|| ["GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION"].into_iter().any(is_set));
    let text = without_steering(text);
    if reads_commands { without_commands(&text) } else { text }
}

/// The text wrapped to the width of stderr's terminal; unchanged if stderr is no terminal.
pub fn broken(text: &str) -> String {
    let Some((width, _)) = terminal_size::terminal_size_of(std::io::stderr()) else { return text.to_owned() };
    let width = usize::from(width.0).clamp(40, wrap::WIDEST_PROSE);
    text.split('\n').map(|line| wrap::hanging(line, (0, 2), width)).collect::<Vec<_>>().join("\n")
}

/// The text with characters that affect a terminal written out, except for Kata's own colours.
pub fn without_steering(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let length = color(rest).unwrap_or(0);
        if length > 0 {
            seen.push_str(&rest[..length]);
            rest = &rest[length..];
            continue;
        }
        // A line of CSV ends like this.
        let is_line_end = rest.starts_with("\r\n");
        if steers_terminal(character) && character != '\n' && character != '\t' && !is_line_end {
            seen.extend(character.escape_unicode());
        } else {
            seen.push(character);
        }
        rest = &rest[character.len_utf8()..];
    }
    seen
}

/// The length of the escape sequence that the text begins with, if it only changes colours.
fn color(text: &str) -> Option<usize> {
    let parameters = text.strip_prefix("\x1b[")?;
    let n_bytes = parameters.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b';').count();
    (parameters.as_bytes().get(n_bytes) == Some(&b'm')).then_some(n_bytes + 3)
}

/// The text without lines that begin with `::`, and without `##[` and `##vso[`, which the runners of GitHub, Azure and TeamCity read as commands.
fn without_commands(text: &str) -> String {
    let harmless = |line: &str| {
        let is_command = line.trim_start().starts_with("::");
        let line = if is_command { line.replacen("::", "\\u{3a}:", 1) } else { line.to_owned() };
        let mut parts = line.split("##");
        let mut harmless = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let name = part.trim_start_matches('#');
            let is_command = name.trim_start_matches(|c: char| c.is_ascii_alphabetic()).starts_with('[');
            harmless.push_str(if is_command { "#\\u{23}" } else { "##" });
            harmless.push_str(part);
        }
        harmless
    };
    text.split('\n').map(harmless).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_pass_and_nothing_else_does() {
        let text = "\x1b[1;31mred\x1b[0m\ta\x1b[2Jb\x1b]0;t\x07c\r\u{9b}31m\u{202e}\n中文";
        let seen = "\x1b[1;31mred\x1b[0m\ta\\u{1b}[2Jb\\u{1b}]0;t\\u{7}c\\u{d}\\u{9b}31m\\u{202e}\n中文";
        assert_eq!(without_steering(text), seen);
    }

    #[test]
    fn no_line_is_a_command() {
        let text = "  ::stop-commands::x\nstd::vector ##[error]a ##vso[task]b\n## Title\n###[c] ##";
        let seen =
            "  \\u{3a}:stop-commands::x\nstd::vector #\\u{23}[error]a #\\u{23}vso[task]b\n## Title\n#\\u{23}#[c] ##";
        assert_eq!(without_commands(text), seen);
    }
}
