//! Interprets BPF programs as the kernel would.

use super::*;

/// The program's answer to a call with this processor's own numbering.
pub fn outcome(program: &[sock_filter], call: u32, arguments: [u64; 6]) -> Action {
    let own = program[1].k;
    run(program, own, call, arguments)
}

fn run(program: &[sock_filter], architecture: u32, call: u32, arguments: [u64; 6]) -> Action {
    let mut data = vec![call, architecture, 0, 0];
    data.extend(arguments.iter().flat_map(|argument| [*argument as u32, (*argument >> 32) as u32]));
    let (mut at, mut loaded) = (0, 0);
    loop {
        let sock_filter { code, jt, jf, k } = program[at];
        let jump = |holds: bool| usize::from(if holds { jt } else { jf });
        at += 1;
        match code {
            LOAD => loaded = data[k as usize / 4],
            AND => loaded &= k,
            JUMP => at += k as usize,
            JUMP_IF_EQUAL => at += jump(loaded == k),
            JUMP_IF_AT_LEAST => at += jump(loaded >= k),
            RETURN if k == ALLOW => return Action::Made,
            RETURN => return Action::Answered((k & 0xffff) as i32),
            _ => panic!("step {code:#x} is not known"),
        }
    }
}

const NOT_ALLOWED: Action = Action::Answered(libc::EPERM);
const NOT_KNOWN: Action = Action::Answered(libc::ENOSYS);

fn always(call: i64) -> CallRule {
    CallRule { call, cases: vec![Clause { tests: Vec::new(), outcome: Action::Made }] }
}

#[test]
fn every_number_is_decided() {
    let calls = [0, 1, 2, 7, 300, 423, 424, 500];
    let program = compile(calls.map(always).into()).unwrap();
    for number in (0..=1200).chain((0..=600).map(|number| 0x4000_0000 + number)).chain([u32::MAX, 0x7fff_ffff]) {
        let expected = match i64::from(number) {
            number if calls.contains(&number) => Action::Made,
            number if number < FIRST_NEW_CALL => NOT_ALLOWED,
            _ => NOT_KNOWN,
        };
        assert_eq!(outcome(&program, number, [0; 6]), expected, "{number}");
    }
    assert_eq!(run(&program, 0x4000_0003, 1, [0; 6]), NOT_KNOWN, "a call of 32 bits");
    assert_eq!(outcome(&compile(Vec::new()).unwrap(), 1, [0; 6]), NOT_ALLOWED);
}

#[test]
fn arguments_are_compared_by_bits_and_by_lists() {
    let high = |value| vec![Condition::Bits { argument: 5, mask: u64::MAX, value }];
    let some = vec![
        Condition::OneOf { argument: 1, values: vec![3, 5, 9] },
        Condition::Bits { argument: 2, mask: 0x0f, value: 0x02 },
    ];
    let cases = vec![
        Clause { tests: high(0x1_0000_0002), outcome: Action::Answered(0) },
        Clause { tests: some, outcome: Action::Made },
    ];
    let program = compile(vec![CallRule { call: 10, cases }, always(11)]).unwrap();
    for (arguments, expected) in [
        ([0, 3, 0xf2, 0, 0, 0], Action::Made),
        ([0, 9, 2, 0, 0, 0], Action::Made),
        ([0, 0x7_0000_0005, 2, 0, 0, 0], Action::Made),
        ([0, 4, 2, 0, 0, 0], NOT_ALLOWED),
        ([0, 3, 3, 0, 0, 0], NOT_ALLOWED),
        ([0, 4, 3, 0, 0, 0x1_0000_0002], Action::Answered(0)),
        ([0, 4, 3, 0, 0, 2], NOT_ALLOWED),
    ] {
        assert_eq!(outcome(&program, 10, arguments), expected, "{arguments:x?}");
    }
}

#[test]
fn long_programs_jump_far() {
    let values: Vec<u32> = (0..200).collect();
    let rule = |call| CallRule {
        call,
        cases: vec![Clause {
            tests: vec![Condition::OneOf { argument: 0, values: values.clone() }],
            outcome: Action::Made,
        }],
    };
    let program = compile((0..8).map(|number| rule(number * 2)).collect()).unwrap();
    for number in 0..16 {
        let expected = |argument| if number % 2 == 0 && argument < 200 { Action::Made } else { NOT_ALLOWED };
        for argument in [0, 199, 200] {
            assert_eq!(outcome(&program, number, [argument, 0, 0, 0, 0, 0]), expected(argument), "{number} {argument}");
        }
    }
}

#[test]
fn no_call_is_listed_twice() {
    assert!(compile(vec![always(1), always(1)]).unwrap_err().contains("twice"));
}
