//! The derivative of an activation, which is given by its name.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::laws::{Gradient, Numbers, agrees_with_central_differences, equivariant_under};
use super::normalisation::mapped;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Random};

#[path = "../../solutions/activation_gradient/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<f64>, String);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };
const NAMES: [&str; 6] = ["sigmoid", "tanh", "relu", "swish", "hard_swish", "mish"];
/// How near to a kink no input is. What 3.001 - 3 is rounded to is not too near.
const MARGIN: f64 = 0.001 - 1e-9;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Vec<f64>> {
        brute_force: Some(central_differences),
        valid: Some(valid),
        strategy: Some(strategy),
        generated: Cases::Only(generated),
        laws: vec![
            // Each summand depends on one variable. The step does not reach a kink.
            agrees_with_central_differences(Gradient {
                parameter: "x",
                function: |(x, name): &Arguments| x.iter().map(|x| value(*x, name)).sum(),
                variables: |(x, _)| x.numbers_mut(),
                derivatives: |answer| answer.numbers(),
                step: 5e-4,
                tolerance: 2e-5,
            }),
            equivariant_under(
                "mirrored",
                Bilingual {
                    en: "the slope at -x is that at x for sigmoid and tanh, and 1 minus it for relu, swish and hard_swish",
                    zh: "-x 处的斜率，对 sigmoid 和 tanh 等于 x 处的斜率，对 relu、swish 和 hard_swish 等于 1 减去它",
                },
                CLOSE,
                // Only from below 0 to above: the other way, the difference cancels, and a right answer could break the law.
                |(x, name)| (name != "mish").then(|| (mapped(x, f64::abs), name.clone())),
                |(x, name), answer| {
                    let is_even = matches!(&**name, "sigmoid" | "tanh");
                    let mirrored = |(x, slope): (&f64, &f64)| if is_even || *x >= 0.0 { *slope } else { 1.0 - slope };
                    x.iter().zip(answer).map(mirrored).collect()
                },
            ),
        ],
        ..Definition::of(|(x, name)| reference::activation_gradient(&x, &name))
    })
}

fn kinks(name: &str) -> &'static [f64] {
    match name {
        "relu" => &[0.0],
        "hard_swish" => &[-3.0, 3.0],
        _ => &[],
    }
}

fn is_smooth(x: f64, name: &str) -> bool {
    kinks(name).iter().all(|kink| (x - kink).abs() >= MARGIN)
}

fn valid((x, name): &Arguments) -> Result<(), String> {
    if !NAMES.contains(&&**name) {
        return Err(format!("`name` is `{name}`, which is none of {}", NAMES.join(", ")));
    }
    match x.iter().position(|x| !is_smooth(*x, name)) {
        Some(at) => Err(format!("`x[{at}]` is {:?}, which is within 0.001 of a kink of {name}", x[at])),
        None => Ok(()),
    }
}

/// The activation itself.
fn value(x: f64, name: &str) -> f64 {
    let sigmoid = 1.0 / (1.0 + (-x).exp());
    match name {
        "sigmoid" => sigmoid,
        "tanh" => x.tanh(),
        "relu" => x.max(0.0),
        "swish" => x * sigmoid,
        "hard_swish" => x * (x + 3.0).clamp(0.0, 6.0) / 6.0,
        _ => x * x.exp().ln_1p().tanh(),
    }
}

/// With a step for which rounding and curvature together cost less than the tolerance.
fn central_differences((x, name): Arguments) -> Vec<f64> {
    let slope = |x: f64| {
        let (above, below) = (x + 1e-5, x - 1e-5);
        (value(above, &name) - value(below, &name)) / (above - below)
    };
    mapped(&x, slope)
}

fn strategy() -> BoxedStrategy<Arguments> {
    let numbers = prop_oneof![
        4 => (-24..=24_i32).prop_map(|n| f64::from(n) / 4.0),
        2 => (-3000..=3000_i32).prop_map(|n| f64::from(n) / 100.0),
        1 => select(vec![-10_000.0, -800.0, -3.001, -2.999, -0.001, 0.001, 2.999, 3.001, 800.0, 10_000.0]),
    ];
    (vec(numbers, 1..6), select(NAMES.to_vec())).prop_map(|(x, name)| off_the_kinks(x, name)).boxed()
}

/// Moves what lies on a kink by half of one.
fn off_the_kinks(x: Vec<f64>, name: &str) -> Arguments {
    (mapped(&x, |x| if is_smooth(x, name) { x } else { x + 0.5 }), name.to_owned())
}

/// How wide the inputs are spread.
const WIDTHS: [(&str, f64); 3] = [("near_0", 4.0), ("tails", 30.0), ("everywhere", 10_000.0)];

/// Each activation, near 0, in its tails, and everywhere.
fn generated(largest: usize) -> Vec<Generated<Arguments>> {
    let cases = NAMES.iter().flat_map(|&name| WIDTHS.iter().map(move |&(place, width)| (name, place, width)));
    cases
        .map(|(name, place, width)| {
            Generated::new(format!("{name}_{place}"), move |random: &mut Random| {
                let x = (0..largest).map(|_| random.random_range(-width..width)).collect();
                off_the_kinks(x, name)
            })
        })
        .collect()
}
