//! The convolution of a video, in time and space alike.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::collection::vec;
use proptest::prelude::*;

use super::images::{Channels, Kernels, convolved, kernels};
use super::inputs::matrix;
use super::laws::{Numbers, equivariant_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Law, Random, bilingual};

#[path = "../../solutions/conv3d/accepted/reference.rs"]
mod reference;

/// The frames of each channel.
type Video = Vec<Channels>;
type Arguments = (Video, Vec<Kernels>, Vec<f64>, i64, i64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Video> {
        strategy: Some(strategy),
        generated: Cases::Also(generated),
        laws: vec![
            Law::answer(
                "frame_by_frame",
                Bilingual {
                    en: "with kernels one frame deep, each output frame is the two-dimensional convolution of one frame",
                    zh: "卷积核只有一帧深时，每个输出帧都是某一帧的二维卷积",
                },
                frame_by_frame,
            ),
            equivariant_under(
                "reversed_time",
                Bilingual {
                    en: "with a stride of 1, reversing the frames of the video and of the kernels reverses the frames of the result",
                    zh: "步长为 1 时，视频和卷积核的帧都倒放，结果也倒放",
                },
                CLOSE,
                |(video, weight, bias, stride, padding)| {
                    let weight = weight.iter().map(reversed).collect();
                    (*stride == 1).then(|| (reversed(video), weight, bias.clone(), 1, *padding))
                },
                |_, answer| reversed(answer),
            ),
            equivariant_under(
                "time_for_height",
                Bilingual {
                    en: "exchanging time and height in the video and in the kernels exchanges them in the result",
                    zh: "视频和卷积核都交换时间与高度，结果也交换时间与高度",
                },
                CLOSE,
                |(video, weight, bias, stride, padding)| {
                    let weight = weight.iter().map(exchanged).collect();
                    Some((exchanged(video), weight, bias.clone(), *stride, *padding))
                },
                |_, answer| exchanged(answer),
            ),
        ],
        ..Definition::of(|(video, weight, bias, stride, padding)| {
            reference::conv3d(&video, &weight, &bias, stride, padding)
        })
    })
}

fn reversed(video: &Video) -> Video {
    video.iter().map(|frames| frames.iter().rev().cloned().collect()).collect()
}

/// Row i of frame t becomes row t of frame i.
fn exchanged(video: &Video) -> Video {
    let channel = |frames: &Channels| {
        (0..frames[0].len()).map(|i| frames.iter().map(|frame| frame[i].clone()).collect()).collect()
    };
    video.iter().map(channel).collect()
}

fn frame_by_frame((video, weight, bias, stride, padding): &Arguments, answer: &Video) -> Result<(), Bilingual> {
    if weight[0][0].len() != 1 {
        return Ok(());
    }
    let flat: Kernels = weight.iter().map(|kernel| kernel.iter().map(|frames| frames[0].clone()).collect()).collect();
    for (t, at) in (-padding..video[0].len() as i64 + padding).step_by(*stride as usize).enumerate() {
        let Some(at) = usize::try_from(at).ok().filter(|at| *at < video[0].len()) else { continue };
        let image = video.iter().map(|frames| frames[at].clone()).collect();
        let convolution = convolved(&image, &flat, *stride, *padding);
        for (o, (channel, offset)) in convolution.iter().zip(bias).enumerate() {
            let expected: Vec<f64> = channel.numbers().into_iter().map(|number| number + offset).collect();
            let got = answer.get(o).and_then(|frames| frames.get(t)).map(Numbers::numbers).unwrap_or_default();
            let is_close = |(expected, got): (&f64, &f64)| (expected - got).abs() <= 1e-6 * (1.0 + expected.abs());
            if expected.len() != got.len() || !expected.iter().zip(&got).all(is_close) {
                return Err(bilingual!(
                    "frame {t} of output {o} should hold {expected:?} and holds {got:?}",
                    "输出 {o} 的第 {t} 帧（从 0 数起）应为 {expected:?}，却是 {got:?}"
                ));
            }
        }
    }
    Ok(())
}

/// A third of the videos leave no room around the kernel in one direction, and a third of the kernels are one frame deep.
fn strategy() -> BoxedStrategy<Arguments> {
    let room = || prop_oneof![Just(0_usize), 0..=2_usize];
    let rooms = (room(), room(), room());
    (1..=2_usize, 1..=2_usize, (1..=3_usize, 1..=2_usize, 1..=2_usize), rooms, 1..=3_i64, 0..=1_i64)
        .prop_flat_map(|(n_inputs, n_outputs, (kt, kh, kw), rooms, stride, padding)| {
            let side = |kernel: usize, room: usize| (kernel + room).saturating_sub(2 * padding as usize).max(1);
            let frames = side(kt, rooms.0);
            (
                kernels(n_inputs, frames, (side(kh, rooms.1), side(kw, rooms.2))),
                vec(kernels(n_inputs, kt, (kh, kw)), n_outputs),
                vec((-8..=8_i32).prop_map(|n| f64::from(n) / 2.0), n_outputs),
                Just(stride),
                Just(padding),
            )
        })
        .boxed()
}

/// The largest videos of one channel, with every stride and padding: the derived cases seldom have many positions along an axis.
fn generated(_: usize) -> Vec<Generated<Arguments>> {
    let strides = [1, 2, 3, 4].into_iter().flat_map(|stride| [0, 1, 2].map(|padding| (stride, padding)));
    let cases = strides.map(|(stride, padding)| {
        let name = format!("stride_{stride}_padding_{padding}");
        Generated::new(name, move |random| {
            let kernel = [(); 3].map(|()| random.random_range(1..=3_usize));
            let video = vec![block(random, [8, 8, 8], 100.0)];
            let weight = vec![vec![block(random, kernel, 10.0)]];
            (video, weight, matrix(random, (1, 1), -10.0..=10.0).concat(), stride, padding)
        })
    });
    cases.collect()
}

fn block(random: &mut Random, [frames, height, width]: [usize; 3], largest: f64) -> Channels {
    (0..frames).map(|_| matrix(random, (height, width), -largest..=largest)).collect()
}
