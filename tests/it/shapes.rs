//! Shapes of arguments and answers, and characters, by a problem that is made up and judged in every language.

use kata_judge::problem::{Cases, Content, Definition, Problem};
use kata_judge::verdict::{SubmissionReport, Verdict};
use kata_judge::verify::{Part, verify};
use proptest::prelude::*;

use crate::harness::catalog;
use crate::problems::{self, Texts};

const SIGNATURE: &str = "mark_cell(board: char[h][w], mark: char, at: int[2], h: int) -> char[w][h]";
const EXAMPLE: &str = r##"
[[examples]]
name = "two_rows"
arguments = { board = ["X.O", "..."], mark = "#", at = [1, 2], h = 2 }
expected = ["X.", "..", "O#"]
"##;
const CASES: &str = r#"
[[cases]]
name = "quotes"
catches = "characters that must be escaped"
arguments = { board = [["'", "\""], ["\\", " "]], mark = "~", at = [0, 1], h = 2 }
"#;

type Arguments = (Vec<Vec<char>>, char, Vec<i64>, i64);

/// Puts the mark at the place, and turns the board round: columns become rows.
fn mark_cell((mut board, mark, at, _): Arguments) -> Vec<Vec<char>> {
    board[at[0] as usize][at[1] as usize] = mark;
    (0..board[0].len()).map(|x| board.iter().map(|row| row[x]).collect()).collect()
}

/// Says nothing of what the shapes say, and relies on it.
fn valid((board, _, at, h): &Arguments) -> Result<(), String> {
    let is_on_board =
        (0..*h).contains(&at[0]) && board.first().is_some_and(|row| (0..row.len() as i64).contains(&at[1]));
    if is_on_board { Ok(()) } else { Err("at lies beyond the board".to_owned()) }
}

fn content() -> Content {
    Content::new(Definition::<Arguments, Vec<Vec<char>>> {
        oracle: mark_cell,
        brute_force: Some(mark_cell),
        valid: Some(valid),
        strategy: Some(|| {
            let cell = prop::sample::select(vec!['.', 'X', 'O']);
            let board = (1..4_usize, 1..4_usize).prop_flat_map(move |(h, w)| {
                let rows = prop::collection::vec(prop::collection::vec(cell.clone(), w), h);
                (rows, prop::sample::select(vec!['#', '\'', '\\']), 0..h as i64, 0..w as i64)
            });
            board
                .prop_map(|(board, mark, y, x)| {
                    let h = board.len() as i64;
                    (board, mark, vec![y, x], h)
                })
                .boxed()
        }),
        generated: Cases::Only(|_| Vec::new()),
        axes: Vec::new(),
        laws: Vec::new(),
    })
}

fn read(signature: &str, cases: &str) -> anyhow::Result<Problem> {
    problems::read(&Texts { slug: "mark_cell", signature, example: EXAMPLE, cases }, content)
}

fn judged(name: &str, source: &str) -> (SubmissionReport, String) {
    problems::judged(&read(SIGNATURE, CASES).expect("the problem is sound"), name, source)
}

#[test]
fn characters_arrive_and_return_in_every_language() {
    for (name, source) in [
        (
            "mark_cell.py",
            "def mark_cell(board: List[List[str]], mark: str, at: List[int], h: int) -> List[List[str]]:\n    \
             assert len(board) == h and all(isinstance(c, str) and len(c) == 1 for row in board for c in row)\n    \
             board[at[0]][at[1]] = mark\n    return zip_all(board)\n\ndef zip_all(board):\n    return [tuple(c) for c in zip(*board)]\n",
        ),
        (
            "mark_cell.js",
            "var markCell = function(board, mark, at, h) {\n    console.assert(board.length === h && board[0][0].length === 1);\n    \
             board[at[0]][at[1]] = mark;\n    return board[0].map((_, x) => board.map((row) => row[x]));\n};\n",
        ),
        (
            "mark_cell.ts",
            "function markCell(board: string[][], mark: string, at: number[], h: number): string[][] {\n    \
             board[at[0]][at[1]] = mark;\n    return board[0].map((_, x) => board.map((row) => row[x]));\n}\n",
        ),
        (
            "mark_cell.rs",
            "impl Solution {\n    pub fn mark_cell(mut board: Vec<Vec<char>>, mark: char, at: [usize; 2], h: i32) -> Vec<Vec<char>> {\n        \
             assert_eq!(board.len(), h as usize);\n        board[at[0]][at[1]] = mark;\n        \
             (0..board[0].len()).map(|x| board.iter().map(|row| row[x]).collect()).collect()\n    }\n}\n",
        ),
        (
            "mark_cell.rs",
            "pub fn mark_cell(board: &mut Vec<Vec<u8>>, mark: u8, at: &[usize], _h: usize) -> Vec<Vec<u8>> {\n    \
             board[at[0]][at[1]] = mark;\n    (0..board[0].len()).map(|x| board.iter().map(|row| row[x]).collect()).collect()\n}\n",
        ),
        (
            "mark_cell.rs",
            "pub fn mark_cell<T: Copy>(board: &[&[T]], mark: T, at: &[usize], _: i64) -> Vec<Vec<T>> {\n    \
             let mut turned: Vec<Vec<T>> = (0..board[0].len()).map(|x| board.iter().map(|row| row[x]).collect()).collect();\n    \
             turned[at[1]][at[0]] = mark;\n    turned\n}\n",
        ),
        (
            "mark_cell.cpp",
            "class Solution {\npublic:\n    vector<vector<char>> markCell(vector<vector<char>>& board, char mark, array<int, 2> at, int h) {\n        \
             assert((int)board.size() == h);\n        board[at[0]][at[1]] = mark;\n        \
             vector<vector<char>> turned(board[0].size(), vector<char>(h));\n        \
             for (int y = 0; y < h; y++) for (size_t x = 0; x < turned.size(); x++) turned[x][y] = board[y][x];\n        return turned;\n    }\n};\n",
        ),
        (
            "mark_cell.cpp",
            "template <class T> auto mark_cell(const vector<vector<T>>& board, T mark, const vector<long long>& at, size_t h) {\n    \
             vector<deque<unsigned char>> turned(board[0].size(), deque<unsigned char>(h));\n    \
             for (size_t y = 0; y < h; y++) for (size_t x = 0; x < turned.size(); x++) turned[x][y] = board[y][x];\n    \
             turned[at[1]][at[0]] = mark;\n    return turned;\n}\n",
        ),
    ] {
        let (report, reason) = judged(name, source);
        assert_eq!(report.verdict, Verdict::Accepted, "{source}\n{reason}");
    }
}

/// What an answer of another shape or type is told, of which each text must be a part.
#[test]
fn a_wrong_shape_or_type_is_named() {
    let python =
        |last: &str| format!("def mark_cell(board, mark, at, h):\n    board[at[0]][at[1]] = mark\n    {last}\n");
    let rust = |result: &str, last: &str| {
        format!("pub fn mark_cell(board: Vec<Vec<char>>, _: char, _: Vec<i64>, _: i64) -> {result} {{ {last} }}\n")
    };
    let cpp = |result: &str, last: &str| {
        format!("{result} mark_cell(vector<vector<char>>& board, char mark, vector<int> at, int h) {{ {last} }}\n")
    };
    for (name, source, says) in [
        ("mark_cell.py", python("return board"), "result: expected 3 items (`w`), got 2"),
        ("mark_cell.py", python("return [c[:1] for c in zip(*board)]"), "result[0]: expected 2 items (`h`), got 1"),
        (
            "mark_cell.py",
            python("return [''.join(c) for c in zip(*board)]"),
            "(`list(…)` makes a list of its characters)",
        ),
        (
            "mark_cell.py",
            python("return [[ord(x) for x in c] for c in zip(*board)]"),
            "`result[0][0]` must be char, is int 88",
        ),
        (
            "mark_cell.py",
            python("return [[x + 'é' for x in c] for c in zip(*board)]"),
            "str 'Xé', which is not one character",
        ),
        (
            "mark_cell.py",
            python("return [['\\ud800' for x in c] for c in zip(*board)]"),
            "which is not one character of printable ASCII",
        ),
        ("mark_cell.rs", rust("Vec<Vec<char>>", "board"), "result: expected 3 items (`w`), got 2"),
        (
            "mark_cell.rs",
            rust("Vec<String>", "board.iter().map(|r| r.iter().collect()).collect()"),
            "must be char[], is a value of type String",
        ),
        ("mark_cell.rs", rust("Vec<Vec<i32>>", "vec![vec![1; board.len()]]"), "must be char, is i32 1"),
        (
            "mark_cell.rs",
            rust("Vec<Vec<u8>>", "vec![vec![7; board.len()]]"),
            "must be char, is u8 7, which is no printable ASCII",
        ),
        (
            "mark_cell.rs",
            rust("Vec<Vec<char>>", "vec![vec!['é'; board.len()]]"),
            "must be char, is char 'é', which is no printable ASCII",
        ),
        ("mark_cell.cpp", cpp("vector<vector<char>>", "return board;"), "result: expected 3 items (`w`), got 2"),
        ("mark_cell.cpp", cpp("vector<string>", "return {\"a\"};"), "must be char[], is a value of type std::string"),
        ("mark_cell.cpp", cpp("vector<vector<int>>", "return {{'a'}};"), "must be char, is int 97"),
        (
            "mark_cell.cpp",
            cpp("vector<vector<char>>", "return {{'\\n'}};"),
            "must be char, is char 10, which is no printable ASCII",
        ),
        ("mark_cell.cpp", cpp("char", "return mark;"), "got char '#'"),
    ] {
        let (report, reason) = judged(name, &source);
        assert_eq!(report.verdict, Verdict::WrongAnswer, "{source}\n{reason}");
        assert!(reason.contains(says), "{source}\n{reason}");
    }
}

/// What a function cannot take is refused with the type's name, and a counterexample is a call that can be pasted.
#[test]
fn a_function_that_takes_no_characters_is_told_so() {
    let rust = "pub fn mark_cell(_: Vec<String>, _: char, _: Vec<i64>, _: i64) -> Vec<Vec<char>> { vec![] }\n";
    let cpp =
        "vector<vector<char>> mark_cell(vector<vector<int>> board, char mark, vector<int> at, int h) { return {}; }\n";
    for (name, source, says) in [
        ("mark_cell.rs", rust, "`board` is char[][], which a parameter of type Vec<String> cannot take"),
        ("mark_cell.cpp", cpp, "`board` is char[][]"),
    ] {
        let (report, reason) = judged(name, source);
        assert!(report.verdict == Verdict::CompileError && reason.contains(says), "{source}\n{reason}");
    }
    let unmarked = "def mark_cell(board, mark, at, h):\n    return [list(c) for c in zip(*board)]\n";
    let (report, _) = judged("mark_cell.py", unmarked);
    let call = report.counterexample.expect("it is shrunk").call;
    // The cell and the mark differ, and neither can be simpler.
    assert_eq!(call, r#"mark_cell([["b"]], "a", [0, 0], 1)"#);
}

/// The shapes are part of what is valid, before the problem's own precondition is asked.
#[test]
fn inputs_of_another_shape_are_not_valid() {
    let problem = read(SIGNATURE, CASES).expect("the problem is sound");
    let written = |cases: &str| {
        let cases = CASES.replace(r#"[["'", "\""], ["\\", " "]]"#, cases);
        read(SIGNATURE, &cases).map(|problem| problem.content.valid(&problem.cases[0].arguments))
    };
    assert_eq!(problem.content.valid(&problem.cases[0].arguments), Ok(()));
    for (board, says) in [
        (r#"["ab", "c"]"#, "`board[1]` has 1 item and `board[0]` has 2, but both lengths are `w`"),
        (r#"["ab"]"#, "`board` has 1 item, but `h` is 2"),
        (r#"[]"#, "`board` has 0 items, but `h` is 2"),
        (r#"["a", "b"]"#, "at lies beyond the board"),
    ] {
        assert_eq!(written(board).expect("it is of the type"), Err(says.to_owned()), "{board}");
    }
    let error = format!("{:#}", written(r#"["ab", "é."]"#).err().unwrap_or_else(|| panic!("it is no char")));
    assert!(error.contains("`arguments.board[1][0]`: expected char, found string"), "{error}");
}

#[test]
fn a_signature_that_says_nothing_sensible_is_refused_with_its_place() {
    for (signature, says) in [
        (
            SIGNATURE.replace("h: int", "h: float"),
            "`[h]`: the parameter `h` is `float`, and only an `int` can be a length",
        ),
        (SIGNATURE.replace("char[w][h]", "chars"), "`chars` is no type: expected `int`"),
        (SIGNATURE.replace("at: int[2]", "at: int[two words]"), "`[two words]` is no dimension"),
    ] {
        let error = format!("{:#}", read(&signature, CASES).err().expect("it is refused"));
        assert!(error.starts_with("problems/mark_cell/problem.toml") && error.contains(says), "{error}");
    }
}

/// The oracle turns the board round, which this signature does not say.
#[test]
fn verify_holds_the_oracle_and_the_names_against_the_signature() {
    let root = tempfile::tempdir().expect("a temporary folder can be made");
    for folder in ["problems/mark_cell", "solutions/mark_cell"] {
        std::fs::create_dir_all(root.path().join(folder)).expect("a folder can be made");
    }
    let signature = SIGNATURE.replace("mark_cell(", "match(").replace("-> char[w][h]", "-> char[h][w]");
    let verified = |signature: &str| {
        let problem = read(signature, CASES).expect("it can be read");
        let place = (root.path(), catalog());
        verify(&problem, &Part::Content, place, &problems::builder(), true)
            .expect("it is looked at")
            .problems
            .join("\n")
    };
    let says = [
        "problems/mark_cell/problem.toml: `signature` has the name `match`, which is a reserved word of Rust",
        "the oracle's answer has another shape than `signature` says: `result` has 3 items, but `h` is 2",
    ];
    let (wrong, right) = (verified(&signature), verified(SIGNATURE));
    for text in says {
        assert!(wrong.contains(text) && !right.contains(text), "{text:?}\n{wrong}\n{right}");
    }
}
