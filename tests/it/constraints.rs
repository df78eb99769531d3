//! Problems of which everything but the oracle follows from the manifest: constraints make their inputs, and named dimensions shrink at once.

use kata_judge::problem::{Content, Definition, Locale, Problem, Signature};
use kata_judge::value::Value;
use kata_judge::verdict::Verdict;

use crate::problems::{self, Texts};

const SIGNATURE: &str = "conv2d(image: float[C][H][W], weight: float[O][C][K][K], bias: float[O], stride: int, padding: int) -> float[O][][]";
const MANIFEST: &str = r#"
[constraints]
C = "1..=4"
H = "1..=16"
W = "1..=16"
O = "1..=4"
K = "1..=5"
image = "-100..=100"
weight = "-9..=9"
bias = "-9..=9"
stride = "1..=3"
padding = "0..=2"
rows = "K <= H + 2 * padding"
columns = "K <= W + 2 * padding"

[[examples]]
name = "one_window"
arguments = { image = [[[1, 2], [3, 4]]], weight = [[[[1, 0], [0, 1]]]], bias = [0.5], stride = 1, padding = 0 }
expected = [[[5.5]]]
"#;
const CASES: &str = r#"
[[cases]]
name = "two_channels"
catches = "one channel alone"
arguments = { image = [[[1]], [[2]]], weight = [[[[3]], [[4]]]], bias = [0], stride = 1, padding = 0 }
"#;

type Image = Vec<Vec<Vec<f64>>>;
type Arguments = (Image, Vec<Image>, Vec<f64>, i64, i64);

/// The plain definition: cross-correlation with zeros around the image.
fn conv2d((image, weight, bias, stride, padding): Arguments) -> Image {
    let (height, width, k) = (image[0].len() as i64, image[0][0].len() as i64, weight[0][0].len() as i64);
    let at = |c: usize, y: i64, x: i64| {
        let is_inside = (0..height).contains(&y) && (0..width).contains(&x);
        if is_inside { image[c][y as usize][x as usize] } else { 0.0 }
    };
    let places = |length: i64| 0..(length + 2 * padding - k) / stride + 1;
    let pixel = |o: usize, y: i64, x: i64| {
        let mut sum = bias[o];
        for (c, kernel) in weight[o].iter().enumerate() {
            for (i, row) in kernel.iter().enumerate() {
                for (j, factor) in row.iter().enumerate() {
                    sum += factor * at(c, y * stride + i as i64 - padding, x * stride + j as i64 - padding);
                }
            }
        }
        sum
    };
    let plane = |o| places(height).map(|y| places(width).map(|x| pixel(o, y, x)).collect()).collect();
    (0..bias.len()).map(plane).collect()
}

fn content() -> Content {
    Content::new(Definition::of(conv2d))
}

fn problem() -> Problem {
    let texts = Texts { slug: "conv2d", signature: SIGNATURE, example: MANIFEST, cases: CASES };
    problems::read(&texts, content).expect("the problem is sound")
}

const PYTHON: &str = "
def conv2d(image, weight, bias, stride, padding):
    h, w, k = len(image[0]), len(image[0][0]), len(weight[0][0])
    def at(c, y, x):
        return image[c][y][x] if 0 <= y < h and 0 <= x < w else 0.0
    return [[[bias[o] + sum(weight[o][c][i][j] * at(c, y * stride + i - padding, x * stride + j - padding)
                            for c in range(len(image)) for i in range(k) for j in range(k))
              for x in range((w + 2 * padding - k) // stride + 1)]
             for y in range((h + 2 * padding - k) // stride + 1)]
            for o in range(len(weight))]
";

/// Each mistake is found without a case, a strategy or a law of the author's, and shown on tensors of a few numbers.
#[test]
fn a_wrong_convolution_shrinks_to_tensors_of_one_or_two_items() {
    let problem = problem();
    let (report, reason) = problems::judged(&problem, "conv2d.py", PYTHON);
    assert_eq!(report.verdict, Verdict::Accepted, "{reason}");
    for (right, wrong, call) in [
        ("bias[o] +", "bias[0] +", "[[[0.0]]], [[[[0.0]]], [[[0.0]]]], [0.0, 1.0], 1, 0"),
        ("bias[o] + sum", "sum", "[[[0.0]]], [[[[0.0]]]], [1.0], 1, 0"),
        ("for c in range(len(image))", "for c in range(1)", "[[[0.0]], [[1.0]]], [[[[0.0]], [[1.0]]]], [0.0], 1, 0"),
        ("y * stride + i", "y + i", "[[[1.0]]], [[[[1.0]]]], [0.0], 2, 2"),
        ("x * stride + j", "x * stride + j * stride", "[[[1.0]]], [[[[0.0, 1.0], [0.0, 0.0]]]], [0.0], 2, 2"),
        ("weight[o][c][i][j]", "weight[o][c][j][i]", "[[[1.0]]], [[[[0.0, 1.0], [0.0, 0.0]]]], [0.0], 1, 1"),
        ("weight[o][c][i][j]", "weight[o][c][k-1-i][k-1-j]", "[[[1.0]]], [[[[0.0, 0.0], [0.0, 1.0]]]], [0.0], 1, 1"),
        ("else 0.0", "else 1.0", "[[[0.0]]], [[[[1.0]]]], [0.0], 1, 1"),
    ] {
        let source = PYTHON.replace(right, wrong);
        let (report, reason) = problems::judged(&problem, "conv2d.py", &source);
        assert_eq!(report.verdict, Verdict::WrongAnswer, "{wrong}\n{reason}");
        let found = report.counterexample.expect("it is shrunk");
        assert_eq!(found.call, format!("conv2d({call})"), "{wrong}");
    }
}

#[test]
fn a_statement_lists_the_constraints_that_are_tested() {
    let statement = problem().statement(Locale::English);
    for line in ["- `1 ≤ C ≤ 4`", "- `-9 ≤ weight[i][j][k][l] ≤ 9`", "- `K ≤ H + 2 · padding`"] {
        assert!(statement.contains(line), "{line}\n{statement}");
    }
}

/// Every case by hand is held against the constraints, with the place in it.
#[test]
fn what_breaks_a_constraint_is_named() {
    let signature: Signature = SIGNATURE.to_owned().try_into().expect("it is a signature");
    let problem = problem();
    let mut arguments = problem.examples[0].arguments.clone();
    assert_eq!(problem.content.valid(&arguments), Ok(()));
    arguments[3] = Value::Int(4);
    assert_eq!(problem.content.valid(&arguments), Err("`stride` is 4, which is not in 1..=3".to_owned()));
    assert_eq!(signature.parameters.len(), arguments.len());
}

#[test]
fn constraints_that_say_nothing_sensible_are_refused_with_their_key() {
    for (right, wrong, says) in [
        ("K = \"1..=5\"\n", "", "`K` is missing: the range of the length `K`"),
        ("\"1..=3\"", "\"1..=\"", "`stride`: a number or a name is expected, and there is the end"),
        ("\"1..=3\"", "\"3..=1\"", "`stride`: `3..=1` is an empty range"),
        ("H + 2 * padding", "h + 2 * padding", "`h` is no dimension"),
        ("rows = \"K <= H + 2 * padding\"", "rows = \"K\"", "`rows` is neither a parameter nor a dimension"),
    ] {
        let manifest = MANIFEST.replacen(right, wrong, 1);
        let texts = Texts { slug: "conv2d", signature: SIGNATURE, example: &manifest, cases: CASES };
        let error = format!("{:#}", problems::read(&texts, content).err().expect("it is refused"));
        assert!(error.contains("problems/conv2d/problem.toml: `constraints`") && error.contains(says), "{error}");
    }
    let without = MANIFEST[MANIFEST.find("[[examples]]").expect("there is one")..].to_owned();
    let texts = Texts { slug: "conv2d", signature: SIGNATURE, example: &without, cases: CASES };
    let error = format!("{:#}", problems::read(&texts, content).err().expect("it is refused"));
    assert!(error.contains("`constraints` is missing"), "{error}");
}
