//! What a value is, in words, and the items of lists within sentences.

use super::Entry;

pub const VALUES: &[Entry] = &[
    // Python.
    ("a tuple of ({})", "由 ({0}) 组成的元组"),
    ("an empty list", "空列表"),
    ("a list of {}", "由 {0:l} 组成的列表"),
    (
        "a coroutine (the function is `async`; write it as a plain `def`)",
        "协程（函数是 `async` 的，请写成普通的 `def`）",
    ),
    (
        "a generator (round brackets around `… for …` make one; square brackets make a list)",
        "生成器（`… for …` 外面用圆括号得到的是生成器，用方括号才是列表）",
    ),
    (
        "a generator (the function has a `yield`; return the whole answer at once)",
        "生成器（函数里有 `yield`，请一次返回整个答案）",
    ),
    ("the type `{}` itself, not one of its values", "类型 `{0}` 本身，而不是它的值"),
    ("the function `{}` itself (it is called with `{}(…)`)", "函数 `{0}` 本身（调用它要写 `{1}(…)`）"),
    (
        "{}, which gives its items one by one (`list(…)` makes a list of them)",
        "{0:v}，它逐个给出各项（用 `list(…)` 可以得到列表）",
    ),
    ("{}, which has no order and holds nothing twice", "{0:v}，它没有顺序，也没有重复的项"),
    ("a {}", "{0}"),
    ("an {}", "{0}"),
    ("the integer {}, which does not fit 64", "整数 {0}，超出了 64 位"),
    ("an integer of {} bits, which does not fit 64", "{0} 位的整数，超出了 64 位"),
    ("an int beyond the range of float", "超出 float 范围的整数"),
    ("a string that is not valid Unicode (a lone surrogate)", "不合法的 Unicode 字符串（含有单独的代理码位）"),
    ("{} items in place of {}", "{0} 项，而应有 {1} 项"),
    ("{} item in place of {}", "{0} 项，而应有 {1} 项"),
    ("None (the function returns nothing)", "None（函数没有返回值）"),
    (
        "None (`print` shows a value and returns None: `return` the value itself)",
        "None（`print` 只显示值，本身返回 None：请直接 `return` 这个值）",
    ),
    (
        "None (`{}` changes what it is given and returns None: return that, in a line of its own)",
        "None（`{0}` 就地修改对象，本身返回 None：请另起一行返回修改后的对象）",
    ),
    (
        "None (this call came to the function's end, or to a `return` without a value)",
        "None（这次调用执行到了函数末尾，或者遇到了没有值的 `return`）",
    ),
    (
        "None (the function prints, and returns nothing: what is printed is no answer, `return` it)",
        "None（函数只有输出，没有返回值：输出的内容不是答案，请用 `return` 返回）",
    ),
    (
        "None (the function returns nothing: the answer is what `return` gives)",
        "None（函数没有返回值：答案是 `return` 给出的值）",
    ),
    (
        "None (the function returns nothing: the answer is what `return` gives; one that changes `{}` in place ends with `return {}`)",
        "None（函数没有返回值：答案是 `return` 给出的值；就地修改 `{0}` 的函数，最后要写 `return {1}`）",
    ),
    // Rust.
    ("a value of type {}", "类型为 {0} 的值"),
    ("a value of type {} (return what would stand in `Some`)", "类型为 {0} 的值（请直接返回 `Some` 里面的值）"),
    ("a value of type {} (return what would stand in `Ok`)", "类型为 {0} 的值（请直接返回 `Ok` 里面的值）"),
    ("{}, which does not fit 64 bits", "{0}，超出了 64 位"),
    ("nothing, that is ()", "没有返回值，也就是 ()"),
    (
        "nothing, that is (); the function prints, and returns nothing: what is printed is no answer, return it",
        "没有返回值，也就是 ()；函数只有输出，没有返回值：输出的内容不是答案，请把它返回",
    ),
    (
        "nothing, that is (); a function that changes `{}` in place takes it by value, as `mut {}`, and ends with `{}`",
        "没有返回值，也就是 ()；就地修改 `{0}` 的函数，应按值接收它，即 `mut {1}`，并以 `{2}` 结尾",
    ),
    // C++.
    ("nothing", "没有返回值"),
    (
        "nothing (the function is void; the answer is what `return` gives)",
        "没有返回值（函数是 void 的；答案是 `return` 给出的值）",
    ),
    (
        "nothing (the function is void; one that changes `{}` in place returns its type and ends with `return {};`)",
        "没有返回值（函数是 void 的；就地修改 `{0}` 的函数，应返回它的类型，并以 `return {1};` 结尾）",
    ),
    ("value", "一个值"),
    // All.
    (" (did you mean `{}`?)", "（是不是 `{0}`？）"),
    (" (it may be `{}` or `{}`)", "（可能是 `{0}` 或 `{1}`）"),
    ("bytes that are not valid UTF-8", "不合法的 UTF-8 字节"),
    ("… {} items left out … ", "… 略去 {0} 项 … "),
    ("… {} item left out … ", "… 略去 {0} 项 … "),
    ("… {} characters left out … ", "… 略去 {0} 个字符 … "),
    ("… {} character left out … ", "… 略去 {0} 个字符 … "),
    ("{} examples (`{}`)", "{0} 个示例（`{1}`）"),
    ("{} example (`{}`)", "{0} 个示例（`{1}`）"),
    ("{} hidden cases", "{0} 个隐藏用例"),
    ("{} hidden case", "{0} 个隐藏用例"),
    ("`property_1` and so on", "`property_1` 等"),
    ("`growth`", "`growth`"),
    ("{} items", "{0:n} 项"),
    ("{} bytes", "{0} 个字节"),
    ("{} byte", "{0} 个字节"),
    ("{} item", "{0:n} 项"),
    ("at least {}", "至少 {0:n}"),
    ("{} to {}", "{0:n} 到 {1:n}"),
    ("the class `{}`", "类 `{0}`"),
    ("others", "其他"),
    ("in camelCase", "camelCase 写法"),
    ("in PascalCase", "PascalCase 写法"),
    ("without underscores", "不带下划线的写法"),
    ("as `{}`", "`{0}`"),
    ("also {}", "{0:v}"),
];
