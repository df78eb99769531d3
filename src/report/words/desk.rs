//! The sentences of the commands for one call, or one difference, at the desk.

use crate::problem::Bilingual;

/// What `kata run` and `kata stress` say, in one language.
pub trait DeskWords {
    /// In place of a verdict.
    fn no_verdict(&self) -> &'static str;
    /// Of an input that the problem forbids.
    fn forbidden(&self, why: &str) -> String;
    /// Before the reference's answer to an input that the problem forbids.
    fn reference(&self) -> &'static str;
    fn law_holds(&self, law: &str, sentence: &Bilingual) -> String;
    fn milliseconds_of(&self, milliseconds: &str, limit_ms: u64) -> String;
    /// Where an input was kept as a case.
    fn kept_as(&self, file: &str) -> String;
    fn no_difference(&self, n_tried: usize) -> String;
    fn difference(&self, n_tried: usize) -> String;
    /// Of the file that sets an editor up. These four are whole lines.
    fn editor_written(&self, file: &str, language: &str) -> String;
    /// Of a user's own file, in place of the one that Kata would have written.
    fn editor_left(&self, theirs: &str, file: &str, language: &str) -> String;
    fn editor_failed(&self, file: &str, why: &str) -> String;
    fn editor_lacks(&self, install: &str) -> String;
}
