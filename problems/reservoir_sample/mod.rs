//! Reservoir sampling by Algorithm R, with the random numbers handed in. Each slot keeps the last item written to it.

use proptest::prelude::*;

use super::laws::unchanged_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Law, Random, bilingual};

#[path = "../../solutions/reservoir_sample/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<i64>, i64, Vec<i64>);
type Answer = Vec<i64>;

const LARGEST_VALUE: i64 = 1_000_000_000;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        brute_force: Some(brute_force),
        valid: Some(valid),
        strategy: Some(strategy),
        generated: Cases::Only(generated),
        laws: vec![
            Law::answer(
                "length",
                Bilingual {
                    en: "the sample has k items, or as many as the stream if those are fewer",
                    zh: "样本有 k 个元素；数据流不足 k 个时，与数据流一样长",
                },
                |(stream, k, _), answer| {
                    let (expected, got) = ((*k).min(stream.len() as i64), answer.len());
                    if got as i64 == expected {
                        return Ok(());
                    }
                    Err(bilingual!("the sample has {got}, not {expected}", "样本有 {got} 个，应为 {expected} 个"))
                },
            ),
            Law::answer(
                "from_the_stream",
                Bilingual {
                    en: "every item of the sample is in the stream", zh: "样本中的每个元素都出自数据流"
                },
                |(stream, ..), answer| {
                    let Some(slot) = answer.iter().position(|item| !stream.contains(item)) else { return Ok(()) };
                    let item = answer[slot];
                    Err(bilingual!(
                        "result[{slot}] = {item} is not in the stream",
                        "result[{slot}] = {item} 不在数据流中"
                    ))
                },
            ),
            unchanged_under(
                "first_draws",
                Bilingual {
                    en: "other draws for the first k items change nothing",
                    zh: "改变前 k 个元素的随机数，结果不变",
                },
                Comparison::Exact,
                |(stream, k, draws)| {
                    let other = |(at, &draw): (usize, &i64)| if (at as i64) < *k { at as i64 - draw } else { draw };
                    Some((stream.clone(), *k, draws.iter().enumerate().map(other).collect()))
                },
            ),
        ],
        ..Definition::of(|(stream, k, draws)| reference::reservoir_sample(&stream, k, &draws))
    })
}

/// Each slot by itself, from the end of the stream: the last item that was written to it.
fn brute_force((stream, k, draws): Arguments) -> Answer {
    let slot_of = |at: usize| if (at as i64) < k { at as i64 } else { draws[at] };
    (0..k.min(stream.len() as i64))
        .map(|slot| (0..stream.len()).rev().find(|&at| slot_of(at) == slot).expect("item `slot` fills the slot"))
        .map(|at| stream[at])
        .collect()
}

fn valid((_, _, draws): &Arguments) -> Result<(), String> {
    match draws.iter().enumerate().find(|&(at, &draw)| draw > at as i64) {
        Some((at, draw)) => Err(format!("`draws[{at}]` is {draw}, which is more than {at}")),
        None => Ok(()),
    }
}

/// Half of the draws lie about k, where the decision falls.
fn strategy() -> BoxedStrategy<Arguments> {
    let item = || prop_oneof![6 => 0..100_i64, 1 => -LARGEST_VALUE..=LARGEST_VALUE];
    (prop::collection::vec((item(), any::<u32>(), any::<bool>(), -1..=1_i64), 0..14), 0..=7_i64)
        .prop_map(|(items, k)| {
            let draw = |(at, &(_, draw, is_close, step)): (usize, &(i64, u32, bool, i64))| {
                let at = at as i64;
                if is_close { (k + step).clamp(0, at) } else { i64::from(draw) % (at + 1) }
            };
            let draws = items.iter().enumerate().map(draw).collect();
            (items.iter().map(|&(item, ..)| item).collect(), k, draws)
        })
        .boxed()
}

fn generated(largest: usize) -> Vec<Generated<Arguments>> {
    let sizes = [("few", 60, 7), ("one_slot", 200, 1), ("large", largest, largest / 10), ("all_kept", 300, 300)];
    sizes.map(|(name, n, k)| Generated::new(name, move |random| sample(random, n, k as i64))).into_iter().collect()
}

fn sample(random: &mut Random, n: usize, k: i64) -> Arguments {
    let stream = (0..n).map(|_| random.random_range(-LARGEST_VALUE..=LARGEST_VALUE)).collect();
    (stream, k, (0..n as i64).map(|at| random.random_range(0..=at)).collect())
}
