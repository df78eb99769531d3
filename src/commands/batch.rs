//! Many files judged side by side, as many at a time as there are cores. Each judge, its compilers and its workers keep to a core of their
//! own, so that what is clocked shares it with no other judge.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use anyhow::anyhow;

use crate::process;
use crate::verdict::{Event, SubmissionReport};

/// What a judge has to say.
pub enum Message {
    Event(Event),
    /// The file of this index among those to judge is done with.
    Done(usize, Box<anyhow::Result<SubmissionReport>>),
}

/// A file, and its place among all files of the run, from 1.
pub type Placed = (usize, PathBuf);

/// Judges one file, and says how it goes.
pub type Judge<'a> = dyn Fn(&Placed, &mut dyn FnMut(Event)) -> anyhow::Result<SubmissionReport> + Sync + 'a;

/// Judges files. Results come in the order of the files, whatever the order in which they were done. An error of `on_message` ends it all.
pub fn judge_all(
    files: &[Placed],
    n_jobs: Option<usize>,
    judge: &Judge<'_>,
    on_message: &mut dyn FnMut(&Message) -> anyhow::Result<()>,
) -> anyhow::Result<Vec<anyhow::Result<SubmissionReport>>> {
    let cores = process::cores();
    let n_jobs = n_jobs.unwrap_or(usize::MAX).min(cores.len()).min(files.len()).max(1);
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    let work = |core: Option<usize>, sender: mpsc::Sender<Message>| {
        if let Some(core) = core {
            process::keep_to_core(core);
        }
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(file) = files.get(index) else { return };
            // Nobody listens any more where the run is given up.
            let mut tell = |event| drop(sender.send(Message::Event(event)));
            let judged = catch_unwind(AssertUnwindSafe(|| judge(file, &mut tell)));
            let judged = judged.unwrap_or_else(|panic| Err(anyhow!("Kata itself failed: {}", message_of(&*panic))));
            if sender.send(Message::Done(index, Box::new(judged))).is_err() {
                return;
            }
        }
    };
    let mut results: Vec<Option<anyhow::Result<SubmissionReport>>> = files.iter().map(|_| None).collect();
    std::thread::scope(|scope| {
        for core in &cores[..n_jobs] {
            let (core, sender) = ((n_jobs > 1).then_some(*core), sender.clone());
            let work = &work;
            scope.spawn(move || work(core, sender));
        }
        drop(sender);
        for message in receiver {
            if let Err(error) = on_message(&message) {
                next.store(files.len(), Ordering::Relaxed);
                return Err(error);
            }
            if let Message::Done(index, judged) = message {
                results[index] = Some(*judged);
            }
        }
        Ok(())
    })?;
    Ok(results.into_iter().map(|result| result.unwrap_or_else(|| Err(anyhow!("it was not judged")))).collect())
}

fn message_of(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}
