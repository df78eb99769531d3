use super::*;
use crate::language::{LANGUAGES, Language};

fn signature(text: &str) -> Signature {
    Signature::try_from(text.to_owned()).unwrap()
}

/// Printable ASCII and line ends as they are, everything else by its number.
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

/// `KATA_BLESS` rewrites the file.
#[test]
fn every_language_is_written_as_it_was() {
    let path = format!("{}/../tests/golden/notation.txt", env!("CARGO_MANIFEST_DIR"));
    let text = visible(&LANGUAGES.map(written).concat());
    if std::env::var_os("KATA_BLESS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    assert_eq!(text, std::fs::read_to_string(&path).unwrap());
}

/// What no language of today needs: names in camelCase, literals that begin with their type, types behind their items.
#[test]
fn another_language_is_data_too() {
    let notation = Notation {
        case: Case::Camel,
        has_pascal: false,
        types: Types {
            int: "long",
            float: "double",
            bool: "boolean",
            string: "String",
            list: Brackets::new("", "[]"),
            tuple: Brackets { separator: "", ..Brackets::new("Tuple", "") },
        },
        literals: Literals {
            no: "false",
            yes: "true",
            long_suffix: "L",
            nan: "Double.NaN",
            infinity: "Double.POSITIVE_INFINITY",
            minus_infinity: "Double.NEGATIVE_INFINITY",
            string: Strings {
                open: "\"",
                close: "\"",
                escapes: &[('"', "\\\"")],
                is_coded: |character| !character.is_ascii(),
                code: Code::Hexadecimal,
            },
            list_prefix: "new {type}",
            list: Brackets::new("{", "}"),
            tuple: Brackets::new("new Tuple(", ")"),
        },
        nothing: Nothing {
            int: "-1",
            float: "Double.NaN",
            bool: "false",
            string: "\"\"",
            list: "null",
            tuple: NoTuple::Whole("null"),
        },
        stub: Stub {
            layout: "{gist}class Solution {\n    {result} {function}({parameters}) { return {nothing}; }\n}\n",
            comment: "// ",
            parameter: "{type} {name}",
            large_parameter: "final {type} {name}",
        },
    };
    let signature = signature("sift_down(some_nums: int[][], n: int, s: string, t: (int[], int)) -> float[]");
    let arguments = [
        Value::List(vec![Value::Ints(vec![1]), Value::Ints(vec![])]),
        Value::Int(5_000_000_000),
        Value::String("\"é\u{1f600}".to_owned()),
        Value::Tuple(vec![Value::Ints(vec![2]), Value::Int(3)]),
    ];
    assert_eq!(
        notation.call(&signature, &arguments),
        r#"siftDown(new long[][]{{1}, {}}, 5000000000L, "\"\u00e9\ud83d\ude00", new Tuple(new long[]{2}, 3))"#
    );
    assert_eq!(
        notation.starter(&signature, "{function}"),
        "// {function}\nclass Solution {\n    double[] siftDown(final long[][] someNums, long n, final String s, \
         final Tuplelong[]long t) { return null; }\n}\n"
    );
    assert_eq!(notation.spellings(&["heap_sort".to_owned()]).usual, ["heap_sort", "heapSort"]);
}

#[test]
fn bytes_of_a_character_are_octal_each() {
    assert_eq!(
        [Code::Octal, Code::Hexadecimal, Code::Braced].map(|code| code.of('é')),
        [r"\303\251", r"\u00e9", r"\u{e9}"]
    );
}
