//! What `kata watch` says around a report, one value a language.

/// Names of keys, and what is waited for.
#[derive(Debug)]
pub struct WatchWords {
    pub hint: &'static str,
    pub statement: &'static str,
    pub next: &'static str,
    pub list: &'static str,
    pub again: &'static str,
    pub debug: &'static str,
    pub quit: &'static str,
    /// Before the name of a file or folder that is not there, or of a folder without source files.
    pub waiting_for: &'static str,
    /// Behind the verdict of what is quick.
    pub the_rest_is_judged: &'static str,
    pub no_more_hints: &'static str,
    pub every_problem_has_a_file: &'static str,
    pub names_no_problem: &'static str,
}

pub const ENGLISH: WatchWords = WatchWords {
    hint: "hint",
    statement: "statement",
    next: "next",
    list: "list",
    again: "again",
    debug: "debug",
    quit: "quit",
    waiting_for: "waiting for",
    the_rest_is_judged: "large cases and growth are judged now",
    no_more_hints: "there are no more hints",
    every_problem_has_a_file: "every problem has a file here",
    names_no_problem: "the file names no problem yet",
};

pub const CHINESE: WatchWords = WatchWords {
    hint: "提示",
    statement: "题目",
    next: "下一题",
    list: "列表",
    again: "再评测",
    debug: "调试",
    quit: "退出",
    waiting_for: "等待",
    the_rest_is_judged: "正在评测大规模用例和增长",
    no_more_hints: "没有更多提示了",
    every_problem_has_a_file: "这里每道题都已经有文件",
    names_no_problem: "从文件还看不出是哪道题",
};
