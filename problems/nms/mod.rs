//! Greedy non-maximum suppression: the indices of the kept boxes, best score first.
//!
//! The rule is strict (`>`), and boxes whose overlap is exactly the threshold are common here; `valid` therefore admits only inputs on which all
//! honest roundings agree. This is neither soft NMS nor NMS by class.

use super::boxes::{better, overlap, overlap_by_cells};
use super::laws::{equivariant_under, unchanged_under};
use decided::{decided, far_apart, valid_box};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Law, bilingual};

#[path = "../../solutions/nms/accepted/reference.rs"]
mod reference;

mod decided;
mod inputs;
mod near;

type Arguments = (Vec<Vec<f64>>, Vec<f64>, f64);
type Answer = Vec<i64>;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        oracle: |(boxes, scores, iou_threshold)| reference::nms(&boxes, &scores, iou_threshold),
        brute_force: Some(brute_force),
        valid: Some(valid),
        strategy: Some(inputs::strategy),
        generated: Cases::Only(inputs::generated),
        axes: vec![inputs::boxes()],
        laws: [laws_of_one_answer(), laws_of_two_calls()].into_iter().flatten().collect(),
    })
}

/// What every right answer keeps.
fn laws_of_one_answer() -> Vec<Law<Arguments, Answer>> {
    vec![
        Law::answer(
            "distinct_indices",
            Bilingual {
                en: "every index is that of a box, and none is there twice",
                zh: "每个下标都对应一个框，且不重复出现",
            },
            |(boxes, ..), answer| kept_indices(boxes, answer).map(|_kept| ()),
        ),
        Law::answer(
            "best_first",
            Bilingual {
                en: "the scores descend, and equal scores stand in the order of their indices",
                zh: "分数从高到低排列，分数相同时按下标从小到大排列",
            },
            best_first,
        ),
        Law::answer(
            "kept_apart",
            Bilingual {
                en: "no two kept boxes overlap by more than the threshold",
                zh: "任意两个保留的框，重叠程度都不超过阈值",
            },
            kept_apart,
        ),
        Law::answer(
            "dropped_for_a_reason",
            Bilingual {
                en: "every dropped box overlaps a kept, better one by more than the threshold",
                zh: "每个丢弃的框，都与某个保留的、更好的框重叠超过阈值",
            },
            dropped_for_a_reason,
        ),
    ]
}

/// How the answers to related inputs agree.
fn laws_of_two_calls() -> Vec<Law<Arguments, Answer>> {
    vec![
        unchanged_under(
            "scaling",
            Bilingual {
                en: "making all boxes four times as large changes nothing",
                zh: "把所有框放大到四倍，结果不变",
            },
            Comparison::Exact,
            |arguments| moved(arguments, |[x1, y1, x2, y2]| [4.0 * x1, 4.0 * y1, 4.0 * x2, 4.0 * y2]),
        ),
        unchanged_under(
            "translation",
            Bilingual {
                en: "moving all boxes by (3, -5) changes nothing", zh: "把所有框平移 (3, -5)，结果不变"
            },
            Comparison::Exact,
            |arguments| {
                let exact = arguments.0.iter().flatten().all(|x| (x * 1024.0).fract() == 0.0);
                exact.then(|| moved(arguments, |[x1, y1, x2, y2]| [x1 + 3.0, y1 - 5.0, x2 + 3.0, y2 - 5.0]))?
            },
        ),
        unchanged_under(
            "swapped_axes",
            Bilingual { en: "swapping the two axes changes nothing", zh: "交换两条坐标轴，结果不变" },
            Comparison::Exact,
            |arguments| moved(arguments, |[x1, y1, x2, y2]| [y1, x1, y2, x2]),
        ),
        equivariant_under(
            "reversal",
            Bilingual {
                en: "where all scores differ, reversing the order of the boxes only renumbers the answer",
                zh: "分数互不相同时，颠倒框的顺序只会改变答案中的编号",
            },
            Comparison::Exact,
            reversed,
            |(boxes, ..), answer| answer.iter().map(|i| boxes.len() as i64 - 1 - i).collect(),
        ),
    ]
}

/// Tries every set of boxes and returns the one that the definition describes. Overlaps are measured cell by cell.
fn brute_force((boxes, scores, iou_threshold): Arguments) -> Answer {
    let n = boxes.len();
    assert!(n <= 16, "brute force tries 2^n sets");
    let better = |i: usize, j: usize| (scores[i], j) > (scores[j], i);
    let beats: Vec<Vec<bool>> = (0..n)
        .map(|i| (0..n).map(|j| better(i, j) && overlap_by_cells(&boxes[i], &boxes[j]) > iou_threshold).collect())
        .collect();
    let described = |set: u32| {
        (0..n).all(|i| {
            let beaten = (0..n).any(|j| set >> j & 1 == 1 && beats[j][i]);
            (set >> i & 1 == 1) != beaten
        })
    };
    let set = (0..1 << n).find(|&set| described(set)).expect("one set fits the definition");
    let mut kept: Vec<usize> = (0..n).filter(|&i| set >> i & 1 == 1).collect();
    kept.sort_by(|&i, &j| if better(i, j) { std::cmp::Ordering::Less } else { std::cmp::Ordering::Greater });
    kept.into_iter().map(|i| i as i64).collect()
}

fn valid((boxes, scores, iou_threshold): &Arguments) -> Result<(), String> {
    for (i, row) in boxes.iter().enumerate() {
        valid_box(row).map_err(|reason| format!("boxes[{i}] {reason}"))?;
    }
    let mut sorted = scores.clone();
    sorted.sort_by(f64::total_cmp);
    for pair in sorted.windows(2) {
        let (low, high) = (pair[0], pair[1]);
        if !far_apart(low, high) {
            return Err(format!("the scores {low:?} and {high:?} are neither equal nor far enough apart"));
        }
    }
    for (i, a) in boxes.iter().enumerate() {
        for (j, b) in boxes.iter().enumerate().skip(i + 1) {
            if !decided(a, b, *iou_threshold) {
                return Err(format!("the overlap of boxes {i} and {j} is too close to the threshold"));
            }
        }
    }
    Ok(())
}

/// The answer as indices into `boxes`, if it is a list of valid ones.
fn kept_indices(boxes: &[Vec<f64>], answer: &[i64]) -> Result<Vec<usize>, Bilingual> {
    let mut first_at = vec![None; boxes.len()];
    let mut kept = Vec::with_capacity(answer.len());
    for (at, &index) in answer.iter().enumerate() {
        let position = usize::try_from(index).ok().filter(|&position| position < boxes.len());
        let Some(position) = position else {
            let n = boxes.len();
            let of = if n == 1 { "only box".to_owned() } else { format!("{n} boxes") };
            return Err(bilingual!(
                "result[{at}] = {index} is no index of the {of}",
                "result[{at}] = {index} 不是任何一个框的下标（共有 {n} 个框）"
            ));
        };
        if let Some(earlier) = first_at[position].replace(at) {
            return Err(bilingual!(
                "result[{earlier}] and result[{at}] are both {index}",
                "result[{earlier}] 和 result[{at}] 都是 {index}"
            ));
        }
        kept.push(position);
    }
    Ok(kept)
}

fn best_first((boxes, scores, _): &Arguments, answer: &Answer) -> Result<(), Bilingual> {
    let kept = kept_indices(boxes, answer)?;
    for (at, pair) in kept.windows(2).enumerate() {
        let (i, j) = (pair[0], pair[1]);
        if !better(scores, i, j) {
            let (next, one, other) = (at + 1, scores[i], scores[j]);
            return Err(bilingual!(
                "result[{at}] = {i} stands before result[{next}] = {j}, but their scores are {one:?} and {other:?}",
                "result[{at}] = {i} 排在 result[{next}] = {j} 前面，但它们的分数是 {one:?} 和 {other:?}"
            ));
        }
    }
    Ok(())
}

fn kept_apart((boxes, _, iou_threshold): &Arguments, answer: &Answer) -> Result<(), Bilingual> {
    let kept = kept_indices(boxes, answer)?;
    for (at, &i) in kept.iter().enumerate() {
        for &j in &kept[..at] {
            let overlap = overlap(&boxes[i], &boxes[j]);
            if overlap > *iou_threshold {
                return Err(bilingual!(
                    "boxes {j} and {i} are both kept, and their IoU of {overlap:?} is too large",
                    "框 {j} 和框 {i} 都保留了，而它们的 IoU 是 {overlap:?}，超过了阈值"
                ));
            }
        }
    }
    Ok(())
}

fn dropped_for_a_reason((boxes, scores, iou_threshold): &Arguments, answer: &Answer) -> Result<(), Bilingual> {
    let kept = kept_indices(boxes, answer)?;
    let mut is_kept = vec![false; boxes.len()];
    for &i in &kept {
        is_kept[i] = true;
    }
    for i in (0..boxes.len()).filter(|&i| !is_kept[i]) {
        let drops = |&k: &usize| better(scores, k, i) && overlap(&boxes[k], &boxes[i]) > *iou_threshold;
        if !kept.iter().any(drops) {
            return Err(bilingual!(
                "box {i} is dropped, and no kept, better box overlaps it by more than the threshold",
                "框 {i} 被丢弃了，但没有哪个保留的、更好的框与它重叠超过阈值"
            ));
        }
    }
    Ok(())
}

/// The same scores and threshold with every box moved.
fn moved((boxes, scores, iou_threshold): &Arguments, movement: fn([f64; 4]) -> [f64; 4]) -> Option<Arguments> {
    let boxes = boxes.iter().map(|row| movement([row[0], row[1], row[2], row[3]]).to_vec()).collect();
    Some((boxes, scores.clone(), *iou_threshold))
}

fn reversed((boxes, scores, iou_threshold): &Arguments) -> Option<Arguments> {
    let mut sorted = scores.clone();
    sorted.sort_by(f64::total_cmp);
    let distinct = sorted.windows(2).all(|pair| pair[0] != pair[1]);
    distinct.then(|| (boxes.iter().rev().cloned().collect(), scores.iter().rev().copied().collect(), *iou_threshold))
}
