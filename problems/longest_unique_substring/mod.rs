//! Longest substring without a repeated character: the answer is a length and not the substring, so several longest ones need no rule.

use std::collections::HashSet;

use super::laws::unchanged_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Law, bilingual};

mod inputs;

#[path = "../../solutions/longest_unique_substring/accepted/reference.rs"]
mod reference;

type Arguments = (String,);
type Answer = i64;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        oracle: |(s,)| reference::longest_unique_substring(&s),
        brute_force: Some(brute_force),
        valid: None,
        strategy: Some(inputs::strategy),
        generated: Cases::Only(inputs::generated),
        axes: Vec::new(),
        laws: vec![
            Law::answer(
                "distinct_characters",
                Bilingual {
                    en: "the answer never exceeds the number of distinct characters in s",
                    zh: "答案不会超过 s 中不同字符的个数",
                },
                |(s,), &answer| at_most_the_distinct(s, answer),
            ),
            unchanged_under(
                "reversal",
                Bilingual { en: "reversing s does not change the answer", zh: "把 s 反转，答案不变" },
                Comparison::Exact,
                |(s,)| Some((s.chars().rev().collect(),)),
            ),
            Law::relation(
                "appending",
                Bilingual {
                    en: "appending one character to s adds 0 or 1 to the answer",
                    zh: "在 s 末尾添加一个字符，答案不变或加 1",
                },
                |(s,)| Some((format!("{s}{}", s.chars().next().unwrap_or('a')),)),
                after_appending,
            ),
            Law::relation(
                "appending_a_new_one",
                Bilingual {
                    en: "appending a character that s does not hold adds 0 or 1 to the answer",
                    zh: "在 s 末尾添加一个 s 中没有的字符，答案不变或加 1",
                },
                |(s,)| (' '..='~').find(|new| !s.contains(*new)).map(|new| (format!("{s}{new}"),)),
                after_appending,
            ),
        ],
    })
}

fn after_appending(_: &Arguments, answer: &Answer, (longer,): &Arguments, of_longer: &Answer) -> Result<(), Bilingual> {
    if (0..=1).contains(&(of_longer - answer)) {
        return Ok(());
    }
    let appended = longer.chars().next_back().unwrap_or_default();
    Err(bilingual!(
        "the answer is {answer}, and {of_longer} when {appended:?} is appended",
        "答案是 {answer}，在末尾添加 {appended:?} 后却是 {of_longer}"
    ))
}

/// Tries every substring, each with a set of its own.
fn brute_force((s,): Arguments) -> Answer {
    let characters: Vec<char> = s.chars().collect();
    let mut longest = 0;
    for start in 0..characters.len() {
        for end in start + 1..=characters.len() {
            let substring = &characters[start..end];
            let distinct: HashSet<char> = substring.iter().copied().collect();
            if distinct.len() == substring.len() {
                longest = longest.max(substring.len());
            }
        }
    }
    longest as i64
}

fn at_most_the_distinct(s: &str, answer: i64) -> Result<(), Bilingual> {
    let n_distinct = s.chars().collect::<HashSet<_>>().len();
    if usize::try_from(answer).is_ok_and(|answer| answer <= n_distinct) {
        Ok(())
    } else {
        Err(bilingual!(
            "the answer is {answer}, and s has {n_distinct} distinct characters",
            "答案是 {answer}，而 s 中只有 {n_distinct} 个不同的字符"
        ))
    }
}
