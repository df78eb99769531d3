//! The Chinese of what is said of Go submissions in English: by the harness, the scanner and the table.

use crate::language::table::{Translation, Translations};

pub const CHINESE: Translations = Translations { sentences: SENTENCES, hints: HINTS, values: VALUES };

const SENTENCES: &[Translation] = &[
    // The choice of the function.
    (
        "no function of that name: looked for {}, and as a method of the type `Solution`; the problem calls `{}`, {}",
        "没有这个名字的函数：找过 {0:l}，也找过类型 `Solution` 的方法；题目要调用 `{1}`，而{2:s}",
    ),
    (
        "{}; `{}` is a type: Kata calls a function, or a method of the type `Solution`",
        "{0:s}；`{1}` 是一个类型：Kata 调用的是函数，或者类型 `Solution` 的方法",
    ),
    (
        "`{}` takes {} parameters, the problem passes {}: {}; a slice knows its own length, `len(…)`",
        "`{0}` 有 {1} 个参数，而题目传入 {2} 个：{3:l}；切片的长度可以用 `len(…)` 得到",
    ),
    ("`{}` is {}, not a function", "`{0}` 是{1:v}，不是函数"),
    // How calls end.
    (
        "the function ended its goroutine and returned nothing, as `runtime.Goexit` does",
        "函数结束了自己所在的 goroutine，没有返回任何值，就像 `runtime.Goexit` 那样",
    ),
    ("all goroutines wait, and nothing can wake one of them", "所有 goroutine 都在等待，没有什么能唤醒它们"),
    ("panic in a goroutine", "goroutine 里的 panic"),
    ("deadlock", "死锁"),
    // Tools and the machine.
    ("the standard library, once, about 15 s", "标准库（只需一次，约 15 秒）"),
    (
        "install it with `apt install golang-go` or from go.dev; it must be Go 1.19 or newer",
        "请用 `apt install golang-go` 安装，或者从 go.dev 下载，版本须为 Go 1.19 或更新",
    ),
];

const HINTS: &[Translation] =
    &[("submissions can import the usual packages of the standard library", "提交可以导入标准库里常用的包")];

/// What a value is, in words.
const VALUES: &[Translation] = &[
    (
        "nothing (the function has no result; one that changes `{}` in place also returns it, and ends with `return {}`)",
        "没有返回值（函数没有结果；就地修改 `{0}` 的函数还要返回它，以 `return {1}` 结尾）",
    ),
    (
        "nothing (the function has no result; the answer is what `return` gives)",
        "没有返回值（函数没有结果；答案是 `return` 给出的值）",
    ),
    ("{} results, ({})", "{0} 个结果，({1})"),
    ("a string that is not valid UTF-8", "不是有效 UTF-8 的字符串"),
];
