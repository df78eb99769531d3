//! The notation of every language in the table: stubs and calls, for types and values of every kind.

use kata_judge::language::{LANGUAGES, Language};
use kata_judge::problem::Signature;
use kata_judge::value::Value;

use crate::harness::ROOT;

fn signature(text: &str) -> Signature {
    Signature::try_from(text.to_owned()).expect("it is one")
}

/// Printable ASCII and line endings as they are, any other character by its number.
fn visible(text: &str) -> String {
    let shown = |c: char| match c {
        '\n' | ' '..='~' => c.to_string(),
        c => format!("<U+{:04X}>", u32::from(c)),
    };
    text.chars().map(shown).collect()
}

/// Stubs for results and parameters of every type, and calls with values of every kind.
fn written(language: &dyn Language) -> String {
    let mut text = format!("== {}\n", language.name());
    for known in [
        "f(n: int) -> int",
        "g(some_x: float, y: bool, s: string) -> float",
        "h(a: int[], b: float[][], c: bool[], d: string[][]) -> bool",
        "i(a: int[][]) -> string",
        "j() -> int[]",
        "k(a: int) -> (int, float, bool, string, int[], (int, string)[])",
        "l(a: (int, float), b: (int, bool)[]) -> float[][]",
        "m(c: char, d: char[h][w]) -> char",
        "n(c: char[]) -> (char, char[])",
        "o(a: int?, b: string[]?, c: float?[]) -> int?",
        "p(c: char?) -> (int[]?, char?[])",
    ] {
        for gist in ["", "One line.\n\nAnother: `{nothing}`.\n"] {
            text += &language.starter(&signature(known), gist);
            text += "--\n";
        }
    }
    let nasty = "a\"\\\n\r\t\0\u{1b}\u{7f}1'\u{85}\u{301}e\u{301}\u{ad}\u{200b}\u{202e}\u{feff}中\u{1f600}\u{e0001}${}";
    let ints = [-1, 2147483647, 2147483648, -2147483648, -2147483649, i64::MIN, i64::MAX].map(Value::Int);
    let floats = [1.0, -0.0, 1e300, f64::NAN, f64::INFINITY, f64::NEG_INFINITY].map(Value::Float);
    let mut values: Vec<(&str, Value)> = ints.into_iter().map(|value| ("int", value)).collect();
    values.extend(floats.into_iter().map(|value| ("float", value)));
    values.extend([
        ("bool", Value::Bool(true)),
        ("bool", Value::Bool(false)),
        ("string", Value::String(nasty.to_owned())),
        ("string", Value::String(String::new())),
        ("int[]", Value::Ints(vec![])),
        ("int[]", Value::Ints(vec![1, 5_000_000_000])),
        ("float[]", Value::Floats(vec![0.5, f64::NAN, f64::NEG_INFINITY])),
        ("int[][]", Value::List(vec![Value::Ints(vec![1]), Value::Ints(vec![])])),
        ("string[][]", Value::List(vec![Value::List(vec![Value::String("x".to_owned())])])),
        ("string[]", Value::List(vec![])),
        ("char[]", Value::List(" aZ09'\"\\`~${}%?".chars().map(Value::Char).collect())),
        ("int?", Value::Optional(None)),
        (
            "int?[]",
            Value::List(vec![Value::Optional(Some(Box::new(Value::Int(5_000_000_000)))), Value::Optional(None)]),
        ),
        ("int[]?", Value::Optional(Some(Box::new(Value::Ints(vec![1]))))),
        ("char[][]", Value::List(vec![Value::List(vec![Value::Char('a')]), Value::List(vec![])])),
        ("(int, int[])", Value::Tuple(vec![Value::Int(1), Value::Ints(vec![2])])),
        ("(bool)", Value::Tuple(vec![Value::Bool(true)])),
    ]);
    for (ty, value) in values {
        text += &language.call(&signature(&format!("f_g(a: {ty}) -> int")), &[value]);
        text += "\n";
    }
    let three = signature("f_g(a: int, b: int, c: int) -> int");
    text + &language.call(&three, &[-1, 2147483647, 2147483648].map(Value::Int)) + "\n"
}

/// The types of problems/README.md: how each language spells them in a stub, and how a case is written.
#[test]
fn the_table_of_types_is_right() {
    let readme = std::fs::read_to_string(format!("{ROOT}/problems/README.md")).expect("it is there");
    let table = readme.split("| type |").nth(1).and_then(|rest| rest.split("\n\n").next()).expect("it has a table");
    let mut n_rows = 0;
    for row in table.lines().skip(2) {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(|cell| cell.trim()).collect();
        let [ty, spelt @ .., written] = &cells[..] else { panic!("{row}") };
        let plain = |cell: &str| cell.trim_matches('`').replace("\\|", "|");
        let signature = signature(&format!("f(x: {}) -> {}", plain(ty), plain(ty)));
        for (language, spelt) in LANGUAGES.into_iter().zip(spelt) {
            let stub = language.starter(&signature, "");
            assert!(stub.contains(&plain(spelt)), "{ty} is not {spelt} in {stub}");
        }
        assert_eq!(spelt.len(), LANGUAGES.len(), "{row}");
        for text in written.split("`, `") {
            let read: toml::Table = format!("x = {}", plain(text)).parse().expect("it is TOML");
            kata_judge::problem::from_toml(&signature.result, &read["x"], "x").expect("it is of the type");
        }
        n_rows += 1;
    }
    assert!(n_rows >= 9, "{n_rows} rows");
}

/// `KATA_BLESS` rewrites the file.
#[test]
fn every_language_is_written_as_it_was() {
    let path = format!("{ROOT}/tests/golden/notation.txt");
    let text = visible(&LANGUAGES.map(written).concat());
    if std::env::var_os("KATA_BLESS").is_some() {
        std::fs::write(&path, &text).expect("it can be written");
    }
    assert_eq!(text, std::fs::read_to_string(&path).expect("it is there"));
}
