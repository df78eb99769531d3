//! Each law holds for a right answer and says where a wrong one breaks it.

use kata_problem::typed::Arguments;
use kata_problem::{Content, Definition, ErasedRule};

use super::*;

/// How the law is broken by the answer; empty if it holds. A law about two calls is asked with the answer to the second.
fn broken<A: Arguments + Debug + Clone + 'static, R: Typed + 'static>(
    law: Law<A, R>,
    arguments: A,
    answer: R,
    second: Option<R>,
) -> String {
    let content = Content::new(Definition { laws: vec![law], ..Definition::of(|_: A| -> R { unreachable!() }) });
    let (arguments, answer) = (arguments.into_values(), answer.into_value());
    let (law, second) = (&content.laws[0], second.map(Typed::into_value));
    assert!(!law.sentence.en.is_empty() && !law.sentence.zh.is_empty());
    let held = match (&law.rule, second) {
        (ErasedRule::Answer(check), None) => check(&arguments, &answer),
        (ErasedRule::Relation { related, check }, Some(second)) => {
            check(&arguments, &answer, &related(&arguments).expect("they can be transformed"), &second)
        }
        _ => panic!("a second answer is for a law about two calls"),
    };
    let Err(said) = held else { return String::new() };
    let is_chinese = |text: &str| text.chars().any(|character| ('\u{4e00}'..='\u{9fff}').contains(&character));
    assert!(is_chinese(&said.zh) && !is_chinese(&said.en), "{said:?}");
    said.en
}

const SENTENCE: Bilingual<&str> = Bilingual { en: "turning round changes nothing", zh: "颠倒顺序，结果不变" };
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 0.0 };

fn turned<T: Clone>((items,): &(Vec<T>,)) -> Option<(Vec<T>,)> {
    Some((items.iter().rev().cloned().collect(),))
}

#[test]
fn an_answer_that_changes_is_found() {
    let law = |comparison| unchanged_under("turning", SENTENCE, comparison, turned::<f64>);
    let broken = |comparison, first: f64, second| broken(law(comparison), (vec![1.0, 2.0],), first, Some(second));
    assert_eq!(broken(Comparison::Exact, 0.5, 0.5), "");
    assert_eq!(broken(Comparison::Exact, 0.5, 0.25), "for the changed arguments the result should be 0.5 and is 0.25");
    // Two right answers lie up to twice the tolerance apart.
    assert_eq!(broken(CLOSE, 0.5 - 1e-9, 0.5 + 1e-9), "");
    assert!(broken(CLOSE, 0.5, 0.5 + 4e-9).contains("should be 0.5"));
    assert!(broken(CLOSE, f64::NAN, f64::NAN).contains("should be"));
}

#[test]
fn an_answer_that_does_not_change_along_is_found() {
    let law = |comparison| {
        equivariant_under("turning", SENTENCE, comparison, turned::<i64>, |_, answer: &Vec<i64>| {
            answer.iter().rev().copied().collect()
        })
    };
    let broken = |comparison, second: Vec<i64>| broken(law(comparison), (vec![1, 2],), (0..20).collect(), Some(second));
    let expected: Vec<i64> = (0..20).rev().collect();
    assert_eq!(broken(Comparison::Exact, expected.clone()), "");
    let mut second = expected.clone();
    second[3] = 7;
    assert_eq!(broken(Comparison::Exact, second), "for the changed arguments result[3] should be 16 and is 7");
    assert!(broken(Comparison::Exact, vec![19, 18, 17]).contains("result should have 20 items and has 3"));
    let mut sorted = expected.clone();
    sorted.sort_unstable();
    assert_eq!(broken(Comparison::AnyOrder, sorted.clone()), "");
    sorted[0] = 1;
    assert!(broken(Comparison::AnyOrder, sorted).starts_with("the result for the changed arguments "));
}

#[test]
#[should_panic(expected = "`turning` needs a comparison")]
fn a_law_that_nothing_breaks_is_refused() {
    let _law: Law<_, f64> = unchanged_under("turning", SENTENCE, Comparison::Laws, turned::<f64>);
}

#[test]
fn an_element_too_many_or_too_few_is_found() {
    let of_ints = |answer: &[i64]| {
        broken(permutation_of("nums", |(nums,): &(Vec<i64>,)| nums), (vec![3, 1, 3],), answer.to_vec(), None)
    };
    assert_eq!(of_ints(&[1, 3, 3]), "");
    assert_eq!(of_ints(&[3, 1, 1]), "1 occurs once in nums and 2 times in the result");
    assert_eq!(of_ints(&[1, 3]), "3 occurs 2 times in nums and once in the result");
    assert_eq!(of_ints(&[1, 3, 3, 4]), "4 occurs 0 times in nums and once in the result");
    let of_rows = |answer: Vec<Vec<f64>>| {
        let rows = vec![vec![0.5], vec![0.0, 1.0]];
        broken(permutation_of("rows", |(rows,): &(Vec<Vec<f64>>,)| rows), (rows,), answer, None)
    };
    assert_eq!(of_rows(vec![vec![-0.0, 1.0], vec![0.5]]), "");
    assert!(of_rows(vec![vec![f64::NAN], vec![0.0, 1.0]]).contains("[0.5] occurs once in rows and 0 times"));
    let of_texts = |answer: &[char]| {
        broken(permutation_of("s", |(s,): &(Vec<char>,)| s), (vec!['b', 'a'],), answer.to_vec(), None)
    };
    assert_eq!(of_texts(&['a', 'b']), "");
    assert_eq!(of_texts(&['a', 'a']), "'a' occurs once in s and 2 times in the result");
}

#[test]
fn a_descent_is_found() {
    let of = |answer: Vec<f64>| broken(ascending(), (0_i64,), answer, None);
    assert_eq!(of(vec![]) + &of(vec![-1.0, 0.0, 0.0, 2.5]), "");
    assert_eq!(of(vec![0.0, 2.0, 1.0]), "result[1] = 2.0 is greater than result[2] = 1.0");
    assert_eq!(of(vec![0.0, f64::NAN]), "result[0] = 0.0 is not in order with result[1] = NaN");
}

#[test]
fn a_row_of_another_sum_is_found() {
    let of = |answer: Vec<Vec<f64>>| broken(rows_sum_to(1.0, 1e-9), (0_i64,), answer, None);
    assert_eq!(of(vec![]) + &of(vec![vec![0.25, 0.75], vec![1.0 + 1e-10]]), "");
    assert_eq!(of(vec![vec![1.0], vec![0.5, 0.25]]), "result[1] sums to 0.75, not 1");
    assert_eq!(of(vec![vec![f64::NAN]]), "result[0] sums to NaN, not 1");
}

/// `sum(x^3)` by rows, with the gradient `3 x^2`.
fn cubes() -> Gradient<(Vec<Vec<f64>>,), Vec<f64>> {
    Gradient {
        parameter: "x",
        function: |(x,)| x.iter().flatten().map(|x| x.powi(3)).sum(),
        variables: |(x,)| x.iter_mut().flatten().collect(),
        derivatives: Clone::clone,
        step: 1e-5,
        tolerance: 1e-6,
    }
}

#[test]
fn a_wrong_derivative_is_found() {
    let of = |answer: Vec<f64>| {
        let arguments = (vec![vec![1.0, -2.0], vec![0.0]],);
        broken(agrees_with_central_differences(cubes()), arguments, answer, None)
    };
    assert_eq!(of(vec![3.0, 12.0, 0.0]), "");
    assert!(
        of(vec![3.0, -12.0, 0.0]).starts_with("the derivative by variable 1 of x is -12.0, and central differences")
    );
    assert!(of(vec![3.0, 12.0, f64::NAN]).contains("variable 2 of x is NaN"));
    assert_eq!(of(vec![3.0]), "the result has 1 number, not 3");
}

#[test]
fn differences_are_taken_at_few_of_many_variables() {
    assert_eq!(evenly(3, 24).collect::<Vec<_>>(), [0, 1, 2]);
    let many: Vec<usize> = evenly(1000, 24).collect();
    assert!(many.len() == 24 && many[0] == 0 && many[23] > 950, "{many:?}");
    assert_eq!(evenly(0, 24).count(), 0);
}

/// Differences of neighbours; the answer is their adjoint applied to `y`.
fn differences() -> Adjoint<(Vec<f64>,), Vec<f64>> {
    Adjoint {
        function: Bilingual { en: "the differences of neighbours", zh: "相邻差分" },
        forward: |_, x| x.windows(2).map(|pair| pair[1] - pair[0]).collect(),
        n_inputs: |(y,)| y.len() + 1,
        applied_to: |(y,)| y.clone(),
        answer: Clone::clone,
        tolerance: 1e-12,
    }
}

#[test]
fn what_is_not_the_adjoint_is_found() {
    let of = |answer: Vec<f64>| broken(adjoint_of(differences()), (vec![1.0, 4.0],), answer, None);
    assert_eq!(of(vec![-1.0, -3.0, 4.0]), "");
    assert!(of(vec![1.0, 3.0, -4.0]).starts_with("for one x, <f(x), y> is "));
    assert!(of(vec![-1.0, -3.0, f64::NAN]).ends_with("is NaN"));
    assert_eq!(of(vec![-1.0]), "the result has 1 number, not 3");
}

type Product = (Vec<Vec<f64>>, Vec<f64>, i64);

/// The gradients of `scale * |matrix * vector|^2 / 2` by the matrix and by the vector.
fn gradients((matrix, vector, scale): &Product) -> (Vec<Vec<f64>>, Vec<f64>) {
    let image: Vec<f64> =
        matrix.iter().map(|row| *scale as f64 * row.iter().zip(vector).map(|(a, b)| a * b).sum::<f64>()).collect();
    let by_matrix = image.iter().map(|y| vector.iter().map(|x| y * x).collect()).collect();
    let by_vector = (0..vector.len()).map(|j| matrix.iter().zip(&image).map(|(row, y)| row[j] * y).sum()).collect();
    (by_matrix, by_vector)
}

fn half_square((matrix, vector, scale): &Product) -> f64 {
    let image = matrix.iter().map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum::<f64>());
    image.map(|y| *scale as f64 * y * y / 2.0).sum()
}

#[test]
fn a_gradient_by_several_arguments_has_a_law_for_each() {
    let arguments: Product = (vec![vec![1.0, -2.0], vec![0.5, 3.0], vec![0.0, 1.0]], vec![2.0, 1.5], 3);
    let by_matrix = || Gradient::<Product, (Vec<Vec<f64>>, Vec<f64>)> {
        parameter: "matrix",
        function: half_square,
        variables: |(matrix, ..)| matrix.numbers_mut(),
        derivatives: |(matrix, _)| matrix.numbers(),
        step: 1e-3,
        tolerance: 1e-6,
    };
    let by_vector = || Gradient::<Product, (Vec<Vec<f64>>, Vec<f64>)> {
        parameter: "vector",
        variables: |(_, vector, _)| vector.numbers_mut(),
        derivatives: |(_, vector)| vector.numbers(),
        ..by_matrix()
    };
    let right = gradients(&arguments);
    let fails = |gradient, answer: &(Vec<Vec<f64>>, Vec<f64>)| {
        broken(agrees_with_central_differences(gradient), arguments.clone(), answer.clone(), None)
    };
    assert_eq!(fails(by_matrix(), &right), "");
    assert_eq!(fails(by_vector(), &right), "");
    let mut wrong = right;
    wrong.0[2][1] += 1.0;
    assert!(fails(by_matrix(), &wrong).contains("variable 5 of matrix"));
    assert_eq!(fails(by_vector(), &wrong), "");
}
