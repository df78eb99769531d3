//! The Chinese of what is said of Rust submissions in English: by the harness, the scanner and the table.

use crate::language::table::{Translation, Translations};

pub const CHINESE: Translations = Translations { sentences: SENTENCES, hints: &[], values: VALUES };

const SENTENCES: &[Translation] = &[
    // The choice of the function.
    (
        "no function of that name: looked for {}, and in `impl Solution`; the problem calls `{}`, {}",
        "没有这个名字的函数：找过 {0:l}，也在 `impl Solution` 里找过；题目要调用 `{1}`，而{2:s}",
    ),
    ("{}; move `{}` out of its module, to the top level", "{0:s}；请把 `{1}` 从模块里移到文件的最外层"),
    (
        "{}; `{}` is a type: Kata calls a function, or one of `impl Solution`",
        "{0:s}；`{1}` 是一个类型：Kata 调用的是函数，或者 `impl Solution` 里的函数",
    ),
    // What cannot be bound.
    (
        "Kata passes integers, floats, bool and String, Vec, VecDeque, slices and arrays of them, and references to \
         these",
        "Kata 可以传入整数、浮点数、bool、String，它们的 Vec、VecDeque、切片和数组，以及对这些类型的引用",
    ),
    (
        "Kata reads integers, floats, bool and strings, Vec, slices and arrays of them, and tuples",
        "Kata 可以读取整数、浮点数、bool、字符串，它们的 Vec、切片和数组，以及元组",
    ),
    (
        "Kata passes {}; Kata reads integers, floats, bool and strings, Vec, slices and arrays of them, and tuples",
        "Kata 可以传入整数、浮点数、bool、String，它们的 Vec、VecDeque、切片和数组，以及对这些类型的引用；\
         可以读取整数、浮点数、bool、字符串，它们的 Vec、切片和数组，以及元组",
    ),
    (
        "`{}` takes `{}` as `{}`, in which Kata cannot pass a value of type {}",
        "`{0}` 的参数 `{1}` 是 `{2}`，Kata 无法用它传入类型为 {3} 的值",
    ),
    ("`{}` returns `{}`, which Kata cannot read as {}", "`{0}` 返回 `{1}`，Kata 无法把它当作 {2} 读取"),
    ("`{}` cannot be called with the problem's types: {}", "`{0}` 不能用题目的类型来调用：{1:s}"),
    ("Kata calls it with ({})", "Kata 调用它时传入 ({0})"),
    (
        "Kata cannot read a result, or a part of one, of type `{}`",
        "Kata 无法读取类型为 `{0}` 的返回值，或返回值中的这一部分",
    ),
    ("Kata cannot pass an argument, or a part of one, as `{}`", "Kata 无法以 `{0}` 的形式传入参数，或参数中的这一部分"),
    ("Kata cannot pass an argument as `{}`", "Kata 无法以 `{0}` 的形式传入参数"),
    (
        "Kata cannot call this function: a parameter is of a type in which it cannot pass an argument",
        "Kata 无法调用这个函数：有一个参数的类型无法传入",
    ),
    (
        "the signature of `{}` has more than {} tokens, the most that Kata reads; give its types shorter names",
        "`{0}` 的签名有超过 {1} 个词和符号，Kata 读不了这么多；请给其中的类型取短一些的名字",
    ),
    (
        "Kata defines `Solution` if the file has an `impl` of it and no visible definition",
        "如果文件里有 `Solution` 的 `impl`，却看不到它的定义，Kata 就会定义一个 `Solution`",
    ),
    // What compilers and linkers do not say.
    (
        "the crates of `kata.toml`, once, for which the network is needed",
        "`kata.toml` 列出的 crate（只需一次，需要网络）",
    ),
    (
        "for a crate, write `{}` below `[languages.rust]` in `kata.toml`; for a file beside this one, write `{}`",
        "如果它是 crate，请在 `kata.toml` 的 `[languages.rust]` 下面写 `{0}`；如果它是旁边的文件，请写 `{1}`",
    ),
    (
        "Kata reads the files of modules in the submission's folder and below",
        "Kata 只读取提交所在文件夹及其子文件夹里的模块文件",
    ),
    (
        "the file has no code left: a string, a comment or a bracket is not closed, or `#![cfg]` removes everything",
        "文件里什么都没有剩下：有字符串、注释或括号没有闭合，或者 `#![cfg]` 把整个文件排除了",
    ),
    ("only the standard library is linked", "只会链接标准库"),
    (
        "`{}` is exported twice: by the file, and by a library that it is linked with",
        "`{0}` 导出了两次，其中一次来自与文件链接的代码",
    ),
    (
        "leave out `#[no_mangle]`: Kata finds the function that it calls by its name in the file",
        "请删掉 `#[no_mangle]`：Kata 按文件里的名字就能找到要调用的函数",
    ),
    ("{}; it was evaluating the constant there", "{0:s}；当时它正在计算那里的常量"),
    (
        "{}; the usual causes are a macro that expands itself, traits that need each other, and a constant whose \
         evaluation never ends",
        "{0:s}；常见的原因是展开自身的宏、互相依赖的 trait，或者计算永远不会结束的常量",
    ),
    // The kinds of faults, and what they are.
    ("a panic without a message", "panic 没有消息"),
    ("a destructor panicked while another panic was under way", "一个 panic 还没有结束，析构函数里又发生了 panic"),
    (
        "the panic left a function that must not unwind, such as one that is `extern \"C\"`",
        "panic 离开了不允许展开的函数，例如 `extern \"C\"` 函数",
    ),
    (
        "the program called `abort`, or panicked where no panic can be raised (SIGABRT)",
        "程序调用了 `abort`，或者在不允许 panic 的地方发生了 panic（SIGABRT）",
    ),
    (
        "the recursion is too deep for the stack of a thread, or has no end",
        "递归太深，线程的栈放不下，或者递归没有终点",
    ),
    (
        "the program reached code that was declared unreachable, for example by `unreachable_unchecked` (SIGILL)",
        "程序执行到了声明为不会到达的地方，例如 `unreachable_unchecked`（SIGILL）",
    ),
    // Tools and the machine.
    ("install it with rustup", "请用 rustup 安装"),
];

/// What a value is, in words.
const VALUES: &[Translation] = &[
    // Rust.
    ("a value of type {} (return what would stand in `Some`)", "类型为 {0} 的值（请直接返回 `Some` 里面的值）"),
    ("a value of type {} (return what would stand in `Ok`)", "类型为 {0} 的值（请直接返回 `Ok` 里面的值）"),
    ("nothing, that is ()", "没有返回值，也就是 ()"),
    (
        "nothing, that is (); the function prints, and returns nothing: what is printed is no answer, return it",
        "没有返回值，也就是 ()；函数只有输出，没有返回值：输出的内容不是答案，请把它返回",
    ),
    (
        "nothing, that is (); a function that changes `{}` in place takes it by value, as `mut {}`, and ends with `{}`",
        "没有返回值，也就是 ()；就地修改 `{0}` 的函数，应按值接收它，即 `mut {1}`，并以 `{2}` 结尾",
    ),
];
