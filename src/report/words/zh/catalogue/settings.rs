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
    (
        "`crates` would run build scripts and macros of others when they are built; if you trust the folder, set \
         KATA_TRUST to `{}`",
        "构建 `crates` 会运行他人的构建脚本和宏；如果您信任这个文件夹，请把 KATA_TRUST 设为 `{0}`",
    ),
    ("{} takes no `crates`", "{0} 不能使用 `crates`"),
    ("it must be a version, or a table with {}", "它必须是版本号，或者含有 {0} 的表"),
    ("unknown key `{}`; there are {}", "未知的键 `{0}`；可用的有 {1}"),
    ("`{}` must be a text", "`{0}` 必须是文本"),
    ("`{}` must be true or false", "`{0}` 必须是 true 或 false"),
    ("`{}` must be a list of texts", "`{0}` 必须是文本的列表"),
    ("`version` or `path` is missing", "缺少 `version` 或 `path`"),
    ("`{}` is no name of a crate", "`{0}` 不是 crate 的名称"),
    (
        "building crates needs `cargo`, which is not on the PATH; install it with rustup",
        "构建 crate 需要 `cargo`，而 PATH 里没有它；请用 rustup 安装",
    ),
    (
        "the crates cannot be fetched; check their names and versions, and the network, which is needed once: {}",
        "无法下载这些 crate；请检查它们的名称和版本，以及只需要一次的网络：{0}",
    ),
    ("the crates do not build: {}", "这些 crate 无法构建：{0}"),
    ("`{}` and `flags` must not be empty texts", "`{0}` 和 `flags` 不能是空文本"),
];
