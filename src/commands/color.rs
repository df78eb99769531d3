//! Decides whether output is coloured: by the user's option, then by `NO_COLOR`, `CLICOLOR_FORCE`, `TERM` and `CLICOLOR`, then by whether it goes
//! to a terminal.

use std::io::IsTerminal;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::cli::Color;

static STDOUT: AtomicBool = AtomicBool::new(false);
static STDERR: AtomicBool = AtomicBool::new(false);

/// Decides it for both streams. The decision for stdout is in force afterwards.
pub fn decide(asked: Color) {
    let variable = |name: &str| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned());
    STDOUT.store(is_colored(asked, &variable, std::io::stdout().is_terminal()), Ordering::Relaxed);
    STDERR.store(is_colored(asked, &variable, std::io::stderr().is_terminal()), Ordering::Relaxed);
    colored::control::set_override(STDOUT.load(Ordering::Relaxed));
}

/// Makes a text for stderr, coloured if stderr is.
pub fn for_stderr<T>(make: impl FnOnce() -> T) -> T {
    with(STDERR.load(Ordering::Relaxed), make)
}

/// Makes a text without colours.
pub fn without<T>(make: impl FnOnce() -> T) -> T {
    with(false, make)
}

fn with<T>(is_on: bool, make: impl FnOnce() -> T) -> T {
    colored::control::set_override(is_on);
    let made = make();
    colored::control::set_override(STDOUT.load(Ordering::Relaxed));
    made
}

/// Whether stderr can show animation: it is a terminal that can move its cursor.
pub fn can_move() -> bool {
    std::io::stderr().is_terminal() && is_able()
}

/// Whether stdout can be redrawn as a screen.
pub fn stdout_can_move() -> bool {
    std::io::stdout().is_terminal() && is_able()
}

fn is_able() -> bool {
    !std::env::var_os("TERM").is_none_or(|term| is_dumb(&term.to_string_lossy()))
}

fn is_dumb(term: &str) -> bool {
    term.is_empty() || term == "dumb"
}

fn is_colored(asked: Color, variable: &dyn Fn(&str) -> Option<String>, is_terminal: bool) -> bool {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    match asked {
        Color::Always => true,
        Color::Never => false,
        // NO_COLOR takes precedence over all other variables.
        Color::Auto if set("NO_COLOR").is_some() => false,
        Color::Auto if set("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        Color::Auto => {
            is_terminal && set("CLICOLOR").as_deref() != Some("0") && !is_dumb(&set("TERM").unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conventions_are_kept() {
        type Variables = &'static [(&'static str, &'static str)];
        let is_colored = |variables: Variables, is_terminal| {
            let variable = |name: &str| {
                let value = variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
                value.or_else(|| (name == "TERM").then(|| "xterm".to_owned()))
            };
            is_colored(Color::Auto, &variable, is_terminal)
        };
        for (variables, on_a_terminal, in_a_pipe) in [
            (&[] as Variables, true, false),
            (&[("NO_COLOR", "")], true, false),
            (&[("NO_COLOR", "1")], false, false),
            (&[("NO_COLOR", "0")], false, false),
            (&[("TERM", "dumb")], false, false),
            (&[("TERM", "")], false, false),
            (&[("CLICOLOR", "0")], false, false),
            (&[("CLICOLOR_FORCE", "1")], true, true),
            (&[("CLICOLOR_FORCE", "0")], true, false),
            (&[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")], true, true),
            (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false, false),
        ] {
            assert_eq!(
                (is_colored(variables, true), is_colored(variables, false)),
                (on_a_terminal, in_a_pipe),
                "{variables:?}"
            );
        }
    }
}
