//! The most channels between a spatial and a temporal convolution that need no more weights than a 3D convolution.

use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/r2plus1d_channels/accepted/reference.rs"]
mod reference;

type Arguments = (i64, i64, i64, i64);

pub fn content() -> Content {
    Content::new(Definition::<Arguments, i64> {
        brute_force: Some(brute_force),
        laws: vec![
            Law::answer(
                "affordable",
                Bilingual {
                    en: "the pair has no more weights than the 3D convolution",
                    zh: "两层的权重不比三维卷积多",
                },
                |arguments, mid| {
                    let (cost, most) = (mid.saturating_mul(of_a_channel(arguments)), of_the_whole(arguments));
                    if cost <= most {
                        return Ok(());
                    }
                    Err(bilingual!(
                        "{mid} channels need {cost} weights, and there are {most}",
                        "{mid} 个通道要 {cost} 个权重，而总共只有 {most} 个"
                    ))
                },
            ),
            Law::answer(
                "no_channel_more",
                Bilingual { en: "one channel more would be too many", zh: "再多一个通道就超了" },
                |arguments, mid| {
                    let next = mid.saturating_add(1);
                    let (cost, most) = (next.saturating_mul(of_a_channel(arguments)), of_the_whole(arguments));
                    if cost > most {
                        return Ok(());
                    }
                    Err(bilingual!(
                        "{next} channels need {cost} weights, and there are {most}",
                        "{next} 个通道只要 {cost} 个权重，而总共有 {most} 个"
                    ))
                },
            ),
            Law::relation(
                "twice_the_channels",
                Bilingual {
                    en: "with twice as many channels on both sides, the middle has twice as many, or one more",
                    zh: "输入输出通道数都加倍，中间通道数也加倍，或者再多一个",
                },
                |&(c_in, c_out, kernel, t)| (2 * c_in.max(c_out) <= 4096).then_some((2 * c_in, 2 * c_out, kernel, t)),
                |_, one, _, other| {
                    let twice = one.saturating_mul(2);
                    if (twice..=twice.saturating_add(1)).contains(other) {
                        return Ok(());
                    }
                    Err(bilingual!("it has {one}, then {other}", "先是 {one} 个，后是 {other} 个"))
                },
            ),
        ],
        ..Definition::of(|(c_in, c_out, kernel, t)| reference::r2plus1d_channels(c_in, c_out, kernel, t))
    })
}

/// The weights that a channel in the middle needs.
fn of_a_channel(&(c_in, c_out, kernel, t): &Arguments) -> i64 {
    kernel * kernel * c_in + t * c_out
}

fn of_the_whole(&(c_in, c_out, kernel, t): &Arguments) -> i64 {
    t * kernel * kernel * c_in * c_out
}

/// Adds channels as long as there are weights.
fn brute_force(arguments: Arguments) -> i64 {
    let is_affordable = |mid: &i64| mid * of_a_channel(&arguments) <= of_the_whole(&arguments);
    (1..).take_while(is_affordable).last().unwrap_or(0)
}
