//! What is wrong with a `kata.toml`, or with the program that it names.

use crate::language::table::Translation;

pub const SENTENCES: &[Translation] = &[
    (
        "`{}` would run with your rights, and it is none of the usual programs for {}; if you trust the folder, set \
         KATA_TRUST to `{}`",
        "`{0}` 会以您的权限运行，而它不是 {1} 的常用程序；如果您信任这个文件夹，请把 KATA_TRUST 设为 `{2}`",
    ),
    (
        "`{}`, chosen for {}, is no program; install it, or name another",
        "为 {1} 指定的 `{0}` 不是程序；请安装它，或者指定另一个",
    ),
    (
        "`{}`, chosen for {}, is not on the PATH; install it, or name another",
        "PATH 里没有为 {1} 指定的 `{0}`；请安装它，或者指定另一个",
    ),
    ("locale is `{}`; there are `en` and `zh`", "locale 是 `{0}`；可选的有 `en` 和 `zh`"),
    ("limits.multiple is {}; it must be from {} to {}", "limits.multiple 是 {0}；它必须在 {1} 到 {2} 之间"),
    ("`{}` in `exclude` is no pattern", "`exclude` 里的 `{0}` 不是有效的模式"),
    ("{} has no `{}`; did you mean `{}`?", "{0} 没有 `{1}`；是不是 `{2}`？"),
    ("`{}` and `flags` must not be empty texts", "`{0}` 和 `flags` 不能是空文本"),
];
