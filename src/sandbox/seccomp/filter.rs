//! Compiles a list of allowed calls to a program in classic BPF. The program looks the call's number up in a binary tree, so a call costs about
//! eight comparisons; calls that are allowed with any arguments cost nothing where the kernel keeps a bitmap of them (Linux 5.11).
//!
//! The crate `seccompiler` compares one number after the other, and has one error for everything that is refused.

use nix::libc;
use seccompiler::sock_filter;

/// What the filter does with a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Made,
    /// The call is not made. The caller sees this error, or success if it is 0.
    Answered(i32),
}

/// A condition on one argument of 64 bits. For some calls the kernel uses only the lower half of it.
#[derive(Debug, Clone)]
pub enum Condition {
    /// These bits have this value.
    Bits { argument: u8, mask: u64, value: u64 },
    /// The lower half is one of these.
    OneOf { argument: u8, values: Vec<u32> },
}

/// The answer to a call whose arguments meet all the conditions.
#[derive(Debug, Clone)]
pub struct Clause {
    pub tests: Vec<Condition>,
    pub outcome: Action,
}

/// The rule of a listed call: the first case that applies decides; if none does, the answer is EPERM.
#[derive(Debug, Clone)]
pub struct CallRule {
    pub call: i64,
    pub cases: Vec<Clause>,
}

/// The first of the numbers given to calls since Linux 5.1, which are the same on every processor.
pub const FIRST_NEW_CALL: i64 = 424;

const LOAD: u16 = 0x20;
const AND: u16 = 0x54;
const JUMP: u16 = 0x05;
const JUMP_IF_EQUAL: u16 = 0x15;
const JUMP_IF_AT_LEAST: u16 = 0x35;
const RETURN: u16 = 0x06;
const ALLOW: u32 = 0x7fff_0000;
const ERRNO: u32 = 0x0005_0000;
/// Offsets in the kernel's `struct seccomp_data`, in bytes.
const NUMBER: u32 = 0;
const ARCHITECTURE: u32 = 4;
const ARGUMENTS: u32 = 16;

/// Compiles the rules for the processor that this runs on.
pub fn compile(rules: Vec<CallRule>) -> Result<Vec<sock_filter>, String> {
    let architecture = if cfg!(target_arch = "x86_64") {
        0xc000_003e
    } else if cfg!(target_arch = "aarch64") {
        0xc000_00b7
    } else {
        return Err("there is no filter for this processor".to_owned());
    };
    let mut program = vec![
        step(LOAD, ARCHITECTURE),
        sock_filter { code: JUMP_IF_EQUAL, jt: 1, jf: 0, k: architecture },
        end(Action::Answered(libc::ENOSYS)),
        step(LOAD, NUMBER),
    ];
    program.extend(tree(&sections(rules)?));
    Ok(program)
}

/// A range of call numbers, from `first` to the next section's `first`, with the answer to them.
struct Section {
    first: u32,
    steps: Vec<sock_filter>,
}

/// All numbers from 0 on, in order. Adjacent numbers with the same answer form one section.
fn sections(mut rules: Vec<CallRule>) -> Result<Vec<Section>, String> {
    rules.sort_by_key(|rule| rule.call);
    if let Some(twice) = rules.windows(2).find(|pair| pair[0].call == pair[1].call) {
        return Err(format!("call {} is listed twice", twice[0].call));
    }
    let number = |call: i64| u32::try_from(call).map_err(|_| format!("{call} is no call"));
    let mut sections: Vec<Section> = Vec::new();
    let mut add = |first: u32, steps: Vec<sock_filter>| {
        if sections.last().is_none_or(|last| last.steps != steps) {
            sections.push(Section { first, steps });
        }
    };
    let first_new_call = number(FIRST_NEW_CALL)?;
    let mut next = 0;
    for rule in &rules {
        let call = number(rule.call)?;
        if next < call && next < first_new_call {
            add(next, vec![end(Action::Answered(libc::EPERM))]);
        }
        if next < call && call > first_new_call {
            add(next.max(first_new_call), vec![end(Action::Answered(libc::ENOSYS))]);
        }
        add(call, cases(&rule.cases)?);
        next = call + 1;
    }
    if next < first_new_call {
        add(next, vec![end(Action::Answered(libc::EPERM))]);
    }
    add(next.max(first_new_call), vec![end(Action::Answered(libc::ENOSYS))]);
    Ok(sections)
}

/// Finds the section of the number that is loaded.
fn tree(sections: &[Section]) -> Vec<sock_filter> {
    if let [section] = sections {
        return section.steps.clone();
    }
    let (below, above) = sections.split_at(sections.len() / 2);
    let first = above[0].first;
    let (below, above) = (tree(below), tree(above));
    let mut steps = match u8::try_from(below.len()) {
        Ok(length) => vec![sock_filter { code: JUMP_IF_AT_LEAST, jt: length, jf: 0, k: first }],
        // Only an unconditional jump reaches that far.
        Err(_) => vec![
            sock_filter { code: JUMP_IF_AT_LEAST, jt: 0, jf: 1, k: first },
            step(JUMP, u32::try_from(below.len()).expect("a program is short")),
        ],
    };
    steps.extend(below);
    steps.extend(above);
    steps
}

/// Tries one case after the other; EPERM follows the last.
fn cases(cases: &[Clause]) -> Result<Vec<sock_filter>, String> {
    let mut steps = Vec::new();
    for case in cases {
        let mut tests: Vec<sock_filter> = case.tests.iter().flat_map(steps_of).collect();
        // A test that fails jumps past this case.
        let length = tests.len() + 1;
        for (at, step) in tests.iter_mut().enumerate().filter(|(_, step)| step.jf == FAILS) {
            step.jf = u8::try_from(length - at - 1).map_err(|_| "a case has too many tests".to_owned())?;
        }
        steps.extend(tests);
        steps.push(end(case.outcome));
    }
    if cases.iter().all(|case| !case.tests.is_empty()) {
        steps.push(end(Action::Answered(libc::EPERM)));
    }
    Ok(steps)
}

/// A placeholder for the jump past a case, until the case's length is known.
const FAILS: u8 = u8::MAX;

/// Continues after itself if the condition holds, and jumps to `FAILS` if it does not.
fn steps_of(test: &Condition) -> Vec<sock_filter> {
    match test {
        Condition::Bits { argument, mask, value } => {
            let lower_first = if cfg!(target_endian = "little") { [0, 4] } else { [4, 0] };
            let halves = [(*mask as u32, *value as u32), ((mask >> 32) as u32, (value >> 32) as u32)];
            let halves = lower_first.into_iter().zip(halves).filter(|(_, (mask, _))| *mask != 0);
            halves
                .flat_map(|(place, (mask, value))| {
                    [
                        step(LOAD, ARGUMENTS + 8 * u32::from(*argument) + place),
                        step(AND, mask),
                        sock_filter { code: JUMP_IF_EQUAL, jt: 0, jf: FAILS, k: value },
                    ]
                })
                .collect()
        }
        Condition::OneOf { argument, values } => {
            let lower = if cfg!(target_endian = "little") { 0 } else { 4 };
            let mut steps = vec![step(LOAD, ARGUMENTS + 8 * u32::from(*argument) + lower)];
            let last = values.len().saturating_sub(1);
            steps.extend(values.iter().enumerate().map(|(at, value)| {
                let jt = u8::try_from(last - at).expect("a list of values is short");
                sock_filter { code: JUMP_IF_EQUAL, jt, jf: if at == last { FAILS } else { 0 }, k: *value }
            }));
            steps
        }
    }
}

fn step(code: u16, k: u32) -> sock_filter {
    sock_filter { code, jt: 0, jf: 0, k }
}

fn end(outcome: Action) -> sock_filter {
    match outcome {
        Action::Made => step(RETURN, ALLOW),
        Action::Answered(errno) => step(RETURN, ERRNO | errno.unsigned_abs()),
    }
}

#[cfg(test)]
pub mod tests;
