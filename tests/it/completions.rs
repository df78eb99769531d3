//! Completions as a real shell gets them, and the manual pages.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::harness::{Kata, program};

/// What bash completes the last word of a line to, with the installed script.
fn completed(kata: &Kata, script: &str, words: &[&str]) -> Vec<String> {
    let line = format!(
        "source {script}; COMP_WORDS=({}); COMP_CWORD={}; COMP_TYPE=9; COMP_LINE=\"${{COMP_WORDS[*]}}\"; COMP_POINT=${{#COMP_LINE}}; \
         complete -p kata > /dev/null || exit 9; function=$(complete -p kata | sed 's/.*-F \\([^ ]*\\).*/\\1/'); \
         $function kata \"${{COMP_WORDS[COMP_CWORD]}}\" \"${{COMP_WORDS[COMP_CWORD-1]}}\" 2> /dev/null; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" "),
        words.len() - 1,
    );
    let path =
        format!("{}:{}", program().parent().expect("a folder").display(), std::env::var("PATH").unwrap_or_default());
    let mut command = Command::new("bash");
    command.args(["--norc", "-c", &line]).current_dir(kata.folder.path()).env("PATH", path);
    let output = command.output().expect("bash can be started");
    let text = String::from_utf8(output.stdout).expect("it is UTF-8");
    assert!(output.status.success(), "{words:?}: {text}{}", String::from_utf8_lossy(&output.stderr));
    text.lines().map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
}

#[test]
fn bash_completes_problems_topics_and_cases() {
    let kata = Kata::new();
    let script = kata.run_of(["completions", "bash"]);
    assert_eq!((script.code, script.stderr.as_str()), (0, ""));
    let kata = kata.file("kata.bash", &script.stdout).file("heap_sort.py", "");
    for (words, expected) in [
        (["kata", "show", "vit"].as_slice(), ["viterbi"].as_slice()),
        (&["kata", "hint", "sort"], &["sort_nearly_sorted"]),
        (&["kata", "bench", "nm"], &["nms"]),
        (&["kata", "list", "--topic", "dyn"], &["dynamic-programming"]),
        (&["kata", "test", "--problem", "vit"], &["viterbi"]),
        (&["kata", "new", "nms", "--language", "r"], &["rust"]),
        (&["kata", "test", "heap_sort.py", "--case", "mixed"], &["mixed_order"]),
        (&["kata", "test", "--case", "mixed"], &[]),
        (&["kata", "sta"], &["status"]),
    ] {
        assert_eq!(completed(&kata, "./kata.bash", words), expected, "{words:?}");
    }
    let run = kata.run_of(["list", "--topic", "dynamic-programming"]);
    assert!(run.code == 0 && run.stdout.contains("viterbi"), "a completed topic is a topic: {run:?}");
}

#[test]
fn every_shell_has_a_script() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = Kata::new().args(["completions", shell]).run();
        assert!(run.code == 0 && run.stdout.contains("KATA_COMPLETE"), "{shell}: {run:?}");
    }
    let run = Kata::new().env("SHELL", "/usr/bin/zsh").args(["completions"]).run();
    assert!(run.code == 0 && run.stdout.starts_with("#compdef kata"), "{run:?}");
    let run = Kata::new().env("SHELL", "").args(["completions"]).run();
    assert!(run.code == 2 && run.stderr.contains("which shell?"), "{run:?}");
}

#[test]
fn a_script_is_installed_and_no_other_file_is_replaced() {
    for (shell, place) in [
        ("bash", ".local/share/bash-completion/completions/kata"),
        ("zsh", ".local/share/zsh/site-functions/_kata"),
        ("fish", ".config/fish/completions/kata.fish"),
    ] {
        let kata = Kata::new();
        let home = kata.folder.path().display().to_string();
        let kata = kata.env("HOME", &home).env("XDG_DATA_HOME", "").env("XDG_CONFIG_HOME", "");
        let install = || kata.run_of(["completions", shell, "--install"]);
        for _ in 0..2 {
            let run = install();
            assert!(run.code == 0 && run.stdout.contains(place) && run.stdout.contains("\nnext: "), "{run:?}");
        }
        let first_lines = fs::read_to_string(kata.path(place)).expect("it was written");
        assert_eq!(first_lines.starts_with("#compdef kata\n"), shell == "zsh");
        fs::write(kata.path(place), "mine").unwrap();
        let run = install();
        assert!(run.code == 2 && run.stderr.contains("of another origin"), "{run:?}");
        assert_eq!(fs::read_to_string(kata.path(place)).unwrap(), "mine");
        fs::rename(kata.path(place), kata.path("mine")).unwrap();
        std::os::unix::fs::symlink("/nowhere", kata.path(place)).unwrap();
        assert_eq!(install().code, 2, "a link is of another origin");
        assert!(!Path::new("/nowhere").exists());
    }
    let run = Kata::new().args(["completions", "elvish", "--install"]).run();
    assert!(run.code == 2 && run.stderr.contains("knows bash, zsh and fish"), "{run:?}");
}

#[test]
fn each_command_has_a_manual_page() {
    let kata = Kata::new();
    let run = kata.run_of(["man", "--dir", "man"]);
    assert!(run.code == 0 && run.stdout.ends_with("next: man -l man/kata.1\n"), "{run:?}");
    for page in ["kata.1", "kata-test.1", "kata-status.1", "kata-hint.1"] {
        let text = fs::read_to_string(kata.path("man").join(page)).unwrap_or_else(|error| panic!("{page}: {error}"));
        assert!(text.contains(".SH SYNOPSIS"), "{page}");
    }
}
