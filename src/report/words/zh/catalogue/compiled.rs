//! What is said of Rust and C++ submissions: their scanners, what compilers cannot know, and the faults that end a program.

use super::Entry;

pub const SENTENCES: &[Entry] = &[
    // The choice of the function.
    (
        "no function of that name: looked for {}, and in `impl Solution`; the problem calls `{}`, {}",
        "没有这个名字的函数：找过 {0:l}，也在 `impl Solution` 里找过；题目要调用 `{1}`，而{2:s}",
    ),
    ("no function of that name: {}", "没有这个名字的函数：{0}"),
    (
        "the file defines `main`, which is not run: Kata calls a function, and gives no input",
        "文件里定义了 `main`，但它不会运行：Kata 只调用函数，不提供输入",
    ),
    ("the file defines {} and {} more", "文件里定义了 {0:l}，另外还有 {1} 个"),
    ("{}; move `{}` out of its module, to the top level", "{0:s}；请把 `{1}` 从模块里移到文件的最外层"),
    (
        "{}; `{}` is a type: Kata calls a function, or one of `impl Solution`",
        "{0:s}；`{1}` 是一个类型：Kata 调用的是函数，或者 `impl Solution` 里的函数",
    ),
    ("{} is private: put `public:` before it", "{0} 是私有的：请在它前面加上 `public:`"),
    ("the function takes {} parameters, the problem passes {}: {}", "函数有 {0} 个参数，而题目传入 {1} 个：{2:l}"),
    ("the function takes {} parameter, the problem passes {}: {}", "函数有 {0} 个参数，而题目传入 {1} 个：{2:l}"),
    (
        "`{}` takes {} parameters, the problem passes {}: {}; a `vector` knows its own length, `.size()`",
        "`{0}` 有 {1} 个参数，而题目传入 {2} 个：{3:l}；`vector` 的长度可以用 `.size()` 得到",
    ),
    ("wrong parameter type", "参数类型不对"),
    ("`{}` is {}, which a parameter of type {} cannot take", "`{0}` 的类型是 {1}，类型为 {2} 的参数无法接收"),
    // What cannot be bound.
    (
        "Kata passes integers, floats, bool and String, Vec, VecDeque, slices and arrays of them, and references to these",
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
        "the signature of `{}` has more than {} words and marks, which is more than Kata reads; give its types shorter names",
        "`{0}` 的签名有超过 {1} 个词和符号，Kata 读不了这么多；请给其中的类型取短一些的名字",
    ),
    ("`class Solution` needs a constructor without parameters", "`class Solution` 需要一个没有参数的构造函数"),
    (
        "Kata defines a `Solution` where the file has an `impl` of it and no definition that can be seen",
        "如果文件里有 `Solution` 的 `impl`，却看不到它的定义，Kata 就会定义一个 `Solution`",
    ),
    // What compilers and linkers do not say.
    (
        "Kata judges one file: write the module into it, between braces",
        "Kata 只评测一个文件：请把模块写进来，放在花括号里",
    ),
    (
        "nothing of it is left: a string, a comment or a bracket is not closed, or `#![cfg]` leaves all of it out",
        "文件里什么都没有剩下：有字符串、注释或括号没有闭合，或者 `#![cfg]` 把整个文件排除了",
    ),
    ("`{}` is declared, and defined nowhere", "`{0}` 只有声明，没有定义"),
    ("nothing but the standard library is linked", "只会链接标准库"),
    ("`{}` is exported twice, once by what the file is linked with", "`{0}` 导出了两次，其中一次来自与文件链接的代码"),
    (
        "leave out `#[no_mangle]`: Kata finds the function that it calls by its name in the file",
        "请删掉 `#[no_mangle]`：Kata 按文件里的名字就能找到要调用的函数",
    ),
    ("`{}` is declared, but not defined", "`{0}` 只有声明，没有定义"),
    ("`{}` is defined more than once", "`{0}` 定义了不止一次"),
    (
        "this changes what is `const`: an argument that is changed is taken by value or by `&`",
        "这里修改了 `const` 的内容：要修改的参数应按值或按 `&` 接收",
    ),
    ("in assembler code: {}", "汇编代码：{0}"),
    ("the compiler gave no message", "编译器没有给出任何消息"),
    ("this reads input: Kata calls a function and gives no input", "这里读取输入：Kata 只调用函数，不提供输入"),
    ("the compiler did not finish: {}", "编译器没有完成：{0:s}"),
    ("{}; a device is read there, which has no end", "{0:s}；那里读取的是设备，没有尽头"),
    ("{}; it was evaluating the constant there", "{0:s}；当时它正在计算那里的常量"),
    (
        "{}; what has no end in a Rust compiler is a macro that expands itself, traits that need each other, or a constant",
        "{0:s}；会让 Rust 编译器没完没了的，是展开自身的宏、互相依赖的 trait，或者常量的计算",
    ),
    ("{}; it was at work on the templates or the `constexpr` there", "{0:s}；当时它正在处理那里的模板或 `constexpr`"),
    (
        "{}; what has no end in a C++ compiler is a template that needs itself, or `constexpr` code",
        "{0:s}；会让 C++ 编译器没完没了的，是依赖自身的模板，或者 `constexpr` 代码",
    ),
    ("{}; make the file simpler", "{0:s}；请把文件写得简单一些"),
    (
        "it ran out of stack, as it does where a file nests brackets or operators by the thousand",
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
    ("bus error", "总线错误"),
    ("arithmetic error", "算术错误"),
    ("illegal instruction", "非法指令"),
    ("division by zero", "除以零"),
    ("index out of bounds", "下标越界"),
    ("uncaught exception", "未捕获的异常"),
    ("access to an empty container", "访问了空容器"),
    ("failed assertion", "断言失败"),
    ("failed assertion of the library", "标准库的断言失败"),
    ("thrown {}", "抛出了 {0:v}"),
    ("a thrown value that is no std::exception", "抛出的值不是 std::exception"),
    ("a panic without a message", "panic 没有消息"),
    ("a destructor panicked while another panic was under way", "一个 panic 还没有结束，析构函数里又发生了 panic"),
    (
        "the panic left a function that may not be unwound, as one that is `extern \"C\"`",
        "panic 离开了不允许展开的函数，例如 `extern \"C\"` 函数",
    ),
    (
        "the program called `abort`, or panicked where no panic can be raised (SIGABRT)",
        "程序调用了 `abort`，或者在不允许 panic 的地方发生了 panic（SIGABRT）",
    ),
    ("the program called `abort` (SIGABRT)", "程序调用了 `abort`（SIGABRT）"),
    (
        "the program called `std::terminate`, as where a `std::thread` is neither joined nor detached",
        "程序调用了 `std::terminate`，例如 `std::thread` 既没有 join 也没有 detach",
    ),
    (
        "{} (it leaves a `noexcept` function, a destructor or a thread, where nothing catches it)",
        "{0:s}（它离开了 `noexcept` 函数、析构函数或线程，没有任何地方捕获它）",
    ),
    (
        "the recursion is too deep for the stack of {} MiB, or has no end",
        "递归太深，{0} MiB 的栈放不下，或者递归没有终点",
    ),
    (
        "the recursion is too deep for the stack of a thread, or has no end",
        "递归太深，线程的栈放不下，或者递归没有终点",
    ),
    ("a null pointer was followed (SIGSEGV)", "访问了空指针（SIGSEGV）"),
    ("memory that is not the program's was read or written (SIGSEGV)", "读写了不属于程序的内存（SIGSEGV）"),
    ("memory that is not there was read or written (SIGBUS)", "读写了不存在的内存（SIGBUS）"),
    ("an operation of the processor has no result (SIGFPE)", "处理器的一个运算没有结果（SIGFPE）"),
    (
        "an integer was divided by zero, or the least one by -1 (SIGFPE)",
        "整数除以了零，或者最小的整数除以了 -1（SIGFPE）",
    ),
    (
        "a plain array has no element at this index (or `__builtin_trap` was called)",
        "普通数组在这个下标处没有元素（或者调用了 `__builtin_trap`）",
    ),
    (
        "the program reached what was promised to be out of reach, as by `unreachable_unchecked` (SIGILL)",
        "程序执行到了声明为不会到达的地方，例如 `unreachable_unchecked`（SIGILL）",
    ),
    (
        "the program ran into what is no code, as where a function ends without its `return` (SIGILL)",
        "程序执行到了不是代码的地方，例如函数结束时没有 `return`（SIGILL）",
    ),
    ("the program ended itself, with exit code {}, and never answered", "程序自己结束了，退出码为 {0}，没有给出答案"),
    ("{}: `{}` does not hold", "{0}：条件 `{1}` 不成立"),
    ("`{}` does not hold", "条件 `{0}` 不成立"),
];
