//! The Chinese of what is said of Python submissions in English: by the harness, the scanner and the table.

use crate::language::table::{Translation, Translations};

pub const CHINESE: Translations = Translations { sentences: SENTENCES, hints: HINTS, values: VALUES };

const SENTENCES: &[Translation] = &[
    // The choice of the function.
    ("the file is empty", "文件是空的"),
    (
        "the file defines no function outside `if __name__ == \"__main__\":`, and what stands under that line is not \
         run",
        "在 `if __name__ == \"__main__\":` 之外没有定义函数，而这一行下面的代码不会运行",
    ),
    (
        "`{}` lacks `self`, its first parameter: Python passes the object there",
        "`{0}` 缺少第一个参数 `self`：Python 会把对象传给它",
    ),
    (
        "`{}` must be given {} by name, the problem passes its arguments in order",
        "`{0}` 的参数 {1:l} 必须按名字传入，而题目按顺序传入参数",
    ),
    ("missing function", "找不到函数"),
    // Loading.
    (
        "Python's own compiler gives up ({}): the file nests brackets, operators or `elif` too deep, or is too large",
        "Python 自己的编译器放弃了（{0}）：文件里的括号、运算符或 `elif` 嵌套得太深，或者文件太大",
    ),
    ("(its message cannot be shown)", "（它的消息无法显示）"),
    ("… {} more …", "… 还有 {0:n} 层 …"),
    // Faults of the interpreter.
    (
        "the interpreter, or a library that is not written in Python, accessed memory that is not the program's \
         (SIGSEGV)",
        "解释器或某个不是用 Python 写的库读写了不属于程序的内存（SIGSEGV）",
    ),
    (
        "the program, or a library that is not written in Python, called `abort` (SIGABRT)",
        "程序或某个不是用 Python 写的库调用了 `abort`（SIGABRT）",
    ),
    ("the processor met something that is no instruction (SIGILL)", "程序执行到了不是代码的地方（SIGILL）"),
    (
        "the recursion is too deep for the stack of {} MiB, or has no end (SIGSEGV)",
        "递归太深，{0} MiB 的栈放不下，或者递归没有终点（SIGSEGV）",
    ),
    ("fatal error of the interpreter", "解释器的致命错误"),
    // Tools and the machine.
    (
        "install it with `apt install python3` or from python.org",
        "请用 `apt install python3` 安装，或者从 python.org 下载安装",
    ),
];

/// What stands in brackets behind the language's own message.
const HINTS: &[Translation] = &[
    (
        "the sandbox refuses other processes, the network, and files beyond the scratch folder",
        "沙箱不允许启动其他进程，不允许访问网络，也不允许访问临时文件夹以外的文件",
    ),
    ("Kata calls a function and gives no input", "Kata 只调用函数，不提供输入"),
    ("this ends the program before the function has returned its answer", "函数还没有返回答案，程序就在这里结束了"),
    ("no `{}.py` stands beside the file", "文件旁边没有 `{0}.py`"),
    (
        "the file is in no package: write `from helper import …` for `helper.py` beside it",
        "这个文件不在任何包里：要导入旁边的 `helper.py`，请写 `from helper import …`",
    ),
    (
        "Python's own module of this name comes before the file beside the submission: rename the file",
        "Python 自带的同名模块优先于提交旁边的文件：请给那个文件改名",
    ),
    (
        "the folder beside the file has no such module; Kata copies what the imports of the file and of its helpers \
         name",
        "文件旁边的文件夹里没有这个模块；Kata 只复制文件及其辅助文件的导入语句提到的模块",
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
        "no line that assigns `{}` has run before in this call; a function that assigns a name anywhere has one of \
         its own",
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
        "no `{}.py` stands beside the file; a package must be installed for the Python that runs this, {} {}",
        "文件旁边没有 `{0}.py`；如果它是第三方包，就要为运行这个文件的 Python（{1}，版本 {2}）安装",
    ),
];

/// What a value is, in words.
const VALUES: &[Translation] = &[
    ("{}, which is not one character of printable ASCII", "{0:v}，它不是单个可打印的 ASCII 字符"),
    ("{} (`list(…)` makes a list of its characters)", "{0:v}（用 `list(…)` 可以得到由各个字符组成的列表）"),
    // Python.
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
        "None (the function returns nothing: the answer is what `return` gives; one that changes `{}` in place ends \
         with `return {}`)",
        "None（函数没有返回值：答案是 `return` 给出的值；就地修改 `{0}` 的函数，最后要写 `return {1}`）",
    ),
    // All.
    ("the class `{}`", "类 `{0}`"),
];
