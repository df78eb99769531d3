//! Judges many things in parallel, as many at a time as there are cores. Each judge, with its compilers and workers, is pinned to one core, so that
//! what it times shares the core with no other judge.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use anyhow::anyhow;

use crate::outside::Given;
use crate::process;
use crate::verdict::Event;

/// A message from a judge.
pub enum Update<T> {
    Event(Event),
    /// The thing with this index is done.
    Done(usize, Box<anyhow::Result<T>>),
}

/// A file, and its place among all files of the run, from 1.
pub type Placed = (usize, Given);

/// Judges one thing and reports its progress.
pub type JudgeOne<'a, I, T> = dyn Fn(&I, &mut dyn FnMut(Event)) -> anyhow::Result<T> + Sync + 'a;

/// Judges all things, in any order. Stops at the first error of `on_message`.
pub fn judge_all<I: Sync, T: Send>(
    things: &[I],
    n_jobs: Option<usize>,
    judge: &JudgeOne<'_, I, T>,
    on_message: &mut dyn FnMut(Update<T>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let cores = process::cores();
    let n_jobs = n_jobs.unwrap_or(usize::MAX).min(cores.len()).min(things.len()).max(1);
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    let work = |core: Option<usize>, sender: mpsc::Sender<Update<T>>| {
        if let Some(core) = core {
            process::keep_to_core(core);
        }
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(thing) = things.get(index) else { return };
            // If the run is given up, nobody receives the events.
            let mut tell = |event| drop(sender.send(Update::Event(event)));
            let judged = catch_unwind(AssertUnwindSafe(|| judge(thing, &mut tell)));
            let judged = judged.unwrap_or_else(|panic| Err(anyhow!("Kata itself failed: {}", message_of(&*panic))));
            if sender.send(Update::Done(index, Box::new(judged))).is_err() {
                return;
            }
        }
    };
    std::thread::scope(|scope| {
        for core in &cores[..n_jobs] {
            let (core, sender) = ((n_jobs > 1).then_some(*core), sender.clone());
            let work = &work;
            scope.spawn(move || work(core, sender));
        }
        drop(sender);
        for message in receiver {
            if let Err(error) = on_message(message) {
                next.store(things.len(), Ordering::Relaxed);
                return Err(error);
            }
        }
        Ok(())
    })
}

fn message_of(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_the_error_of_one_thing() {
        let judge = |n: &u32, _: &mut dyn FnMut(Event)| {
            assert!(*n != 2, "it was the second");
            Ok(*n)
        };
        let mut shown = vec![String::new(); 3];
        let keep = &mut |message: Update<u32>| {
            if let Update::Done(idx, result) = message {
                shown[idx] = format!("{result:?}");
            }
            Ok(())
        };
        judge_all(&[1, 2, 3], None, &judge, keep).expect("the run ends");
        assert_eq!((shown[0].as_str(), shown[2].as_str()), ("Ok(1)", "Ok(3)"));
        assert!(shown[1].starts_with("Err(Kata itself failed: it was the second"), "{}", shown[1]);
    }
}
