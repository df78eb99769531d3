//! Reports as text, one format a file, each a pure function of the report: nothing here prints or reads the environment.

mod blind;
mod diff;
mod github;
mod json;
mod junit;
mod markdown;
mod plain;
#[cfg(test)]
mod sample;
mod terminal;
mod text;
mod timing;

pub use blind::{blind, hide_seed};
pub use github::github;
pub use json::json;
pub use junit::junit;
pub use markdown::markdown;
pub use terminal::{TerminalOptions, terminal};
pub use timing::{timing_csv, timing_json, timing_markdown, timing_terminal};

#[cfg(test)]
mod tests {
    use std::{env, fs};

    use super::*;

    /// `KATA_BLESS` rewrites the golden files.
    fn check(format: &str, text: &str) {
        let path = format!("{}/tests/golden/report.{format}.txt", env!("CARGO_MANIFEST_DIR"));
        if env::var_os("KATA_BLESS").is_some() {
            fs::write(&path, text).unwrap();
        }
        assert_eq!(text, fs::read_to_string(&path).unwrap_or_default(), "{path}: set KATA_BLESS to rewrite it");
    }

    #[test]
    fn every_kind_of_failure_looks_as_it_should() {
        colored::control::set_override(false);
        check("terminal", &terminal(&sample::report(), &TerminalOptions { width: 60 }));
        check("json", &json(&sample::report()));
        check("junit", &junit(&sample::report()));
        check("markdown", &markdown(&sample::report()));
        check("github", &github(&sample::report()));
    }
}
