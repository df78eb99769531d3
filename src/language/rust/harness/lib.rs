//! Kata's worker for Rust: decodes requests to the types of the submission's parameters, calls its function, and encodes the result. Compiled once
//! as a library; a submission's crate binds its function with `serve`. Uses plain std and a few C functions.

mod answer;
mod argument;
mod codes;
mod entry;
mod faults;
mod process;
mod status;

use std::fmt::Write as _;
use std::io::Write as _;
use std::panic::{self, AssertUnwindSafe};
use std::time::Instant;

use answer::{Answer, put_text};
use argument::{DoesNotFit, Parameter, Reader};
use entry::Entry;
use faults::{begin_call, end_call, panic_place};
pub use process::Reporting;
/// For the glue, whatever the submission calls `std`.
pub use ::std;
use process::{exit, receive, send};
use status::{DOES_NOT_FIT, RAISED, REFUSED, RETURNED, WRONG_TYPE};

fn refuse(kind: &str, message: &str) -> ! {
    let mut payload = Vec::new();
    put_text(&mut payload, kind);
    put_text(&mut payload, message);
    payload.extend([0; 12]);
    send(REFUSED, 0, &payload);
    exit(0)
}

/// Compiles only for a type that can be a parameter; it is called for its bound.
pub fn parameter<T: Parameter>() {}

/// Compiles only for a type that can be returned.
pub fn answer<T: Answer>() {}

/// Answers requests until the channel closes. `prints` says that the function prints and returns nothing.
pub fn serve<P, R: Answer>(entry: impl Entry<P, R>, file: &'static str, prints: bool) {
    fn of<P, R, E: Entry<P, R>>(_: &E) -> usize {
        E::N
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [signature, names, ..] = arguments.as_slice() else { panic!("the judge passes a signature and names") };
    let names: Vec<&str> = names.split(',').collect();
    let (code, result_code) = signature.split_once('>').expect("a signature has a result");
    let n = of(&entry);
    if n != names.len() {
        let passed: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        let (plural, passed) = (if n == 1 { "" } else { "s" }, passed.join(", "));
        let takes = format!("the function takes {n} parameter{plural}, the problem passes {}: {passed}", names.len());
        refuse("wrong number of parameters", &takes);
    }
    if let Some(complaint) = entry.complaint(code.as_bytes(), &names) {
        refuse("wrong parameter type", &complaint);
    }
    process::close_channel_on_exec();
    faults::prepare(file);
    send(RETURNED, 0, &[]);
    let (mut buffer, mut at) = (Vec::new(), 0);
    let mut payload = Vec::new();
    while let Some((start, end)) = receive(&mut buffer, &mut at) {
        payload.clear();
        begin_call();
        let (status, nanos) = reply(&entry, (code, result_code), (&names, prints), &buffer[start..end], &mut payload);
        let _ = std::io::stdout().flush();
        end_call();
        send(status, nanos, &payload);
    }
}

/// Makes one call, writes its outcome to the payload, and returns the reply's status and the call's nanoseconds.
fn reply<P, R: Answer>(
    entry: &impl Entry<P, R>,
    (code, result_code): (&str, &str),
    (names, prints): (&[&str], bool),
    request: &[u8],
    payload: &mut Vec<u8>,
) -> (u8, u64) {
    let mut reader = Reader(request);
    let mut started = Instant::now();
    let called = panic::catch_unwind(AssertUnwindSafe(|| {
        let mut started_in = started;
        let mut taken = None;
        let outcome = entry.call(&mut reader, code.as_bytes(), names, &mut started_in, &mut |result: R| {
            let mut out = std::mem::take(payload);
            let encoded = result.put(result_code.as_bytes(), "result", &mut out);
            taken = Some((encoded.map_err(|wrong| (result.describe(), wrong)), out));
        });
        started = started_in;
        (outcome, taken)
    }));
    let mut put = |texts: [&str; 4], n_texts: usize| {
        payload.clear();
        texts[..n_texts].iter().for_each(|text| put_text(payload, text));
    };
    match called {
        Ok((Ok(()), Some((Ok(()), out)))) => {
            let nanos = started.elapsed().as_nanos() as u64;
            *payload = out;
            return (RETURNED, nanos);
        }
        Ok((Ok(()), Some((Err((mut got, wrong)), _)))) => {
            if got == answer::NOTHING {
                got += &if prints { PRINTS.to_owned() } else { in_place(code, result_code, names) };
            }
            put([&got, &wrong.path, &wrong.expected, &wrong.got], 4);
            return (WRONG_TYPE, 0);
        }
        Ok((Ok(()), None)) => unreachable!("a call that returns hands over its result"),
        Ok((Err(DoesNotFit(path, value, ty)), _)) => {
            put([&path, &value, &ty, ""], 3);
            return (DOES_NOT_FIT, 0);
        }
        Err(panic) => put(["panic", &(panic_place().1 + &panic_message(&*panic)), "", ""], 2),
    }
    payload.extend(panic_place().0.to_le_bytes());
    put_text(payload, "");
    (RAISED, 0)
}

/// The hint for a function without a result that prints.
const PRINTS: &str = "; the function prints, and returns nothing: what is printed is no answer, return it";

/// The hint for a function without a result, if the result could be an argument that it changes.
fn in_place(code: &str, result_code: &str, names: &[&str]) -> String {
    let (mut rest, mut names) = (code.as_bytes(), names.iter());
    while let (false, Some(name)) = (rest.is_empty(), names.next()) {
        let (first, others) = rest.split_at(codes::code_len(rest));
        if first == result_code.as_bytes() {
            return format!("; a function that changes `{name}` in place takes it by value, as `mut {name}`, and ends with `{name}`");
        }
        rest = others;
    }
    String::new()
}

fn panic_message(panic: &(dyn std::any::Any + Send)) -> String {
    let mut text = String::new();
    let message = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    let _ = write!(text, "{}", message.unwrap_or("a panic without a message"));
    text
}
