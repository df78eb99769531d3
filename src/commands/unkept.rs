//! Records why counterexamples could not be kept beside a submission, or read from there. Printed once a folder, after the run.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::say;
use crate::report::Words;

/// How many folders are named.
const MOST_NAMED: usize = 5;

/// The reasons, by the submissions' folder.
#[derive(Default)]
pub struct Unkept(Mutex<BTreeMap<PathBuf, String>>);

impl Unkept {
    /// Records the result of reading or writing a file beside this submission.
    pub fn note<T: Default>(&self, file: &Path, attempt: io::Result<T>) -> T {
        attempt.unwrap_or_else(|error| {
            let folder = file.parent().unwrap_or(Path::new("")).join(".kata");
            let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            known.entry(folder).or_insert_with(|| error.to_string());
            T::default()
        })
    }

    pub fn say(&self, words: &dyn Words) {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (folder, why) in known.iter().take(MOST_NAMED) {
            let folder = folder.display();
            let note =
                format!("note: counterexamples could not be kept in `{folder}`, or tried again from there: {why}");
            say(&words.said(&note));
        }
        if known.len() > MOST_NAMED {
            say(&words.said(&format!("note: the same is true of {} more folders", known.len() - MOST_NAMED)));
        }
    }
}
