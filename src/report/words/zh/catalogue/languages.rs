//! What is said of submissions in several languages: the choice of the function, compilers that were stopped, and the faults that end a program.

use crate::language::table::Translation;

pub const SENTENCES: &[Translation] = &[
    // The choice of the function.
    (
        "no function of that name: looked for {}, and as a method of `class Solution`; the problem calls `{}`, {}",
        "没有这个名字的函数：找过 {0:l}，也找过 `class Solution` 的方法；题目要调用 `{1}`，而{2:s}",
    ),
    ("the file defines no function", "文件里没有定义函数"),
    ("the file defines {}", "文件里定义了 {0:l}"),
    ("the file defines no function, and `{}` is {}", "文件里没有定义函数，而 `{0}` 是 {1:v}"),
    ("the file defines {}, and `{}` is {}", "文件里定义了 {0:l}，而 `{1}` 是 {2:v}"),
    (
        "{}; `{}` is a class: Kata calls a function, or a method of `class Solution`",
        "{0:s}；`{1}` 是一个类：Kata 调用的是函数，或者 `class Solution` 的方法",
    ),
    ("`{}` takes {} parameters, the problem passes {}: {}", "`{0}` 有 {1:v} 个参数，而题目传入 {2} 个：{3:l}"),
    ("`{}` takes {} parameter, the problem passes {}: {}", "`{0}` 有 {1:v} 个参数，而题目传入 {2} 个：{3:l}"),
    ("wrong number of parameters", "参数个数不对"),
    ("no function of that name: {}", "没有这个名字的函数：{0}"),
    (
        "the file defines `main`, which is not run: Kata calls a function, and gives no input",
        "文件里定义了 `main`，但它不会运行：Kata 只调用函数，不提供输入",
    ),
    ("the file defines {} and {} more", "文件里定义了 {0:l}，另外还有 {1} 个"),
    ("the function takes {} parameters, the problem passes {}: {}", "函数有 {0} 个参数，而题目传入 {1} 个：{2:l}"),
    ("the function takes {} parameter, the problem passes {}: {}", "函数有 {0} 个参数，而题目传入 {1} 个：{2:l}"),
    ("wrong parameter type", "参数类型不对"),
    ("`{}` is {}, which a parameter of type {} cannot take", "`{0}` 的类型是 {1}，类型为 {2} 的参数无法接收"),
    // Traces.
    ("line {}: {}", "第 {0:n} 行：{1:s}"),
    ("line {}, in {}: {}", "第 {0:n} 行，{1}：{2}"),
    ("line {}, in {}", "第 {0:n} 行，{1:s}"),
    ("what is inlined into {}", "内联在 {0} 里的代码"),
    // What compilers and linkers do not say.
    ("`{}` is declared, but not defined", "`{0}` 只有声明，没有定义"),
    ("the compiler gave no message", "编译器没有给出任何消息"),
    ("this reads input: Kata calls a function and gives no input", "这里读取输入：Kata 只调用函数，不提供输入"),
    ("the compiler did not finish: {}", "编译器没有完成：{0:s}"),
    ("{}; the file reads a device there, whose content never ends", "{0:s}；文件在那里读取设备，而设备的内容没有尽头"),
    ("{}; make the file simpler", "{0:s}；请把文件写得简单一些"),
    (
        "it ran out of stack, as happens when a file nests thousands of brackets or operators",
        "它的栈用完了，文件里有上千层嵌套的括号或运算符时就会这样",
    ),
    (
        "it needs more than the {} MiB of memory that compiling a file may take",
        "它需要的内存超过了编译一个文件的上限 {0} MiB",
    ),
    ("it was killed by {}", "它被信号 {0} 终止了"),
    ("it printed more than {} MiB", "它输出的内容超过了 {0} MiB"),
    ("it was stopped after {} s of CPU time", "它用了 {0} 秒 CPU 时间后被停止"),
    // The kinds of faults, and what they are.
    ("stack overflow", "栈溢出"),
    ("segmentation fault", "段错误"),
    ("fatal error of the runtime", "运行时的致命错误"),
    ("bus error", "总线错误"),
    ("arithmetic error", "算术错误"),
    ("illegal instruction", "非法指令"),
    ("division by zero", "除以零"),
    (
        "the recursion is too deep for the stack of {} MiB, or has no end",
        "递归太深，{0} MiB 的栈放不下，或者递归没有终点",
    ),
    ("the program dereferenced a null pointer (SIGSEGV)", "访问了空指针（SIGSEGV）"),
    ("the program accessed memory that is not its own (SIGSEGV)", "读写了不属于程序的内存（SIGSEGV）"),
    ("the program accessed memory that does not exist (SIGBUS)", "读写了不存在的内存（SIGBUS）"),
    ("an operation of the processor has no result (SIGFPE)", "处理器的一个运算没有结果（SIGFPE）"),
    ("the program ended itself, with exit code {}, and never answered", "程序自己结束了，退出码为 {0}，没有给出答案"),
];
