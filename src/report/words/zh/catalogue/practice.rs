//! What a person is told of the history of practice, of hints and solutions, and of completions.

use crate::language::table::Translation;

pub const SENTENCES: &[Translation] = &[
    // The history.
    ("not recorded: {}", "没有记录：{0:s}"),
    ("it is no database; move it away, and Kata begins a new one", "它不是数据库；请把它移走，Kata 会重新建立一个"),
    (
        "the database is damaged; move it away, and Kata begins a new one",
        "数据库已损坏；请把它移走，Kata 会重新建立一个",
    ),
    ("another process is writing to it; try again", "另一个进程正在写入；请再试一次"),
    (
        "the disk is full or fails; make room, or set KATA_DATA to another folder",
        "磁盘已满或出错；请腾出空间，或者让 KATA_DATA 指向另一个文件夹",
    ),
    ("it cannot be written to; set KATA_DATA to another folder", "无法写入；请让 KATA_DATA 指向另一个文件夹"),
    ("it is the database of another program; move it away", "它是另一个程序的数据库；请把它移走"),
    (
        "the history must be a plain file, and a link, folder or device stands in its place; move it away",
        "历史必须是普通文件，而这个位置上是链接、文件夹或设备；请把它移走",
    ),
    (
        "a newer version of Kata wrote it (version {} of the history, and this Kata knows {}); use that one, or set \
         KATA_DATA to another folder",
        "它是更新版本的 Kata 写的（历史的版本是 {0:n}，这个 Kata 只认识 {1:n}）；请使用那个版本，或者让 KATA_DATA 指向另一个文件夹",
    ),
    ("it is in no folder", "它不在任何文件夹里"),
    ("it names no file", "它没有指明文件"),
    // Practice.
    (
        "no problem is of that topic and difficulty; `kata list` shows them all",
        "没有这个主题和难度的题目；`kata list` 列出所有题目",
    ),
    ("`{}` has no hints; `kata show {}` is all there is", "`{0}` 没有提示；只有 `kata show {1}`"),
    ("`{}` has {}; `--number {}` is none of them", "`{0}` 有 {1:v}；没有 `--number {2:n}` 这一条"),
    (
        "the history has no accepted submission of `{}`; `kata hint {}` gives one more hint, and `--reveal` shows the \
         solution all the same",
        "历史中没有 `{0}` 的通过记录；`kata hint {1}` 再给一条提示，`--reveal` 直接显示题解",
    ),
    ("`{}` has no reference in {}; it has {}", "`{0}` 没有 {1} 的参考解；有的是 {2}"),
    ("`{}` has neither an editorial nor a reference", "`{0}` 既没有题解也没有参考解"),
    // Completions.
    ("which shell? `kata completions bash`, `zsh` or `fish`", "哪种 shell？`kata completions bash`、`zsh` 或 `fish`"),
    (
        "`--install` knows bash, zsh and fish; `kata completions {}` prints the script",
        "`--install` 支持 bash、zsh 和 fish；`kata completions {0}` 会输出脚本",
    ),
    (
        "a file of another origin stands there; move it away, or place what `kata completions SHELL` prints yourself",
        "那里有一个不是 Kata 写的文件；请把它移走，或者自己放置 `kata completions SHELL` 的输出",
    ),
];
