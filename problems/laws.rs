//! Laws that several problems share, each a function that returns a `Law` over the problem's own types.
//!
//! A law must hold for every right answer. So laws about floats take a tolerance, and none follows from how an answer was computed.

use std::cmp::Ordering;
use std::fmt::Debug;

use kata_problem::compare::{Comparison, Difference, compare};
use kata_problem::typed::Typed;
use kata_problem::value::{Value, counted};
use kata_problem::{Bilingual, Law, bilingual, random};

/// Two right answers may lie a tolerance each from what they should be, and what they should be is rounded as well.
const N_TOLERANCES: f64 = 3.0;
/// The most numbers in answers that a sentence shows whole.
const MOST_SHOWN: usize = 16;
/// At how many variables central differences are taken, and with how many probes a linear function is tried: both cost calls of the function.
const N_DIFFERENCES: usize = 24;
const N_PROBES: usize = 4;

/// The answer stays the same when the arguments are transformed; `None` where they cannot be. `comparison` is the problem's own.
pub fn unchanged_under<A: 'static, R: Typed + Clone + 'static>(
    name: &'static str,
    sentence: Bilingual<&str>,
    comparison: Comparison,
    transform: fn(&A) -> Option<A>,
) -> Law<A, R> {
    equivariant_under(name, sentence, comparison, transform, |_, answer: &R| answer.clone())
}

/// When the arguments are transformed, the answer is transformed in a way of its own. `comparison` is the problem's own.
pub fn equivariant_under<A: 'static, R: Typed + Clone + 'static>(
    name: &'static str,
    sentence: Bilingual<&str>,
    comparison: Comparison,
    transform: fn(&A) -> Option<A>,
    transform_answer: fn(&A, &R) -> R,
) -> Law<A, R> {
    assert!(comparison != Comparison::Laws, "`{name}` needs a comparison that two answers can fail");
    Law::capturing_relation(name, sentence.owned(), transform, move |arguments, answer, _, of_transformed| {
        let expected = transform_answer(arguments, answer).into_value();
        same(comparison, &expected, &of_transformed.clone().into_value())
    })
}

fn same(comparison: Comparison, expected: &Value, got: &Value) -> Result<(), Bilingual> {
    let comparison = match comparison {
        Comparison::Close { absolute, relative } => {
            Comparison::Close { absolute: N_TOLERANCES * absolute, relative: N_TOLERANCES * relative }
        }
        exact => exact,
    };
    let Some(mismatch) = compare(comparison, expected, got) else { return Ok(()) };
    if expected.size() + got.size() <= MOST_SHOWN {
        return Err(changed(Bilingual { en: "the result", zh: "结果" }, expected, got));
    }
    let place: String = mismatch.path.iter().map(|index| format!("[{index}]")).collect();
    Err(match mismatch.difference {
        Difference::Values { expected, got, .. } => {
            let item = format!("result{place}");
            changed(Bilingual { en: &item, zh: &item }, &expected, &got)
        }
        Difference::Lengths { expected, got, .. } => Bilingual {
            en: format!(
                "for the changed arguments result{place} should have {} and has {got}",
                counted(expected, "item")
            ),
            zh: format!("变换参数后，result{place} 应有 {expected} 项，却有 {got} 项"),
        },
        Difference::Missing { item } => {
            bilingual!("the result for the changed arguments lacks {item}", "变换参数后，结果中少了 {item}")
        }
        Difference::Unexpected { item } => {
            bilingual!("the result for the changed arguments should not hold {item}", "变换参数后，结果中多了 {item}")
        }
    })
}

fn changed(place: Bilingual<&str>, expected: &Value, got: &Value) -> Bilingual {
    Bilingual {
        en: format!("for the changed arguments {} should be {expected} and is {got}", place.en),
        zh: format!("变换参数后，{} 应为 {expected}，却是 {got}", place.zh),
    }
}

/// The answer holds the items of a parameter, each as often.
pub fn permutation_of<A: 'static, T: Ordered + Clone + Debug + 'static>(
    parameter: &'static str,
    items: fn(&A) -> &[T],
) -> Law<A, Vec<T>> {
    let sentence = Bilingual {
        en: format!("the result holds the elements of {parameter}, each as often"),
        zh: format!("结果恰好由 {parameter} 的全部元素组成，每个元素出现的次数不变"),
    };
    Law::capturing("permutation", sentence, move |arguments, answer: &Vec<T>| {
        same_elements(parameter, items(arguments), answer)
    })
}

fn same_elements<T: Ordered + Clone + Debug>(parameter: &str, items: &[T], answer: &[T]) -> Result<(), Bilingual> {
    let sorted = |values: &[T]| {
        let mut values = values.to_vec();
        values.sort_unstable_by(T::order);
        values
    };
    let (given, got) = (sorted(items), sorted(answer));
    let differing = given.iter().zip(&got).find(|(given, got)| given.order(got).is_ne());
    let different = differing.map(|(given, got)| if given.order(got).is_lt() { given } else { got });
    // If one of the two ends first, the next element of the other is superfluous.
    let common = given.len().min(got.len());
    match different.or(given.get(common)).or(got.get(common)) {
        Some(value) => {
            let count = |values: &[T]| values.iter().filter(|item| item.order(value).is_eq()).count();
            let times = |n| if n == 1 { "once".to_owned() } else { format!("{n} times") };
            let (given, got) = (count(items), count(answer));
            Err(Bilingual {
                en: format!("{value:?} occurs {} in {parameter} and {} in the result", times(given), times(got)),
                zh: format!("{value:?} 在 {parameter} 中出现 {given} 次，在结果中出现 {got} 次"),
            })
        }
        None => Ok(()),
    }
}

/// A total order, in which NaN equals itself: an answer may hold anything.
pub trait Ordered {
    fn order(&self, other: &Self) -> Ordering;
}

impl Ordered for i64 {
    fn order(&self, other: &i64) -> Ordering {
        self.cmp(other)
    }
}

impl Ordered for char {
    fn order(&self, other: &char) -> Ordering {
        self.cmp(other)
    }
}

impl Ordered for String {
    fn order(&self, other: &String) -> Ordering {
        self.cmp(other)
    }
}

impl Ordered for f64 {
    fn order(&self, other: &f64) -> Ordering {
        // The two zeros are equal.
        self.partial_cmp(other).unwrap_or_else(|| self.total_cmp(other))
    }
}

impl<T: Ordered> Ordered for Vec<T> {
    fn order(&self, other: &Vec<T>) -> Ordering {
        let items = self.iter().zip(other).map(|(one, other)| one.order(other)).find(|order| order.is_ne());
        items.unwrap_or_else(|| self.len().cmp(&other.len()))
    }
}

/// No item of the answer is greater than the next one. NaN is not in order with anything.
pub fn ascending<A: 'static, T: PartialOrd + Debug + 'static>() -> Law<A, Vec<T>> {
    let sentence = Bilingual { en: "the result is in ascending order", zh: "结果按升序排列" };
    Law::answer("ascending", sentence, |_, answer| {
        let Some(at) = answer.windows(2).position(|pair| pair[0].partial_cmp(&pair[1]).is_none_or(Ordering::is_gt))
        else {
            return Ok(());
        };
        let (one, next, other) = (&answer[at], at + 1, &answer[at + 1]);
        Err(if one > other {
            bilingual!(
                "result[{at}] = {one:?} is greater than result[{next}] = {other:?}",
                "result[{at}] = {one:?} 大于 result[{next}] = {other:?}"
            )
        } else {
            bilingual!(
                "result[{at}] = {one:?} is not in order with result[{next}] = {other:?}",
                "result[{at}] = {one:?} 与 result[{next}] = {other:?} 无法比较大小"
            )
        })
    })
}

/// Every row of the answer sums to `total`, within an absolute tolerance.
pub fn rows_sum_to<A: 'static>(total: f64, tolerance: f64) -> Law<A, Vec<Vec<f64>>> {
    let sentence = Bilingual {
        en: format!("every row of the result sums to {total}"),
        zh: format!("结果每一行的和都是 {total}"),
    };
    Law::capturing("rows_sum", sentence, move |_, answer: &Vec<Vec<f64>>| {
        let sums = answer.iter().map(|row| row.iter().sum::<f64>());
        // A sum that is NaN is close to nothing.
        match sums.enumerate().find(|(_, sum)| !is_close(*sum, total, tolerance)) {
            Some((at, sum)) => Err(bilingual!(
                "result[{at}] sums to {sum:?}, not {total}",
                "result[{at}] 的和是 {sum:?}，不是 {total}"
            )),
            None => Ok(()),
        }
    })
}

/// What the answer is the gradient of.
pub struct Gradient<A, R> {
    /// The parameter that is varied: `x`.
    pub parameter: &'static str,
    pub function: fn(&A) -> f64,
    /// The numbers of that parameter, in any order.
    pub variables: fn(&mut A) -> Vec<&mut f64>,
    /// The derivative by each of them, in the same order.
    pub derivatives: fn(&R) -> Vec<f64>,
    /// How far a variable is moved to either side.
    pub step: f64,
    /// How far a derivative may be off, absolutely and as a share of it.
    pub tolerance: f64,
}

/// The numbers in a nest of lists, in order: those of a matrix row by row.
pub trait Numbers {
    fn numbers(&self) -> Vec<f64>;
    fn numbers_mut(&mut self) -> Vec<&mut f64>;
}

impl Numbers for f64 {
    fn numbers(&self) -> Vec<f64> {
        vec![*self]
    }

    fn numbers_mut(&mut self) -> Vec<&mut f64> {
        vec![self]
    }
}

impl<T: Numbers> Numbers for Vec<T> {
    fn numbers(&self) -> Vec<f64> {
        self.iter().flat_map(Numbers::numbers).collect()
    }

    fn numbers_mut(&mut self) -> Vec<&mut f64> {
        self.iter_mut().flat_map(Numbers::numbers_mut).collect()
    }
}

/// The answer is the gradient of a function: `(f(x + h) - f(x - h)) / 2h` for up to 24 of the variables.
///
/// The function must be smooth where inputs lie: a kink within a step breaks the law for a right answer.
pub fn agrees_with_central_differences<A: Clone + 'static, R: 'static>(gradient: Gradient<A, R>) -> Law<A, R> {
    let parameter = gradient.parameter;
    let sentence = Bilingual {
        en: format!("the derivatives by {parameter} agree with central differences"),
        zh: format!("对 {parameter} 的导数与中心差分一致"),
    };
    Law::capturing("central_differences", sentence, move |arguments: &A, answer| {
        let mut moved = arguments.clone();
        let derivatives = (gradient.derivatives)(answer);
        let n = (gradient.variables)(&mut moved).len();
        if derivatives.len() != n {
            return Err(numbers(derivatives.len(), n));
        }
        for at in evenly(n, N_DIFFERENCES) {
            let original = *(gradient.variables)(&mut moved)[at];
            let mut value_at = |variable: f64| {
                *(gradient.variables)(&mut moved)[at] = variable;
                (gradient.function)(&moved)
            };
            let (above, below) = (original + gradient.step, original - gradient.step);
            // What is added and taken off is rounded, so their distance is measured.
            let expected = (value_at(above) - value_at(below)) / (above - below);
            value_at(original);
            let tolerance = gradient.tolerance * (1.0 + expected.abs());
            if !is_close(derivatives[at], expected, tolerance) {
                let derivative = derivatives[at];
                return Err(bilingual!(
                    "the derivative by variable {at} of {parameter} is {derivative:?}, and central differences give {expected:?}",
                    "对 {parameter} 的第 {at} 个变量（从 0 数起）的导数是 {derivative:?}，而中心差分得到 {expected:?}"
                ));
            }
        }
        Ok(())
    })
}

/// Up to `most` indices below `n` at equal distances.
fn evenly(n: usize, most: usize) -> impl Iterator<Item = usize> {
    let n_taken = n.min(most);
    (0..n_taken).map(move |at| at * n / n_taken)
}

/// Which linear function's adjoint the answer is an image of.
pub struct Adjoint<A, R> {
    /// What the function is called in the sentence.
    pub function: Bilingual<&'static str>,
    /// The function, with what else the arguments say of it, of numbers in the place of its input.
    pub forward: fn(&A, &[f64]) -> Vec<f64>,
    /// How many numbers its input has.
    pub n_inputs: fn(&A) -> usize,
    /// What the adjoint is applied to; as many numbers as the function gives.
    pub applied_to: fn(&A) -> Vec<f64>,
    pub answer: fn(&R) -> Vec<f64>,
    /// How far the two inner products may differ, as a share of the sum of their terms.
    pub tolerance: f64,
}

/// The answer is the adjoint (the transpose) of a linear function applied to an argument `y`: `<f(x), y> = <x, answer>` for every `x`, of which a few
/// random ones are tried.
pub fn adjoint_of<A: 'static, R: 'static>(adjoint: Adjoint<A, R>) -> Law<A, R> {
    let Bilingual { en, zh } = adjoint.function;
    let sentence = Bilingual {
        en: format!("the result is the adjoint of {en} applied to y: <f(x), y> = <x, result> for every x"),
        zh: format!("结果是{zh}的伴随作用于 y：对任意 x，<f(x), y> = <x, 结果>"),
    };
    Law::capturing("adjoint", sentence, move |arguments, answer| {
        let (answer, n) = ((adjoint.answer)(answer), (adjoint.n_inputs)(arguments));
        if answer.len() != n {
            return Err(numbers(answer.len(), n));
        }
        let applied_to = (adjoint.applied_to)(arguments);
        for number in 0..N_PROBES {
            let probe = probe(n, number);
            let image = (adjoint.forward)(arguments, &probe);
            let ((left, one), (right, other)) = (inner(&image, &applied_to), inner(&probe, &answer));
            if !is_close(left, right, adjoint.tolerance * (1.0 + one + other)) {
                return Err(bilingual!(
                    "for one x, <f(x), y> is {left:?} and <x, result> is {right:?}",
                    "对某个 x，<f(x), y> 是 {left:?}，而 <x, 结果> 是 {right:?}"
                ));
            }
        }
        Ok(())
    })
}

/// Another number of numbers than expected.
fn numbers(got: usize, expected: usize) -> Bilingual {
    Bilingual {
        en: format!("the result has {}, not {expected}", counted(got, "number")),
        zh: format!("结果有 {got} 个数，应为 {expected} 个"),
    }
}

/// Quarters from -2 to 2.
fn probe(n: usize, number: usize) -> Vec<f64> {
    use proptest::prelude::RngExt;
    let mut random = random(0, "adjoint", number);
    (0..n).map(|_| f64::from(random.random_range(-8..=8)) / 4.0).collect()
}

/// The inner product, and the sum of its terms' absolute values.
fn inner(one: &[f64], other: &[f64]) -> (f64, f64) {
    let terms = || one.iter().zip(other).map(|(one, other)| one * other);
    (terms().sum(), terms().map(f64::abs).sum())
}

/// False for NaN and infinity.
fn is_close(one: f64, other: f64, tolerance: f64) -> bool {
    (one - other).abs() <= tolerance && tolerance.is_finite()
}

#[cfg(test)]
#[path = "laws_tests.rs"]
mod tests;
