use super::*;
use crate::locale::Locale;
use crate::random::random;

fn constraints(signature: &str, table: &str) -> Result<Constraints, String> {
    let signature = Signature::try_from(signature.to_owned()).unwrap();
    Constraints::read(&table.parse::<toml::Table>().unwrap(), &signature, false)
}

const CONV: &str = "conv(image: float[C][H][W], weight: float[O][C][K][K], stride: int) -> float[O][][]";
const CONV_RANGES: &str = "C = '1..=8'\nH = '1..=64'\nW = '1..=64'\nO = '1..=8'\nK = '1..=7'\nimage = '-100..=100'\nweight = '-9..=9'\n\
     stride = '1..=4'\ntotal = 'C * H * W <= 10000'\nfits = 'K <= H'\nfits_too = 'K <= W'";

#[test]
fn every_bound_is_checked_and_named() {
    let read = |signature: &str, table: &str| constraints(signature, table).unwrap();
    let sift = read(
        "f(nums: int[n], i: int, size: int) -> int[]",
        "n = '1..=9'\nnums = '-5..=5'\nsize = '1..=n'\ni = '0..size'",
    );
    let check = |nums: &[i64], i, size, expected: &str| {
        let arguments = [Value::Ints(nums.to_vec()), Value::Int(i), Value::Int(size)];
        assert_eq!(sift.check(&arguments).err().unwrap_or_default(), expected);
    };
    check(&[1, -5], 1, 2, "");
    check(&[], 0, 1, "the length `n` is 0, which is not in 1..=9");
    check(&[1, 2], 0, 3, "`size` is 3, which is not in 1..=n, which is 1..=2 here");
    check(&[1, 2], 2, 2, "`i` is 2, which is not in 0..size, which is 0..2 here");
    check(&[1, 2, 6], 0, 1, "`nums[2]` is 6, which is not in -5..=5");

    let rows = read(
        "f(rows: float[][], s: string) -> int",
        "rows = { range = '0..1', length = ['1..=2', '0..=3'] }\ns = { length = '0..=2', alphabet = 'a-c' }",
    );
    let check = |rows_of: &[&[f64]], s: &str, expected: &str| {
        let list = Value::List(rows_of.iter().map(|row| Value::Floats(row.to_vec())).collect());
        assert_eq!(rows.check(&[list, Value::String(s.to_owned())]).err().unwrap_or_default(), expected);
    };
    check(&[&[0.0, 0.5]], "cab"[..2].as_ref(), "");
    check(&[], "", "`rows` has 0 items, which is not in 1..=2");
    check(&[&[], &[0.0; 4]], "", "`rows[1]` has 4 items, which is not in 0..=3");
    check(&[&[], &[0.0, 1.0]], "", "`rows[1][1]` is 1.0, which is not in 0..1");
    check(&[&[-0.0]], "", "`rows[0][0]` is -0.0, a negative zero");
    check(&[&[f64::NAN]], "", "`rows[0][0]` is NaN, which is not in 0..1");
    check(&[&[]], "abc", "`s` has 3 characters, which is not in 0..=2");
    check(&[&[]], "ad", "`s[1]` is 'd', which is not one of a-c");
}

#[test]
fn relations_are_checked() {
    let conv = constraints(CONV, CONV_RANGES).unwrap();
    let image = |h: usize, w: usize| Value::List(vec![Value::List(vec![Value::Floats(vec![0.0; w]); h])]);
    let weight = Value::List(vec![Value::List(vec![Value::List(vec![Value::Floats(vec![1.0; 2]); 2])])]);
    assert_eq!(conv.check(&[image(2, 2), weight.clone(), Value::Int(1)]), Ok(()));
    let refused = conv.check(&[image(2, 1), weight, Value::Int(1)]).unwrap_err();
    assert_eq!(refused, "K ≤ W does not hold: the left side is 2 and the right side is 1");
}

#[test]
fn what_is_wrong_with_a_table_is_said() {
    for (signature, table, complaint) in [
        ("f(x: int) -> int", "", "`x` is missing: the range of the number `x`"),
        ("f(x: int[n]) -> int", "x = '0..=1'", "`n` is missing: the range of the length `n`"),
        ("f(x: int[n]) -> int", "n = '0..=1'", "`x` is missing: the range of the numbers in `x`"),
        ("f(x: int[n]) -> int", "n = '-1..=1'\nx = '0..=1'", "`n`: a length is not below 0"),
        ("f(x: int[]) -> int", "x = '0..=1'", "`x.length` has 0: one for each unnamed dimension, so 1"),
        ("f(x: int) -> int", "x = 5", "`x` is no text"),
        ("f(x: int) -> int", "x = '0..=y'", "`y` is no dimension of `f(x: int) -> int`"),
        ("f(x: int, y: int) -> int", "x = '0..=y'\ny = '0..=x'", "`x` and `y` depend on each other in a circle"),
        ("f(x: int) -> int", "x = '0..=1'\nz = '0..=1'", "`z` is neither a parameter nor a dimension, and no relation"),
        ("f(x: int[]) -> int", "x = { range = '0..=1', length = '0..=1', size = 3 }", "`x.size` is unknown"),
        ("f(s: string) -> int", "s = { length = '0..=1', range = '0..=1' }", "`s` has no numbers"),
        ("f(s: string) -> int", "s = { length = '0..=1', alphabet = '' }", "at least one character"),
    ] {
        let error = constraints(signature, table).unwrap_err();
        assert!(error.contains(complaint), "{error}");
    }
}

#[test]
fn inputs_that_are_drawn_are_valid_and_meet_the_bounds() {
    for (signature, table) in [
        (CONV, CONV_RANGES),
        ("f(a: int[n], k: int) -> int", "n = '0..=1000000'\na = '-50000..=50000'\nk = '0..=n'"),
        ("f(keep: bool[n], n: int) -> int", "n = '1..=5'\nkeep = {}"),
        ("f(p: float[S][S], o: int[T]) -> int", "S = '1..=4'\nT = '0..=9'\np = '0..=1'\no = '0..S'"),
        (
            "f(s: string, c: char, w: string[]) -> int",
            "s = { length = '0..=9', alphabet = 'ab' }\nw = { length = ['1..=3', '0..=3'] }",
        ),
        ("f(a: float?[n], x: float) -> int", "n = '1..=5'\na = '0.1..0.2'\nx = '1e-9..=1'"),
    ] {
        let constraints = std::sync::Arc::new(constraints(signature, table).unwrap());
        let mut seen = std::collections::BTreeMap::<String, (f64, f64)>::new();
        for index in 0..400 {
            let input = constraints.small(&mut random(1, "test", index));
            assert_eq!(constraints.check(&input), Ok(()), "{signature}: {input:?}");
            assert!(input.iter().map(Value::size).sum::<usize>() < 10_000, "{input:?}");
            for (name, number) in constraints.names(&input) {
                let ends = seen.entry(name.to_owned()).or_insert((number, number));
                *ends = (ends.0.min(number), ends.1.max(number));
            }
        }
        for variable in &constraints.variables {
            let extent = variable.range.extent(&Bindings::new());
            let is_related = constraints.relations.iter().any(|relation| relation.names().contains(&&*variable.name));
            if variable.range.names().is_empty() && extent.high < 10.0 && extent.includes_high && !is_related {
                assert_eq!(seen[&variable.name], (extent.low, extent.high), "{signature}: {}", variable.name);
            }
        }
        for case in constraints.generated(20_000) {
            let name = case.name.clone();
            assert_eq!(constraints.check(&case.arguments(1, "test")), Ok(()), "{signature}: {name}");
        }
    }
}

#[test]
fn ties_are_frequent_and_floats_stand_on_a_grid_where_rounding_decides() {
    let signature = Signature::try_from("f(a: float[n]) -> int".to_owned()).unwrap();
    let table: toml::Table = "n = '0..=30'\na = '-1000..=1000'".parse().unwrap();
    let exact = Constraints::read(&table, &signature, true).unwrap();
    let mut with_ties = 0;
    for index in 0..200 {
        let input = exact.small(&mut random(1, "test", index));
        let Value::Floats(items) = &input[0] else { panic!("{input:?}") };
        assert!(items.iter().all(|item| (item * 1024.0).fract() == 0.0), "{items:?}");
        with_ties += usize::from((1..items.len()).any(|at| items[..at].contains(&items[at])));
    }
    assert!(with_ties > 60, "{with_ties} of 200");
}

#[test]
fn the_list_reads_as_mathematics_and_no_index_has_a_parameter_s_name() {
    let conv = constraints(CONV, CONV_RANGES).unwrap();
    let lines = conv.lines(Locale::English);
    assert_eq!(lines[..3], ["`1 ≤ C ≤ 8`", "`1 ≤ H ≤ 64`", "`1 ≤ W ≤ 64`"]);
    assert!(lines.contains(&"`-100 ≤ image[i][j][k] ≤ 100`".to_owned()), "{lines:?}");
    assert!(lines.contains(&"`C · H · W ≤ 10000`".to_owned()), "{lines:?}");
    let sift =
        constraints("f(nums: int[], i: int) -> int", "nums = { range = '-5..=5', length = '1..=9' }\ni = '0..=8'");
    assert_eq!(sift.unwrap().lines(Locale::English), ["`1 ≤ |nums| ≤ 9`", "`-5 ≤ nums[j] ≤ 5`", "`0 ≤ i ≤ 8`"]);
    let text = constraints("f(s: string) -> int", "s = { length = '0..=9', alphabet = 'a-z' }").unwrap();
    assert_eq!(text.lines(Locale::Chinese), ["`0 ≤ |s| ≤ 9`", "`s` 只含这些字符：`a-z`。"]);
}
