//! What is said of Python submissions: the harness, the choice of the function, hints behind an exception's message, faults of the interpreter.

use super::Entry;

pub const SENTENCES: &[Entry] = &[
    // The choice of the function.
    (
        "no function of that name: looked for {}, and as a method of `class Solution`; the problem calls `{}`, {}",
        "没有这个名字的函数：找过 {0:l}，也找过 `class Solution` 的方法；题目要调用 `{1}`，而{2:s}",
    ),
    ("the file is empty", "文件是空的"),
    ("the file defines no function", "文件里没有定义函数"),
    ("the file defines {}", "文件里定义了 {0:l}"),
    ("the file defines no function, and `{}` is {}", "文件里没有定义函数，而 `{0}` 是 {1:v}"),
    ("the file defines {}, and `{}` is {}", "文件里定义了 {0:l}，而 `{1}` 是 {2:v}"),
    (
        "the file defines no function outside `if __name__ == \"__main__\":`, and what stands under that line is not run",
        "在 `if __name__ == \"__main__\":` 之外没有定义函数，而这一行下面的代码不会运行",
    ),
    (
        "{}; `{}` is a class: Kata calls a function, or a method of `class Solution`",
        "{0:s}；`{1}` 是一个类：Kata 调用的是函数，或者 `class Solution` 的方法",
    ),
    (
        "`{}` lacks `self`, its first parameter: Python passes the object there",
        "`{0}` 缺少第一个参数 `self`：Python 会把对象传给它",
    ),
    ("`{}` takes {} parameters, the problem passes {}: {}", "`{0}` 有 {1:v} 个参数，而题目传入 {2} 个：{3:l}"),
    ("`{}` takes {} parameter, the problem passes {}: {}", "`{0}` 有 {1:v} 个参数，而题目传入 {2} 个：{3:l}"),
    (
        "`{}` must be given {} by name, the problem passes its arguments in order",
        "`{0}` 的参数 {1:l} 必须按名字传入，而题目按顺序传入参数",
    ),
    ("missing function", "找不到函数"),
    ("wrong number of parameters", "参数个数不对"),
    // Loading.
    (
        "Python's own compiler gives up ({}): the file nests brackets, operators or `elif` too deep, or is too large",
        "Python 自己的编译器放弃了（{0}）：文件里的括号、运算符或 `elif` 嵌套得太深，或者文件太大",
    ),
    ("(its message cannot be shown)", "（它的消息无法显示）"),
    ("line {}: {}", "第 {0:n} 行 {1:s}"),
    ("line {}, in {}: {}", "第 {0:n} 行，{1}：{2}"),
    ("line {}, in {}", "第 {0:n} 行，{1:s}"),
    ("what is inlined into {}", "内联在 {0} 里的代码"),
    ("… {} more …", "… 还有 {0:n} 层 …"),
    // Faults of the interpreter.
    (
        "memory that is not the program's was read or written, by the interpreter or a library that is not Python (SIGSEGV)",
        "解释器或某个不是用 Python 写的库读写了不属于程序的内存（SIGSEGV）",
    ),
    (
        "the program called `abort`, or a library that is not Python did (SIGABRT)",
        "程序或某个不是用 Python 写的库调用了 `abort`（SIGABRT）",
    ),
    ("the program ran into what is no code (SIGILL)", "程序执行到了不是代码的地方（SIGILL）"),
    (
        "the recursion is too deep for the stack of {} MiB, or has no end (SIGSEGV)",
        "递归太深，{0} MiB 的栈放不下，或者递归没有终点（SIGSEGV）",
    ),
    ("fatal error of the interpreter", "解释器的致命错误"),
];

/// What stands in brackets behind an exception's own message.
pub const HINTS: &[Entry] = &[
    (
        "the sandbox refuses other processes, the network, and files beyond the scratch folder",
        "沙箱不允许启动其他进程，不允许访问网络，也不允许访问临时文件夹以外的文件",
    ),
    ("Kata calls a function and gives no input", "Kata 只调用函数，不提供输入"),
    ("this ends the program before the function has returned its answer", "函数还没有返回答案，程序就在这里结束了"),
    (
        "a submission is one file: paste what it needs of that module into it",
        "提交只能是一个文件：请把用到的内容从那个模块复制进来",
    ),
    (
        "the file reads input while it loads: Kata calls a function and gives no input",
        "文件在加载时读取输入：Kata 只调用函数，不提供输入",
    ),
    ("a list has `append(item)`", "列表的方法是 `append(item)`"),
    ("a list's length is `len(…)`", "列表的长度是 `len(…)`"),
    ("it is `item in …`", "应写作 `item in …`"),
    ("it is `not …`", "应写作 `not …`"),
    ("it is `sorted(…)`", "应写作 `sorted(…)`"),
    ("it is `…{}`", "应写作 `…{0}`"),
    ("it is `{}` in Python 3", "在 Python 3 中是 `{0}`"),
    (
        "the arguments are plain lists: `np.array({})` makes an array of one",
        "参数是普通的列表：用 `np.array({0})` 可以转换成数组",
    ),
    (
        "a submission may reserve {} MiB of memory in all, of which each thread's stack takes {}, and have 256 threads",
        "提交总共可以申请 {0} MiB 内存，每个线程的栈要占其中的 {1} MiB，最多可以有 256 个线程",
    ),
    (
        "no line that assigns `{}` has run before in this call; a function that assigns a name anywhere has one of its own",
        "这次调用还没有执行过给 `{0}` 赋值的语句；函数里只要有一处给某个名字赋值，它在整个函数里就是局部变量",
    ),
    ("nothing imports it: `import {}` at the top of the file", "还没有导入它：请在文件开头写 `import {0}`"),
    ("did you mean `{}`?", "是不是想写 `{0}`？"),
    ("`self.{}` is the object's", "对象的属性要写成 `self.{0}`"),
    ("a mark of Markdown around the code: leave its lines out", "这是代码外面的 Markdown 标记：请把这几行删掉"),
    (
        "the prompt of an interactive session: leave out `>>> ` and `... `",
        "这是交互式会话的提示符：请把 `>>> ` 和 `... ` 删掉",
    ),
    ("a command of a notebook: leave the line out", "这是笔记本（notebook）的命令：请把这一行删掉"),
    ("type `{}`", "请改成 `{0}`"),
    ("a full-width character: type `{}`", "这是全角字符：请改成 `{0}`"),
    (
        "an invisible character, as copying from a page brings along: type the line's spaces anew",
        "这是看不见的字符，从网页复制时常会带进来：请重新输入这一行的空格",
    ),
    (
        "`{}` is a single module: `from {} import …` takes a name from it",
        "`{0}` 是单个模块：用 `from {1} import …` 从里面导入名字",
    ),
    (
        "the installed `{}`{} has no such module; those of other versions may",
        "已安装的 `{0}`{1} 没有这个模块，其他版本可能有",
    ),
    ("the Python that runs this, {} {}, comes without it", "运行这个文件的 Python（{0}，版本 {1}）不带这个模块"),
    (
        "it is not installed for the Python that runs this, {} {}; `{} -m pip install {}` would install it",
        "运行这个文件的 Python（{0}，版本 {1}）没有安装它，可以用 `{2} -m pip install {3}` 安装",
    ),
    (
        "a submission is one file: paste what it needs of that module into it; a package must be installed for the Python that runs this, {} {}",
        "请把用到的内容从那个模块复制进来，因为提交只能是一个文件；如果它是第三方包，就要为运行这个文件的 Python（{0}，版本 {1}）安装",
    ),
];
