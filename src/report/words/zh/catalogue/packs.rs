//! Errors about the programs of a pack: its reference, its checker and its generator.

use crate::language::table::Translation;

pub const SENTENCES: &[Translation] = &[
    ("{}, {}, gives no answer to {}: {}", "{0}（{1:v}）对 {2:v} 没有给出答案：{3:s}"),
    ("{}, {}, gives no answer to {}", "{0}（{1:v}）对 {2:v} 没有给出答案"),
    ("{}, {}, does not compile: {}", "{0}（{1:v}）无法编译：{2:s}"),
    ("{} cannot be run", "{0} 无法运行"),
    ("{}, {}, answers {} to {}, and NaN equals nothing", "{0}（{1:v}）对 {3:v} 回答了 {2:v}，而 NaN 不等于任何值"),
    (
        "{}, {}, answers {} to {}, and another time {}; its answers may depend on nothing but the arguments",
        "{0}（{1:v}）对 {3:v} 回答了 {2:v}，另一次却回答了 {4:v}；它的答案只能取决于参数",
    ),
    ("{}, {}, answers {} to {}", "{0}（{1:v}）对 {3:v} 回答了 {2:v}"),
    (
        "{}: case `{}` expects {}, and {} answers {}; one of them is wrong",
        "{0}：用例 `{1}` 的期望答案是 {2:v}，而 {3} 回答了 {4:v}；其中一个是错的",
    ),
    (
        "{}: `constraints` is hard to fulfil: only {} of {} inputs that were drawn keep it; give narrower ranges",
        "{0}：`constraints` 很难满足：随机生成的 {2:n} 个输入里只有 {1:n} 个符合；请收窄取值范围",
    ),
    (
        "{}: case `{}` expects {}, and {} refuses it: {}; one of them is wrong",
        "{0}：用例 `{1}` 的期望答案是 {2:v}，而 {3} 不接受它：{4:v}；其中一个是错的",
    ),
    (
        "{}, {}, returns an empty text for {}; it returns nothing for a right answer, or a sentence that says what is wrong",
        "{0}（{1:v}）对 {2:v} 返回了空文本；答案正确时它应当什么都不返回，否则返回一句话说明哪里不对",
    ),
    (
        "{}, {}, refuses the answer of {} to {}, {}: {}; one of them is wrong",
        "{0}（{1:v}）不接受 {2} 对 {3:v} 的答案 {4:v}：{5:v}；其中一个是错的",
    ),
    (
        "{}, {}, refuses {} as an answer to {}, and accepts it another time",
        "{0}（{1:v}）不接受 {2:v} 作为 {3:v} 的答案，另一次却接受了",
    ),
    (
        "{}, {}, accepts everything: the answers of {} with a number, a text or a list changed, {} in all; it must say \
         what is wrong with a wrong answer",
        "{0}（{1:v}）什么都接受：把 {2} 的答案改掉一个数、一段文本或一个列表，共 {3:n} 个，它全都接受；\
         对错误的答案，它必须说明哪里不对",
    ),
    (
        "{}, {}, makes {} of seed {} and size {}, and another time {}; what it makes may depend on nothing else",
        "{0}（{1:v}）用种子 {3:n} 和规模 {4:n} 生成了 {2:v}，另一次却生成了 {5:v}；它生成的内容只能取决于这两个数",
    ),
    ("{}, {}, makes {} of seed {} and size {}", "{0}（{1:v}）用种子 {3:n} 和规模 {4:n} 生成了 {2:v}"),
    ("these are no valid arguments", "这不是合法的参数"),
    (
        "the cache is changed by another program while {} runs; try again",
        "运行 {0} 时，另一个程序改动了缓存；请再试一次",
    ),
    ("{}: the checker refuses the reference's own answer to {}", "{0}：检查程序不接受参考解法自己对 {1:v} 的答案"),
    (
        "{}: the checker refuses an answer and accepts it another time, to {}",
        "{0}：检查程序不接受对 {1:v} 的一个答案，另一次却接受了它",
    ),
];

/// The programs, and what a blind run shows in place of values.
pub const VALUES: &[Translation] = &[
    ("the reference", "参考解法"),
    ("the checker", "检查程序"),
    ("the generator", "生成程序"),
    ("an input that this run does not show", "一个本次运行不显示的输入"),
    ("an answer that this run does not show", "一个本次运行不显示的答案"),
];
