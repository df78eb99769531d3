//! English, at the desk.

use super::English;
use crate::problem::Bilingual;
use crate::report::words::desk::DeskWords;
use crate::value::counted;

impl DeskWords for English {
    fn no_verdict(&self) -> &'static str {
        "not judged"
    }

    fn forbidden(&self, why: &str) -> String {
        format!("the problem forbids this input, so no answer to it is right or wrong: {why}")
    }

    fn reference(&self) -> &'static str {
        "reference"
    }

    fn law_holds(&self, law: &str, sentence: &Bilingual) -> String {
        format!("law `{law}` holds: {}", sentence.en)
    }

    fn milliseconds_of(&self, milliseconds: &str, limit_ms: u64) -> String {
        format!("{milliseconds} of {limit_ms} ms")
    }

    fn kept_as(&self, file: &str) -> String {
        format!("kept in {file}: `kata test` judges it before all other cases")
    }

    fn no_difference(&self, n_tried: usize) -> String {
        format!("no difference in {}", counted(n_tried, "call"))
    }

    fn difference(&self, n_tried: usize) -> String {
        format!("smallest difference found ({n_tried} tried)")
    }

    fn editor_written(&self, file: &str, language: &str) -> String {
        format!("wrote {file}, by which editors read the {language} files here\n")
    }

    fn editor_left(&self, theirs: &str, file: &str, language: &str) -> String {
        format!("left {theirs} as it is and wrote no {file}: your editor reads {language} files by your own settings\n")
    }

    fn editor_failed(&self, file: &str, why: &str) -> String {
        format!("could not write {file} ({why}); an editor may lack completion here\n")
    }

    fn editor_lacks(&self, install: &str) -> String {
        format!("completion of the standard library needs its source: {install}\n")
    }
}
