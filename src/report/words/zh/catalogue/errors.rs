//! Why something cannot be judged or read: what a person is told of arguments, files and tools.

use super::Entry;

pub const SENTENCES: &[Entry] = &[
    // Files.
    ("there is no such file", "没有这个文件"),
    ("there is no such file; there are {}: say which", "没有这个文件；有 {0:l}，请指明是哪一个"),
    ("there is no such file; did you mean `{}`?", "没有这个文件；是不是 `{0}`？"),
    (
        "there is no such file; `kata new {} --language {}` writes one to start from",
        "没有这个文件；用 `kata new {0} --language {1}` 可以生成一个初始文件",
    ),
    ("it is a link, and there is nothing at its end", "它是一个链接，而链接指向的地方什么也没有"),
    (
        "it is reached by a link that leaves `{}`, which is not followed here",
        "它要经过一个离开 `{0}` 的链接才能到达，这里不跟随这样的链接",
    ),
    (
        "it is a link to something that is no source file of the same language; name the file itself",
        "它是一个链接，指向的不是同一种语言的源文件；请直接给出那个文件",
    ),
    ("holds no source file", "里面没有源文件"),
    ("it is a folder", "它是一个文件夹"),
    ("it is not UTF-8", "它不是 UTF-8"),
    (
        "it is a link, which Kata does not follow here; put the file itself in its place",
        "它是一个链接，Kata 在这里不跟随链接；请换成文件本身",
    ),
    ("it is {}; Kata reads plain files only", "它是{0:s}；Kata 只读取普通文件"),
    ("a folder", "文件夹"),
    ("a pipe", "管道"),
    ("a socket or a device", "套接字或设备"),
    ("it has more than {}, which is the most that Kata reads", "它超过了 {0}，这是 Kata 读取文件的上限"),
    (
        "it is reached by a link that leaves `{}`, which Kata does not follow; put the file itself in its place",
        "它要经过一个离开 `{0}` 的链接才能到达，Kata 不跟随这样的链接；请换成文件本身",
    ),
    ("could not read `{}`", "无法读取 `{0}`"),
    ("could not write `{}`", "无法写入 `{0}`"),
    ("could not make `{}`", "无法创建 `{0}`"),
    ("the file is not read: {}", "文件没有读取：{0:s}"),
    (
        "the file is not UTF-8: byte {} of line {} is 0x{}; save it as UTF-8 and try again",
        "文件不是 UTF-8：第 {1} 行第 {0} 个字节是 0x{2}；请保存为 UTF-8 后再试",
    ),
    (
        "the file is not UTF-8: byte {} of line {} is 0x{} (it looks like UTF-16); save it as UTF-8 and try again",
        "文件不是 UTF-8：第 {1} 行第 {0} 个字节是 0x{2}（看起来是 UTF-16）；请保存为 UTF-8 后再试",
    ),
    (
        "its name has no ending that says which language it is in; Kata judges {}: rename it, such as to `{}`",
        "从文件名看不出是哪种语言；Kata 评测 {0} 文件：请改名，例如改成 `{1}`",
    ),
    ("no language has files ending in `.{}`; Kata judges {}", "没有语言的文件以 `.{0}` 结尾；Kata 评测 {1} 文件"),
    (
        "`{}` is there already, and a file is never overwritten; judge it with `kata test {}`, or write another with `--dir DIR`",
        "`{0}` 已经存在，而 Kata 从不覆盖文件；请用 `kata test {1}` 评测它，或者用 `--dir DIR` 写到别处",
    ),
    // Names of problems, cases, topics and languages.
    (
        "{}; and Kata cannot tell which problem `{}` solves{}; name the file or its folder after the problem, or say `{}` with one of {}",
        "{0:s}；而且无法确定 `{1}` 解答的是哪道题{2:v}；请用题目的名字给文件或它所在的文件夹命名，或者用 `{3}` 指定，\
         可选的题目有 {4}",
    ),
    ("unknown problem `{}`; did you mean `{}`?", "没有名为 `{0}` 的题目；是不是 `{1}`？"),
    ("unknown problem `{}`; `kata list` shows them all", "没有名为 `{0}` 的题目；用 `kata list` 可以列出全部题目"),
    ("`{}` may be {} or {}; say which", "`{0}` 可能是 {1:l} 或 {2}；请指明是哪一个"),
    ("`{}` may be {}; say which", "`{0}` 可能是 {1:l}；请指明是哪一个"),
    (
        "`{}` has no case `{}`; it has {}; `--keep-going --format json` names each",
        "`{0}` 没有用例 `{1}`；它有 {2:l}；用 `--keep-going --format json` 可以列出每一个",
    ),
    (
        "`{}` has no case `{}` (did you mean {}?); it has {}; `--keep-going --format json` names each",
        "`{0}` 没有用例 `{1}`（是不是 {2}？）；它有 {3:l}；用 `--keep-going --format json` 可以列出每一个",
    ),
    (
        "no problem has the topic `{}` (did you mean `{}`?); the topics are {}",
        "没有题目属于主题 `{0}`（是不是 `{1}`？）；现有的主题是 {2}",
    ),
    ("no problem has the topic `{}`; the topics are {}", "没有题目属于主题 `{0}`；现有的主题是 {1}"),
    ("unknown language `{}`; did you mean `{}`?", "没有名为 `{0}` 的语言；是不是 `{1}`？"),
    ("unknown language `{}`; Kata judges {}", "没有名为 `{0}` 的语言；Kata 评测 {1}"),
    (
        "in which language? Kata judges {}: `kata new {} --language {}`",
        "用哪种语言？Kata 评测 {0}：`kata new {1} --language {2}`",
    ),
    // Tools and the machine.
    (
        "not every counterexample is kept in `{}`, or tried from there: {}",
        "反例没有全部保存在 `{0}` 里，也没有全部从那里重试：{1:s}",
    ),
    ("nor in {} more such folders", "另外 {0} 个这样的文件夹也是如此"),
    ("{}: preparing {}", "{0}：正在准备{1:s}"),
    ("the standard headers, once, about 20 s", "标准头文件（只需一次，约 20 秒）"),
    ("{} is no folder, or a link to one", "{0} 不是文件夹，也不是指向文件夹的链接"),
    ("`{}` leads out of its folder", "`{0}` 指向了所在文件夹之外"),
    ("another program holds a lease on it; try again", "另一个程序正占用它，请再试一次"),
    ("{} needs `{}`, which is not on the PATH; {}", "{0} 需要 `{1}`，但 PATH 里没有它；{2:s}"),
    ("install it with rustup", "请用 rustup 安装"),
    (
        "install it with `apt install g++` or your system's like; it must be g++ 11 or newer",
        "请用 `apt install g++` 或系统里类似的命令安装，版本须为 g++ 11 或更新",
    ),
    (
        "install it with `apt install python3` or from python.org",
        "请用 `apt install python3` 安装，或者从 python.org 下载安装",
    ),
    ("the reply ends too early", "回复不完整"),
    ("the reply has {} too many", "回复多出了 {0:v}"),
    ("a string in the reply is not valid UTF-8", "回复里有一个字符串不是合法的 UTF-8"),
    ("a bool in the reply is {}, neither 0 nor 1", "回复里有一个 bool 是 {0}，既不是 0 也不是 1"),
];
