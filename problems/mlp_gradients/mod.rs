//! The gradients of a network with one hidden layer of tanh, by its weights and biases.

use super::laws::{Gradient, Numbers, agrees_with_central_differences};
use super::normalisation::mapped;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/mlp_gradients/accepted/reference.rs"]
mod reference;

type Matrix = Vec<Vec<f64>>;
/// x (N, D), y (N, O), w1 (H, D), b1 (H), w2 (O, H) and b2 (O).
type Arguments = (Matrix, Matrix, Matrix, Vec<f64>, Matrix, Vec<f64>);
/// By w1, b1, w2 and b2.
type Answer = (Matrix, Vec<f64>, Matrix, Vec<f64>);

/// As in the manifest.
const ABSOLUTE: f64 = 1e-9;
const RELATIVE: f64 = 1e-6;

pub fn content() -> Content {
    let [by_w1, by_b1, by_w2, by_b2] = central_differences();
    Content::new(Definition::<Arguments, Answer> {
        brute_force: Some(one_direction_at_a_time),
        laws: vec![
            by_w1,
            by_b1,
            by_w2,
            by_b2,
            Law::relation(
                "equal_units",
                Bilingual {
                    en: "two hidden units with equal weights get equal gradients",
                    zh: "两个隐藏单元的权重相同，梯度也相同",
                },
                with_equal_units,
                |_, _, _, answer| units_have_equal_gradients(answer),
            ),
            Law::relation(
                "all_0",
                Bilingual {
                    en: "if all weights and biases are 0, b2 alone gets a gradient, -2 times the mean of y",
                    zh: "所有权重和偏置都为 0 时，只有 b2 有梯度，等于 y 的平均值乘 -2",
                },
                |(x, y, w1, b1, w2, b2)| {
                    let zeros = |numbers: &Vec<f64>| mapped(numbers, |_| 0.0);
                    Some((x.clone(), y.clone(), mapped(w1, |_| 0.0), zeros(b1), mapped(w2, |_| 0.0), zeros(b2)))
                },
                |_, _, (_, y, ..), answer| last_bias_alone_learns(y, answer),
            ),
        ],
        ..Definition::of(|(x, y, w1, b1, w2, b2)| reference::mlp_gradients(&x, &y, &w1, &b1, &w2, &b2))
    })
}

fn central_differences() -> [Law<Arguments, Answer>; 4] {
    // In the first layer tanh is curved. In the second the loss is quadratic, so that differences of any step are exact.
    let (first, second) = ((1e-5, 5e-5), (0.5, 1e-6));
    [
        by("w1", first, |(_, _, w1, ..)| w1.numbers_mut(), |(by_w1, ..)| by_w1.numbers()),
        by("b1", first, |(_, _, _, b1, ..)| b1.numbers_mut(), |(_, by_b1, ..)| by_b1.numbers()),
        by("w2", second, |(_, _, _, _, w2, _)| w2.numbers_mut(), |(_, _, by_w2, _)| by_w2.numbers()),
        by("b2", second, |(.., b2)| b2.numbers_mut(), |(.., by_b2)| by_b2.numbers()),
    ]
}

fn by(
    parameter: &'static str,
    (step, tolerance): (f64, f64),
    variables: fn(&mut Arguments) -> Vec<&mut f64>,
    derivatives: fn(&Answer) -> Vec<f64>,
) -> Law<Arguments, Answer> {
    agrees_with_central_differences(Gradient { parameter, function: loss, variables, derivatives, step, tolerance })
}

fn loss((x, y, w1, b1, w2, b2): &Arguments) -> f64 {
    let of_sample = |(sample, target): (&Vec<f64>, &Vec<f64>)| -> f64 {
        let hidden = mapped(&linear(w1, sample, b1), f64::tanh);
        linear(w2, &hidden, b2).iter().zip(target).map(|(o, y)| (o - y).powi(2)).sum()
    };
    x.iter().zip(y).map(of_sample).sum::<f64>() / x.len() as f64
}

fn linear(weights: &Matrix, input: &[f64], biases: &[f64]) -> Vec<f64> {
    let of_unit = |(row, bias): (&Vec<f64>, &f64)| bias + row.iter().zip(input).map(|(w, x)| w * x).sum::<f64>();
    weights.iter().zip(biases).map(of_unit).collect()
}

/// Gives the second hidden unit the weights of the first.
fn with_equal_units((x, y, w1, b1, w2, b2): &Arguments) -> Option<Arguments> {
    if w1.len() < 2 {
        return None;
    }
    let (mut w1, mut b1, mut w2) = (w1.clone(), b1.clone(), w2.clone());
    w1[1] = w1[0].clone();
    b1[1] = b1[0];
    w2.iter_mut().for_each(|row| row[1] = row[0]);
    Some((x.clone(), y.clone(), w1, b1, w2, b2.clone()))
}

fn units_have_equal_gradients((by_w1, by_b1, by_w2, _): &Answer) -> Result<(), Bilingual> {
    let of_unit = |unit: usize| {
        let outgoing = by_w2.iter().map(|row| row[unit]);
        by_w1[unit].iter().copied().chain([by_b1[unit]]).chain(outgoing).collect::<Vec<f64>>()
    };
    for (one, other) in of_unit(0).into_iter().zip(of_unit(1)) {
        if !is_close(one, other, one.abs()) {
            return Err(bilingual!(
                "two hidden units have equal weights, and one gets the gradient {one:?} where the other gets {other:?}",
                "两个隐藏单元权重相同，同一处的梯度却是 {one:?} 和 {other:?}"
            ));
        }
    }
    Ok(())
}

fn last_bias_alone_learns(y: &Matrix, (by_w1, by_b1, by_w2, by_b2): &Answer) -> Result<(), Bilingual> {
    let others = [by_w1.numbers(), by_b1.numbers(), by_w2.numbers()].concat();
    if let Some(gradient) = others.into_iter().find(|gradient| !is_close(0.0, *gradient, 0.0)) {
        return Err(bilingual!(
            "all weights and biases are 0, and one that is not in b2 gets the gradient {gradient:?}",
            "所有权重和偏置都为 0，b2 以外却有一个梯度是 {gradient:?}"
        ));
    }
    for (at, got) in by_b2.iter().enumerate() {
        let targets = || y.iter().map(|row| row[at]);
        let n = y.len() as f64;
        let expected = -2.0 * targets().sum::<f64>() / n;
        // What cancels may have been rounded.
        if !is_close(expected, *got, 10.0 * targets().map(f64::abs).sum::<f64>() / n) {
            return Err(bilingual!(
                "all weights and biases are 0, so b2[{at}] should get {expected:?}, and gets {got:?}",
                "所有权重和偏置都为 0，b2[{at}] 的梯度应为 {expected:?}，却是 {got:?}"
            ));
        }
    }
    Ok(())
}

/// False for NaN.
fn is_close(expected: f64, got: f64, size: f64) -> bool {
    (got - expected).abs() <= 3.0 * (ABSOLUTE + RELATIVE * size)
}

/// Forwards instead of backwards: how fast the loss changes when one number alone is moved, for each number anew.
fn one_direction_at_a_time(arguments: Arguments) -> Answer {
    let (_, _, w1, b1, w2, b2) = &arguments;
    let zeros = (mapped(w1, |_| 0.0), mapped(b1, |_| 0.0), mapped(w2, |_| 0.0), mapped(b2, |_| 0.0));
    let mut answer = zeros.clone();
    for at in 0..all_numbers(&mut zeros.clone()).len() {
        let mut direction = zeros.clone();
        *all_numbers(&mut direction)[at] = 1.0;
        *all_numbers(&mut answer)[at] = derivative_along(&direction, &arguments);
    }
    answer
}

fn all_numbers((w1, b1, w2, b2): &mut Answer) -> Vec<&mut f64> {
    [w1.numbers_mut(), b1.numbers_mut(), w2.numbers_mut(), b2.numbers_mut()].into_iter().flatten().collect()
}

/// How fast the loss changes when the weights and biases move in a direction.
fn derivative_along((v1, c1, v2, c2): &Answer, (x, y, w1, b1, w2, b2): &Arguments) -> f64 {
    let of_sample = |(sample, target): (&Vec<f64>, &Vec<f64>)| -> f64 {
        let hidden = mapped(&linear(w1, sample, b1), f64::tanh);
        let of_sums = linear(v1, sample, c1);
        let of_hidden: Vec<f64> = of_sums.iter().zip(&hidden).map(|(speed, h)| speed * (1.0 - h * h)).collect();
        let of_out = linear(w2, &of_hidden, &linear(v2, &hidden, c2));
        let out = linear(w2, &hidden, b2);
        out.iter().zip(target).zip(of_out).map(|((o, y), speed)| 2.0 * (o - y) * speed).sum()
    };
    x.iter().zip(y).map(of_sample).sum::<f64>() / x.len() as f64
}
