//! What a person sees: output fits the terminal's width, theme and language, and names are understood as people write them.

use std::os::unix::fs::symlink;

use kata_judge::report::wrap::columns;

use crate::harness::{Kata, QUICK, Run};

const RIGHT: &str = "def heap_sort(nums):\n    return sorted(nums)\n";
const WRONG: &str = "def heap_sort(nums):\n    return nums\n";
const WIDTHS: [&str; 4] = ["60", "80", "120", "200"];

fn run(arguments: &[&str], environment: &[(&str, &str)]) -> Run {
    let kata = environment.iter().fold(Kata::new(), |kata, (name, value)| kata.env(name, value));
    kata.args(arguments.iter().copied()).run()
}

/// No line exceeds the width, no prose exceeds 100 columns, and no line begins or ends with a character that Chinese typography forbids there.
#[track_caller]
fn check_lines(text: &str, width: usize, what: &str) {
    for line in text.lines() {
        let bare = line.trim_start();
        // A wrapped path could not be copied.
        let is_path = bare.contains('/') && !bare.trim_end_matches(" \\").contains(' ');
        assert!(is_path || columns(line) <= width, "{what} at {width}: {line:?} has {} columns", columns(line));
        assert!(
            !bare.starts_with(['。', '，', '、', '；', '：', '？', '！', '）', '」', '』', '】', '》']),
            "{what}: {line:?}"
        );
        assert!(!bare.ends_with(['（', '「', '『', '【', '《']), "{what}: {line:?}");
        assert_eq!(line, line.trim_end(), "{what} at {width}: spaces at the end");
    }
}

/// A run whose output on either stream contains all of `says`.
#[track_caller]
fn check_says(run: &Run, code: i32, says: &[&str]) {
    let text = format!("{}{}", run.stdout, run.stderr).split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(run.code, code, "{run:?}");
    for said in says {
        assert!(text.contains(said), "nothing says {said:?}: {text}");
    }
}

#[test]
fn statements_and_lists_keep_to_the_width_in_both_languages() {
    for width in WIDTHS {
        for locale in ["en", "zh"] {
            let environment = [("COLUMNS", width)];
            let listed = run(&["list", "--locale", locale], &environment);
            check_lines(&listed.stdout, width.parse().expect("a number"), "list");
            for source in &kata_problems::PROBLEMS {
                let shown = run(&["show", source.slug, "--locale", locale], &environment);
                let most = width.parse::<usize>().expect("a number");
                check_lines(&shown.stdout, most, source.slug);
                let signature = format!("{}(", source.slug);
                let is_code =
                    |line: &str| line.starts_with("    ") || line.contains("->") || line.starts_with(&signature);
                let prose = shown.stdout.lines().filter(|line| !is_code(line));
                prose.for_each(|line| assert!(columns(line) <= 100, "{line:?}"));
            }
        }
    }
}

#[test]
fn a_list_that_is_piped_has_a_line_a_problem() {
    let kata = Kata::new().args(["list"]);
    let output = kata.command().env_remove("COLUMNS").output().expect("kata can be started");
    let text = String::from_utf8(output.stdout).expect("kata prints UTF-8");
    assert_eq!(text.lines().count(), kata_problems::PROBLEMS.len(), "{text}");
    assert!(text.lines().any(|line| line.contains("without a repeated character") && line.contains("sliding window")));
}

#[test]
fn reports_keep_to_the_width() {
    let raises = "def heap_sort(nums):\n    raise ValueError('no such thing ' * 20)\n";
    let broken = "def heap_sort(nums:\n    return nums\n";
    let chinese = "def heap_sort(nums):\n    print('排序之前，先看一看。' * 12)\n    return [1] * len(nums)\n";
    let long = "a_folder_with_a_long_name/and_another_one_below_it/heap_sort.py";
    for width in ["60", "80", "200"] {
        for (verdict, source) in [("WA", WRONG), ("WA", chinese), ("RTE", raises), ("CE", broken), ("AC", RIGHT)] {
            // In the suggested command the path is one word, which is not wrapped.
            let name = if verdict == "AC" { "heap_sort.py" } else { long };
            let kata = Kata::new().file(name, source).env("COLUMNS", width);
            let run = kata.args(["test", name, "--cases", "20"]).run();
            assert!(run.stdout.starts_with(verdict), "{run:?}");
            check_lines(&run.stdout, width.parse().expect("a number"), verdict);
        }
    }
}

#[test]
fn what_stands_beside_values_keeps_to_the_width() {
    let largest_last = "def build_max_heap(nums):\n    return sorted(nums)\n";
    let name = "build_max_heap.py";
    for width in ["60", "80", "120", "200"] {
        let most = width.parse().expect("a number");
        let kata =
            Kata::new().file(name, largest_last).file("nms.py", "").file("heap_sort.py", WRONG).env("COLUMNS", width);
        let large = ["test", name, "--no-shrink", "--case", "heap_but_one_leaf_20000"];
        for arguments in [&large[..], &["test", ".", "--no-shrink", "--cases", "8"]] {
            let run = kata.run_of(arguments.iter().copied());
            assert_eq!(run.code, 1, "{run:?}");
            check_lines(&run.stdout, most, arguments[1]);
        }
        // A title in Chinese is not wrapped.
        let run = kata.run_of(["test", "heap_sort.py", "--locale", "zh", "--cases", "8"]);
        assert!(run.stdout.lines().any(|line| line.contains("堆排序 · Python")), "{run:?}");
        check_lines(&run.stdout, most, "zh");
    }
}

#[test]
fn bench_keeps_to_the_width() {
    let rows = |width: Option<&str>| {
        let kata = Kata::new().args(["bench", "sift_down", "--language", "python", "--budget", "2"]);
        let mut command = kata.command();
        match width {
            Some(width) => command.env("COLUMNS", width),
            None => command.env_remove("COLUMNS"),
        };
        let output = command.output().expect("kata can be started");
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).expect("kata prints UTF-8")
    };
    for width in ["60", "80"] {
        check_lines(&rows(Some(width)), width.parse().expect("a number"), "bench");
    }
    // For another program each size has one line.
    let piped = rows(None);
    let sizes = piped.lines().filter(|line| line.starts_with("    n "));
    assert!(sizes.clone().count() > 1 && sizes.clone().all(|line| line.contains(" samples")), "{piped}");
}

#[test]
fn a_command_that_is_suggested_can_be_pasted() {
    for (folder, word) in [
        ("my sorts", "'my sorts/heap_sort.py'"),
        ("我的 解答", "'我的 解答/heap_sort.py'"),
        ("-x", "-- -x/heap_sort.py"),
    ] {
        let dir = format!("--dir={folder}");
        let kata = Kata::new();
        let new = ["new", "heap_sort", "--language", "python", dir.as_str()];
        check_says(&kata.run_of(new), 0, &[&format!("judge it with: kata test {word}")]);
        check_says(&kata.run_of(new), 2, &[&format!("judge it with `kata test {word}`")]);
    }
}

#[test]
fn a_replay_command_over_several_lines_can_be_pasted() {
    let name = "a folder with spaces/and_another_one_with_a_long_name/heap_sort.py";
    let kata = Kata::new().file(name, WRONG).env("COLUMNS", "60").args(["test", name, "--cases", "20"]);
    let shown = kata.run().stdout;
    let command = shown.split_once("again\n").expect("the command has a line of its own").1;
    let command = command.split_once("\n  next").expect("more commands follow").0;
    assert!(command.contains(" \\\n"), "{command}");
    let program = crate::harness::program();
    let script = command.trim().replacen("kata", &program.display().to_string(), 1);
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", &script]).current_dir(kata.folder.path()).env("KATA_CACHE", crate::harness::cache());
    let output = shell.output().expect("a shell runs");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.code() == Some(1) && text.starts_with("WA"), "{output:?}");
}

#[test]
fn doctor_keeps_to_the_width_but_for_paths() {
    let shown = run(&["doctor"], &[("COLUMNS", "60")]);
    assert!(shown.code == 0 && shown.stdout.lines().count() > 30, "{shown:?}");
    check_lines(&shown.stdout, 60, "doctor");
}

#[test]
fn no_colour_has_a_shade_of_its_own() {
    let shown = run(&["show", "viterbi", "--color", "always"], &[]).stdout;
    for code in shown.split("\x1b[").skip(1).filter_map(|part| Some(part.split_once('m')?.0)) {
        let palette = code.strip_prefix("38;5;").or(code.strip_prefix("48;5;"));
        assert!(palette.is_none_or(|index| index.parse::<u32>().is_ok_and(|index| index < 16)), "{code}");
        assert!(!code.starts_with("48") && !code.starts_with("38;2"), "{code}");
    }
    for arguments in [vec!["list"], vec!["show", "nms"]] {
        let plain = run(&arguments, &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]);
        assert!(!plain.stdout.contains('\x1b'), "{arguments:?}");
    }
}

#[test]
fn a_name_without_an_ending_stands_for_its_only_file() {
    let kata = Kata::new().file("heap_sort.py", RIGHT).args(["test", "heap_sort"].into_iter().chain(QUICK));
    assert_eq!(kata.run().submission()["file"], "heap_sort.py");
    let kata = kata.file("heap_sort.rs", "").args(["test", "heap_sort"]);
    check_says(&kata.run(), 2, &["there is no such file", "`heap_sort.py`, `heap_sort.rs`", "say which"]);
    let kata = Kata::new().file("a/heap_sort.py", RIGHT).args(["test", "a/heap_srot.py"]);
    check_says(&kata.run(), 2, &["there is no such file; did you mean `a/heap_sort.py`?"]);
    check_says(&run(&["test", "nms.cpp"], &[]), 2, &["`kata new nms --language cpp` writes one"]);
}

#[test]
fn a_file_without_an_ending_is_told_of_endings() {
    let kata = Kata::new().file("heap_sort", RIGHT).args(["test", "heap_sort"]);
    check_says(&kata.run(), 2, &["no extension", ".py, ", "`heap_sort.py`"]);
    // If the problem is unknown too, both are reported.
    for (name, says) in [("homework", "no extension"), ("homework.txt", "no language has files that end in `.txt`")] {
        let run = Kata::new().file(name, RIGHT).args(["test", name]).run();
        check_says(&run, 2, &[says, "cannot tell which problem", "`--problem PROBLEM`"]);
        let run = Kata::new().file(name, RIGHT).args(["test", "--problem", "nms", name]).run();
        check_says(&run, 2, &[says]);
        assert!(!run.stdout.contains("cannot tell which problem"), "{run:?}");
    }
}

#[test]
fn problems_are_told_from_names_as_people_write_them() {
    for name in ["912.heap_sort.py", "heap_sort_v2.py", "heap_sort (1).py", "heapsort.py", "912.sort-array/main.py"] {
        let kata = Kata::new().file(name, RIGHT).args(["test", name].into_iter().chain(QUICK));
        let submission = kata.run().submission();
        assert_eq!(
            (&submission["problem"], &submission["verdict"]),
            (&"heap_sort".into(), &"accepted".into()),
            "{name}"
        );
    }
    let kata = Kata::new().file("soft_nms.py", "").args(["test", "soft_nms.py"]);
    assert!(!kata.run().stdout.contains("nms · Python"));
}

#[test]
fn a_part_of_a_name_shows_the_only_problem_that_has_it() {
    let whole = run(&["show", "sort_nearly_sorted"], &[]);
    for part in ["nearly", "sortKSortedArray", "Sort a nearly", "近乎有序"] {
        assert_eq!(run(&["show", part], &[]).stdout, whole.stdout, "{part}");
    }
    check_says(&run(&["show", "heap"], &[]), 2, &["`heap` may be `build_max_heap` or `heap_sort`"]);
}

#[test]
fn a_file_that_is_named_twice_is_judged_once() {
    let kata = Kata::new().file("heap_sort.py", RIGHT);
    let kata = kata.args(["test", "heap_sort.py", "./heap_sort.py", "heap_sort"].into_iter().chain(QUICK));
    let report = kata.run();
    assert_eq!((report.code, &report.submission()["file"]), (0, &"heap_sort.py".into()));
    assert!(report.stderr.contains("left out: 2 "), "{}", report.stderr);
}

#[test]
fn a_stub_needs_no_language_where_one_is_installed() {
    check_says(&run(&["new", "heap_sort"], &[]), 2, &["in which language?", "python, rust, cpp", "--language python"]);
    let mut python = std::process::Command::new("python3");
    let python = python.args(["-c", "import sys; print(sys.executable)"]).output().expect("the tests need Python");
    let python = String::from_utf8(python.stdout).expect("a path is text");
    let kata = Kata::new().file("bin/.keep", "");
    symlink(python.trim(), kata.path("bin/python3")).expect("a link can be made");
    let folder = kata.path("bin").display().to_string();
    let kata = kata.env("PATH", &folder).args(["new", "heap_sort"]);
    check_says(&kata.run(), 0, &["wrote heap_sort.py"]);
    check_says(&kata.run(), 2, &["`heap_sort.py` exists already", "`kata test heap_sort.py`", "--dir"]);
    assert!(!kata.run().stderr.contains("os error"));
}

#[test]
fn a_stub_is_written_in_the_readers_language() {
    for (language, name) in [("python", "nms.py"), ("Rust", "nms.rs"), ("C++", "nms.cpp"), ("Go", "nms.go")] {
        let kata = Kata::new().args(["new", "nms", "-l", language, "--locale", "zh-CN"]);
        check_says(&kata.run(), 0, &[name]);
        let stub = std::fs::read_to_string(kata.path(name)).expect("it was written");
        assert!(stub.contains("非极大值抑制：目标检测器"), "{stub}");
        let run = kata.args(["test", name].into_iter().chain(QUICK)).run();
        assert_eq!(run.submission()["verdict"], "wrong_answer", "{run:?}");
    }
}

#[test]
fn locales_have_many_spellings() {
    let chinese = run(&["list", "--locale", "zh"], &[]).stdout;
    assert!(chinese.contains("堆排序"), "{chinese}");
    for tag in ["zh-CN", "zh_CN.UTF-8", "zh-Hans", "ZH"] {
        assert_eq!(run(&["list", "--locale", tag], &[]).stdout, chinese, "{tag}");
        assert_eq!(run(&["list"], &[("LC_ALL", tag)]).stdout, chinese, "{tag}");
        assert_eq!(run(&["list"], &[("LC_ALL", ""), ("LC_MESSAGES", ""), ("LANG", tag)]).stdout, chinese, "{tag}");
    }
    for tag in ["en-GB", "C.UTF-8", "fr_FR.UTF-8", "zha"] {
        assert!(run(&["list"], &[("LC_ALL", tag)]).stdout.contains("Heap sort"), "{tag}");
    }
    check_says(&run(&["list", "--locale", "fr"], &[]), 2, &["`en` and `zh`"]);
    let kata =
        Kata::new().file("heap_sort.py", RIGHT).args(["test", "heap_sort.py", "--cases", "20", "--locale", "zh-CN"]);
    check_says(&kata.run(), 0, &["heap_sort 堆排序 · Python"]);
}

fn has_chinese(text: &str) -> bool {
    text.chars().any(|character| ('\u{4e00}'..='\u{9fff}').contains(&character))
}

#[test]
fn reports_for_people_speak_the_readers_language() {
    let says =
        ["WA 答案错误", "未通过的用例", "期望", "不满足性质 `ascending`：结果按升序排列", "种子 0", "重现 kata test"];
    let judged = |environment: &[(&str, &str)], more: &[&str]| {
        let kata = Kata::new().file("heap_sort.py", WRONG);
        let kata = environment.iter().fold(kata, |kata, (name, value)| kata.env(name, value));
        kata.args(["test", "heap_sort.py", "--cases", "20"].into_iter().chain(more.iter().copied())).run()
    };
    check_says(&judged(&[], &["--locale", "zh"]), 1, &says);
    check_says(&judged(&[("KATA_LOCALE", "zh"), ("LC_ALL", "en_GB.UTF-8")], &[]), 1, &says);
    check_says(&judged(&[("LC_ALL", "zh_CN.UTF-8"), ("KATA_LOCALE", "")], &[]), 1, &says);
    check_says(&judged(&[("KATA_LOCALE", "zh")], &["--locale", "en"]), 1, &["WA wrong answer", "broken law"]);
    check_says(&judged(&[("KATA_LOCALE", "en"), ("LC_ALL", "zh_CN.UTF-8")], &[]), 1, &["WA wrong answer"]);
    check_says(&judged(&[("KATA_LOCALE", "fr")], &[]), 2, &["KATA_LOCALE is `fr`; there are `en` and `zh`"]);
    for (format, is_for_people) in
        [("markdown", true), ("github", true), ("junit", false), ("csv", false), ("gradescope", false)]
    {
        let run = judged(&[("KATA_LOCALE", "zh")], &["--format", format]);
        assert_eq!((run.code, has_chinese(&run.stdout)), (1, is_for_people), "{format}: {run:?}");
    }
    let json = judged(&[("KATA_LOCALE", "zh")], &["--format", "json"]).submission();
    let law = &json["counterexample"]["law"];
    assert_eq!(
        (law["sentence"]["en"].as_str(), json["verdict"].as_str()),
        (Some("the result is in ascending order"), Some("wrong_answer"))
    );
    // What a law says is in the JSON in both languages, for merged reports; nothing else in it is Chinese.
    let chinese = ["sentence", "because"].map(|key| law[key]["zh"].as_str().expect("it is there"));
    let without_law = chinese.iter().fold(json.to_string(), |json, said| json.replace(said, ""));
    assert!(!has_chinese(&without_law), "{json:#}");
}

#[test]
fn merged_reports_speak_the_readers_language() {
    let kata = Kata::new().file("heap_sort.py", WRONG);
    let made = kata.run_of(["test", "heap_sort.py", "--cases", "20", "--output", "json=1.json"]);
    assert_eq!(made.code, 1, "{made:?}");
    check_says(&kata.run_of(["merge", "1.json", "--locale", "zh"]), 1, &["WA 答案错误", "：结果按升序排列"]);
}

#[test]
fn a_case_that_is_not_there_is_answered_briefly() {
    let of = |case: &str, more: &[&str]| {
        let arguments = ["test", "heap_sort.py", "--case", case].into_iter().chain(more.iter().copied());
        Kata::new().file("heap_sort.py", RIGHT).args(arguments).run()
    };
    let run = of("foo", &[]);
    check_says(&run, 2, &["has no case `foo`", "2 examples (`mixed_order`", "hidden cases", "`growth`"]);
    assert!(run.stdout.len() + run.stderr.len() < 400, "{run:?}");
    check_says(&of("growht", &[]), 2, &["did you mean `growth`"]);
    check_says(&of("all_equl", &[]), 2, &["did you mean `all_equal`"]);
    let blind = of("all_equl", &["--blind"]);
    assert!(!format!("{}{}", blind.stdout, blind.stderr).contains("`all_equal`"), "{blind:?}");
}

#[test]
fn names_with_a_slip_are_answered_with_the_nearest() {
    check_says(&run(&["new", "nms", "-l", "pyhton"], &[]), 2, &["unknown language `pyhton`; did you mean `python`?"]);
    check_says(&run(&["bench", "nms", "-l", "rsut"], &[]), 2, &["unknown language `rsut`; did you mean `rust`?"]);
    check_says(&run(&["list", "--topic", "sortng"], &[]), 2, &["(did you mean `sorting`?); the topics are"]);
    assert_eq!(run(&["list", "--topic", "Hash-Table"], &[]).code, 0);
    check_says(&run(&["verify", "heap_srot", "--root", crate::harness::ROOT], &[]), 2, &["did you mean `heap_sort`?"]);
}
