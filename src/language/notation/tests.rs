use super::*;

fn signature(text: &str) -> Signature {
    Signature::try_from(text.to_owned()).unwrap()
}

/// Features that no present language needs: names in camelCase, literals that begin with their type, types after their items.
fn another_notation() -> Notation {
    Notation {
        case: NameCase::Camel,
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
                code: EscapeCode::Hexadecimal,
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
    }
}

#[test]
fn another_language_is_data_too() {
    let notation = another_notation();
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
        [EscapeCode::Octal, EscapeCode::Hexadecimal, EscapeCode::Braced].map(|code| code.of('é')),
        [r"\303\251", r"\u00e9", r"\u{e9}"]
    );
}
