//! Shows progress on stderr if that is a terminal: one line about the current work, removed at the end.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::color;
use super::say;
use crate::report::{Step, Words};
use crate::verdict::Event;

pub struct Progress {
    bar: ProgressBar,
    what: String,
    /// Whether `what` is being prepared, which goes on while a submission is built.
    is_preparing: bool,
    words: &'static dyn Words,
    /// The number of files. A count is shown only if there are several.
    n_files: usize,
    n_done: usize,
}

impl Progress {
    pub fn new(n_files: usize, words: &'static dyn Words) -> Progress {
        let bar = if color::can_move() { ProgressBar::new_spinner() } else { ProgressBar::hidden() };
        if let Ok(style) = ProgressStyle::with_template("{spinner} {wide_msg}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        Progress { bar, what: String::new(), is_preparing: false, words, n_files, n_done: 0 }
    }

    pub fn show(&mut self, event: &Event) {
        match event {
            // It is rare, and takes long enough that a person who sees no bar would wonder.
            Event::Preparing { what } if self.bar.is_hidden() => say(&self.words.said(what)),
            Event::Preparing { what } => {
                self.say(self.words.said(what));
                self.is_preparing = true;
            }
            Event::Building { .. } if self.is_preparing => {}
            Event::Building { file } => self.say(self.words.step(Step::Building { file })),
            Event::Group { file, group } => self.say(self.words.step(Step::Judging { file, group: *group })),
            Event::QuickPassed { .. } => {}
            Event::Progress { done, all } => self.bar.set_message(format!("{} {done}/{all}", self.what)),
            Event::Shrinking { n_tried } => {
                let what = &self.what;
                self.bar.set_message(self.words.step(Step::Shrinking { what, n_tried: *n_tried }));
            }
        }
    }

    /// Counts one more file as done.
    pub fn done(&mut self) {
        self.n_done += 1;
        self.say(String::new());
    }

    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }

    /// Removes the line until there is more to show.
    pub fn clear(&mut self) {
        self.say(String::new());
        self.bar.suspend(|| {});
    }

    pub fn say(&mut self, what: String) {
        let what = match self.n_files {
            0 | 1 => what,
            n_files => self.words.step(Step::Judged { n_done: self.n_done, n_files, what: &what }),
        };
        self.is_preparing = false;
        self.what = what.chars().map(|c| if crate::value::steers_terminal(c) { '?' } else { c }).collect();
        self.bar.set_message(self.what.clone());
    }
}
