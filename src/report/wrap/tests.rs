//! Exact lines at several widths.

use super::*;

#[track_caller]
fn check(text: &str, width: usize, expected: &[&str]) {
    let lines = lines(text, (width, width), &code_spans(text));
    let lines: Vec<&str> = lines.into_iter().map(|line| &text[line]).collect();
    assert_eq!(lines, expected, "at {width}");
    assert!(lines.iter().all(|line| columns(line) <= width), "at {width}: {lines:?}");
}

#[test]
fn english_is_broken_at_spaces() {
    let text = "Sort the numbers, well-known as heap sort, in place.";
    check(text, 52, &[text]);
    check(text, 30, &["Sort the numbers, well-known", "as heap sort, in place."]);
    check(text, 20, &["Sort the numbers,", "well-known as heap", "sort, in place."]);
    check("", 20, &[""]);
}

#[test]
fn no_line_of_chinese_begins_or_ends_with_the_wrong_mark() {
    let text = "给定数组（长度为三），返回《排好序》的结果。";
    check(text, 44, &[text]);
    check(text, 20, &["给定数组（长度为", "三），返回《排好序》", "的结果。"]);
    check(text, 10, &["给定数组", "（长度为", "三），返回", "《排好序》", "的结果。"]);
    let marks = "一二三四五。六七，八九；十：一二！三四？五、六」七』八】九";
    for width in 4..40 {
        for line in lines(marks, (width, width), &[]) {
            let line = &marks[line];
            assert!(columns(line) <= width, "at {width}: {line}");
            assert!(
                !line.starts_with(['。', '，', '；', '：', '！', '？', '、', '」', '』', '】']),
                "at {width}: {line}"
            );
        }
    }
    let opening = "一（二三「四五『六七《八九【十一二三";
    for width in 4..40 {
        for line in lines(opening, (width, width), &[]) {
            assert!(!opening[line].ends_with(['（', '「', '『', '《', '【']), "at {width}");
        }
    }
}

#[test]
fn chinese_and_latin_may_be_mixed() {
    let text = "若 `n` 为 0，则返回 `[0, 2]`；否则返回heap_sort的结果。";
    check(text, 30, &["若 `n` 为 0，则返回 `[0, 2]`；", "否则返回heap_sort的结果。"]);
    check(text, 24, &["若 `n` 为 0，则返回", "`[0, 2]`；否则返回", "heap_sort的结果。"]);
}

#[test]
fn wide_characters_take_two_columns() {
    check("🙂🙂🙂🙂🙂", 6, &["🙂🙂🙂", "🙂🙂"]);
    check("ａｂｃｄ", 4, &["ａｂ", "ｃｄ"]);
    check("e\u{301}e\u{301}e\u{301}", 2, &["e\u{301}e\u{301}", "e\u{301}"]);
}

#[test]
fn values_and_calls_stay_whole_where_they_have_room() {
    check("The answer here is [0, 2], not [2, 0].", 24, &["The answer here is", "[0, 2], not [2, 0]."]);
    check("so heap_sort([3, 1, 2]) is called", 22, &["so", "heap_sort([3, 1, 2])", "is called"]);
    check("so heap_sort([3, 1, 2]) is called", 26, &["so heap_sort([3, 1, 2]) is", "called"]);
    check("it is O(n log n) in `n`", 14, &["it is", "O(n log n) in", "`n`"]);
    check("pass `--keep-going 1` to go on", 20, &["pass", "`--keep-going 1` to", "go on"]);
    check("a pair (of two, at most) is fine", 20, &["a pair (of two, at", "most) is fine"]);
}

#[test]
fn a_value_that_is_too_long_is_broken_between_its_items() {
    let call = "viterbi([0.5, 0.5], [[0.5, 0.5], [0.1, 0.9]], [0, 1]) -> [1, 1]";
    check(call, 46, &["viterbi([0.5, 0.5], [[0.5, 0.5], [0.1, 0.9]],", "[0, 1]) -> [1, 1]"]);
    check(call, 26, &["viterbi([0.5, 0.5],", "[[0.5, 0.5], [0.1, 0.9]],", "[0, 1]) -> [1, 1]"]);
    check(call, 20, &["viterbi([0.5, 0.5],", "[[0.5, 0.5],", "[0.1, 0.9]], [0, 1])", "-> [1, 1]"]);
    check("f(\"a, b, c\", \"d e, f g\")", 14, &["f(\"a, b, c\",", "\"d e, f g\")"]);
}

#[test]
fn words_are_broken_last_of_all() {
    check("see solutions/nms/wrong_answer/x.py", 20, &["see", "solutions/nms/", "wrong_answer/x.py"]);
    check(&"x".repeat(25), 20, &[&"x".repeat(20), &"x".repeat(5)]);
    check("say --problem", 10, &["say", "--problem"]);
}

#[test]
fn brackets_that_do_not_match_hold_nothing_together() {
    check("an [ opening bracket alone", 20, &["an [ opening bracket", "alone"]);
    check("a ) closing ] bracket }", 12, &["a ) closing", "] bracket }"]);
}

#[test]
fn the_first_line_may_have_another_indent() {
    assert_eq!(hanging("one two three four five six", (0, 4), 24), "one two three four five\n    six");
    assert_eq!(hanging("short", (2, 4), 24), "  short");
}

#[test]
fn a_call_can_be_pasted_back() {
    let call = "nms({{0.0, 0.5}, {1.0, 1.5}}, \"a b, c d\", 0.5)";
    assert_eq!(value(call, (4, 6), 26), "    nms({{0.0, 0.5},\n      {1.0, 1.5}},\n      \"a b, c d\", 0.5)");
    let string = format!("f(\"{}\")", "x y, ".repeat(20));
    assert_eq!(value(&string, (0, 2), 30), string, "a string is not broken");
    assert_eq!(value("[1, 2]", (2, 2), 80), "  [1, 2]");
}

#[test]
fn a_command_can_be_pasted_back() {
    assert_eq!(command("kata test a.py", 2, 40), "  kata test a.py");
    let long = "kata test --seed 0 --case 'two words' 'it'\\''s a file.py' $'a\\'b c.py'";
    let shown = command(long, 4, 40);
    assert_eq!(
        shown,
        "    kata test --seed 0 \\\n      --case 'two words' \\\n      'it'\\''s a file.py' $'a\\'b c.py'"
    );
    let joined = shown.split(" \\\n").map(str::trim_start).collect::<Vec<_>>().join(" ");
    assert_eq!(joined, long);
}
