//! What is said of an input of the user's own, and of own cases.

use crate::language::table::Translation;

/// What is said behind the column of an input. These are not looked for elsewhere, since compilers say such things too.
pub const INPUTS: &[Translation] = &[
    ("expected {} in quotation marks, found {}", "应为带引号的 {0}，实际是 {1:s}"),
    ("expected `,` or `{}`, found {}", "应为 `,` 或 `{0}`，实际是 {1:s}"),
    ("expected {}, found {}", "应为 {0:s}，实际是 {1:s}"),
    ("`{}` is called, and the problem is `{}`", "这里调用的是 `{0}`，而题目是 `{1}`"),
    ("`{}` is missing: the problem is `{}`", "缺少 `{0}`：题目是 `{1}`"),
    ("`{}` is no parameter of `{}`", "`{0}` 不是 `{1}` 的参数"),
    ("`{}` is given twice", "`{0}` 给出了两次"),
    ("there is an argument too many for `{}`", "参数比 `{0}` 的多"),
    ("`{}` does not fit 64 bits", "`{0}` 超出 64 位整数的范围"),
    ("`{}` is no float", "`{0}` 不是浮点数"),
    ("expected char: one character of printable ASCII", "应为 char：一个可打印的 ASCII 字符"),
    ("the text has no closing `{}`", "字符串缺少结尾的 `{0}`"),
    ("the text is no UTF-8", "字符串不是 UTF-8"),
    ("`\\x` needs two hexadecimal digits", "`\\x` 后面要有两位十六进制数字"),
    ("`\\{}` is no escape", "`\\{0}` 不是转义序列"),
    ("`\\{}` is no byte", "`\\{0}` 不是一个字节"),
    ("`\\{}` is no character", "`\\{0}` 不是字符"),
];

pub const SENTENCES: &[Translation] = &[
    // Around an input.
    ("the end", "结尾"),
    ("a parameter's name and `=`", "参数名和 `=`"),
    ("bool: `true` or `false`", "bool：`true` 或 `false`"),
    ("stdin has more than {} MiB", "标准输入超过 {0} MiB"),
    ("could not read stdin", "无法读取标准输入"),
    ("`{}` has no example; give the arguments with `--input`", "`{0}` 没有示例；请用 `--input` 给出参数"),
    ("`{}` makes no input for `{}`", "`{0}` 没有为 `{1}` 生成输入"),
    ("`{}` is in no language that Kata judges", "`{0}` 不是 Kata 支持的语言"),
    ("`growth` is many calls at several sizes; name another case", "`growth` 是不同规模的许多次调用；请给出别的用例"),
    ("{}: another case has this name; choose one of your own", "{0}：已有同名的用例；请另取一个名字"),
    ("{}: the problem forbids this input", "{0}：题目不允许这个输入"),
    // Watching.
    (
        "the system watches no more folders (`fs.inotify.max_user_instances`)",
        "系统无法监视更多文件夹（`fs.inotify.max_user_instances`）",
    ),
    ("could not wait for a save", "无法等待文件保存"),
    ("could not start `kata test`", "无法启动 `kata test`"),
    ("the oracle breaks off at this input", "参考答案的程序在这个输入上中断"),
    // Constraints.
    ("the problem forbids this input", "题目不允许这个输入"),
    ("the length `{}` is {}, which is not in {}, which is {} here", "长度 `{0}` 是 {1}，不在 {2} 之内（这里是 {3}）"),
    ("the length `{}` is {}, which is not in {}", "长度 `{0}` 是 {1}，不在 {2} 之内"),
    ("`{}` is {}, which is not in {}, which is {} here", "`{0}` 是 {1}，不在 {2} 之内（这里是 {3}）"),
    ("`{}` is {}, which is not in {}", "`{0}` 是 {1}，不在 {2} 之内"),
    ("`{}` has {} items, which is not in {}", "`{0}` 有 {1} 项，不在 {2} 之内"),
    ("`{}` is {}, which is not one of {}", "`{0}` 是 {1}，不属于 {2}"),
    ("`{}` is {}, which is no length", "`{0}` 是 {1}，不能作为长度"),
    (
        "`{}` has {} items and `{}` has {}, but both lengths are `{}`",
        "`{0}` 有 {1} 项，而 `{2}` 有 {3} 项，但两个长度都是 `{4}`",
    ),
    (
        "`{}` has {} item and `{}` has {}, but both lengths are `{}`",
        "`{0}` 有 {1} 项，而 `{2}` 有 {3} 项，但两个长度都是 `{4}`",
    ),
    ("`{}` has {} items, but `{}` is {}", "`{0}` 有 {1} 项，但 `{2}` 是 {3}"),
    ("`{}` has {} items, not {}", "`{0}` 有 {1} 项，而不是 {2} 项"),
    ("{} does not hold: the left side is {} and the right side is {}", "{0} 不成立：左边是 {1}，右边是 {2}"),
    // Own cases.
    ("`{}` would have more than 1 MiB; keep a smaller input", "`{0}` 会超过 1 MiB；请保存更小的输入"),
    ("`{}` has a case `{}` already; give the new one another name", "`{0}` 里已经有用例 `{1}`；请给新的用例换个名字"),
    ("case `{}` is not kept: the problem forbids its input", "没有保存用例 `{0}`：题目不允许它的输入"),
    (
        "case `{}` expects {}, and the right answer is {}; mend `expected`, or leave it out",
        "用例 `{0}` 的预期答案是 {1}，而正确答案是 {2}；请改正 `expected`，或者去掉它",
    ),
    ("another case has this name; choose one of your own", "已有用例用了这个名字；请另取一个"),
    ("there are {} cases, and {} at most are judged", "有 {0} 个用例，最多评测 {1} 个"),
    // Two files.
    ("`{}` does not compile: {}", "`{0}` 不能编译：{1:s}"),
    ("`{}` returns {} for `{}`", "`{0}` 对 `{2}` 返回 {1}"),
    ("`{}` raises {} in line {} for `{}`: {}", "`{0}` 对 `{3}` 在第 {2} 行抛出 {1}：{4}"),
    ("`{}` raises {} for `{}`: {}", "`{0}` 对 `{2}` 抛出 {1}：{3}"),
    (
        "`{}` returns no text for `{}`; it must return the arguments, such as `nums = [3, 1]`",
        "`{0}` 对 `{1}` 没有返回字符串；它要返回参数，例如 `nums = [3, 1]`",
    ),
    (
        "no {} program starts on this machine, not even Kata's own stub: {}",
        "这台机器上没有一个 {0} 程序能启动，连 Kata 自己的初始文件也不行：{1}",
    ),
    // A program for a debugger.
    (
        "this input has {} values, more than a program should hold ({}); choose a smaller one",
        "这个输入有 {0} 个值，超过了程序里适合写下的数量（{1}）；请换一个小一些的",
    ),
    (
        "`{}`: a program cannot name this file; give it a name without quotes and backslashes",
        "`{0}`：程序里写不出这个文件名；请换一个不含引号和反斜杠的文件名",
    ),
    (
        "`{}` exists, and Kata did not write it; move it away, then write the program again",
        "`{0}` 已经存在，而且不是 Kata 写的；请先把它移走，再重新写入程序",
    ),
    ("the program does not compile; `kata test {}` says more", "程序不能编译；详见 `kata test {0}`"),
    (
        "`{}`: the file begins with attributes or documentation of its crate, so a program can include it only as a module: write `pub` before `{}`",
        "`{0}`：文件以 crate 的属性或文档开头，程序只能把它作为模块引入：请在 `{1}` 前写上 `pub`",
    ),
];
