//! The Chinese of what is said of C++ submissions in English: by the harness, the scanner and the table.

use crate::language::table::{Translation, Translations};

pub const CHINESE: Translations = Translations { sentences: SENTENCES, hints: &[], values: VALUES };

const SENTENCES: &[Translation] = &[
    // The choice of the function.
    ("{} is private: put `public:` before it", "{0} 是私有的：请在它前面加上 `public:`"),
    (
        "`{}` takes {} parameters, the problem passes {}: {}; a `vector` knows its own length, `.size()`",
        "`{0}` 有 {1} 个参数，而题目传入 {2} 个：{3:l}；`vector` 的长度可以用 `.size()` 得到",
    ),
    ("Kata reads only files in the submission's folder and below", "Kata 只读取提交所在的文件夹及其子文件夹里的文件"),
    // What cannot be bound.
    ("`class Solution` needs a constructor without parameters", "`class Solution` 需要一个没有参数的构造函数"),
    // What compilers and linkers do not say.
    ("`{}` is defined more than once", "`{0}` 定义了不止一次"),
    (
        "this changes something `const`: take an argument that you change by value or by `&`",
        "这里修改了 `const` 的内容：要修改的参数应按值或按 `&` 接收",
    ),
    ("in assembler code: {}", "汇编代码：{0}"),
    (
        "{}; it was instantiating templates or evaluating a `constexpr` there",
        "{0:s}；当时它正在那里实例化模板，或者计算 `constexpr`",
    ),
    (
        "{}; the usual causes are a template that needs itself and a `constexpr` that never ends",
        "{0:s}；常见的原因是依赖自身的模板，或者永远不会结束的 `constexpr` 计算",
    ),
    // The kinds of faults, and what they are.
    ("index out of bounds", "下标越界"),
    ("uncaught exception", "未捕获的异常"),
    ("access to an empty container", "访问了空容器"),
    ("failed assertion", "断言失败"),
    ("failed assertion of the library", "标准库的断言失败"),
    ("thrown {}", "抛出了 {0:v}"),
    ("a thrown value that is no std::exception", "抛出的值不是 std::exception"),
    ("the program called `abort` (SIGABRT)", "程序调用了 `abort`（SIGABRT）"),
    (
        "the program called `std::terminate`, for example because a `std::thread` is neither joined nor detached",
        "程序调用了 `std::terminate`，例如 `std::thread` 既没有 join 也没有 detach",
    ),
    (
        "{} (it leaves a `noexcept` function, a destructor or a thread, and nothing catches it there)",
        "{0:s}（它离开了 `noexcept` 函数、析构函数或线程，没有任何地方捕获它）",
    ),
    (
        "an integer was divided by zero, or the least one by -1 (SIGFPE)",
        "整数除以了零，或者最小的整数除以了 -1（SIGFPE）",
    ),
    (
        "a plain array has no element at this index (or `__builtin_trap` was called)",
        "普通数组在这个下标处没有元素（或者调用了 `__builtin_trap`）",
    ),
    (
        "the processor met something that is no instruction, as happens when a function ends without its `return` \
         (SIGILL)",
        "程序执行到了不是代码的地方，例如函数结束时没有 `return`（SIGILL）",
    ),
    ("{}: `{}` does not hold", "{0}：条件 `{1}` 不成立"),
    ("`{}` does not hold", "条件 `{0}` 不成立"),
    // What sanitizers find.
    ("access outside of an object", "访问了对象之外的内存"),
    ("heap buffer overflow", "堆上的内存访问越界"),
    ("stack buffer overflow", "栈上的内存访问越界"),
    ("global buffer overflow", "全局变量的内存访问越界"),
    ("heap use after free", "使用了已释放的内存"),
    ("stack use after scope", "使用了作用域已结束的变量"),
    ("stack use after return", "使用了函数返回后的局部变量"),
    ("attempting double free", "重复释放内存"),
    ("attempting free on address which was not malloc()-ed", "释放了不是由分配得到的内存"),
    ("out of bounds index", "下标越界"),
    ("misaligned pointer use", "使用了未对齐的指针"),
    ("integer divide by zero", "整数除以零"),
    ("invalid shift base", "移位的左操作数不合法"),
    ("unreachable call", "执行到了不可达的代码"),
    ("missing return", "函数结束时没有 `return`"),
    ("non positive vla index", "变长数组的长度不是正数"),
    ("invalid bool load", "读取的 bool 值不合法"),
    ("invalid enum load", "读取的枚举值不合法"),
    ("invalid null return", "返回了不允许的空指针"),
    ("dynamic type mismatch", "对象的动态类型不匹配"),
    ("pointer overflow", "指针运算溢出"),
    ("unknown crash", "原因不明的内存错误"),
    ("double free", "重复释放内存"),
    ("alloc dealloc mismatch", "分配与释放的方式不匹配"),
    ("signed integer overflow", "有符号整数溢出"),
    ("invalid shift exponent", "移位的位数不合法"),
    ("null pointer use", "使用了空指针"),
    ("{} cannot be represented in type '{}'", "{0} 超出了 `{1}` 类型的范围"),
    (
        "negation of {} cannot be represented in type '{}'; cast to an unsigned type to negate this value to itself",
        "{0} 的相反数超出了 `{1}` 类型的范围",
    ),
    ("shift exponent {} is too large for {}-bit type '{}'", "移位位数 {0} 超出了 {1} 位的 `{2}` 类型"),
    ("shift exponent {} is negative", "移位位数 {0} 是负数"),
    ("load of null pointer of type '{}'", "通过空指针读取 `{0}` 类型的值"),
    ("store to null pointer of type '{}'", "通过空指针写入 `{0}` 类型的值"),
    ("member call on null pointer of type '{}'", "在 `{0}` 类型的空指针上调用成员函数"),
    ("member access within null pointer of type '{}'", "通过 `{0}` 类型的空指针访问成员"),
    ("index {} out of bounds for type '{}'", "下标 {0} 超出了 `{1}` 类型的范围"),
    ("{}: {}; it was freed before", "{0:s}：{1:s}；它已经被释放"),
    ("{}: {}; its scope has ended", "{0:s}：{1:s}；它的作用域已经结束"),
    ("{}: {}; its function has returned", "{0:s}：{1:s}；它所在的函数已经返回"),
    ("{}; it was freed before", "{0:s}；它已经被释放"),
    ("reads {} bytes: {}", "读取 {0} 个字节：{1:s}"),
    ("writes {} bytes: {}", "写入 {0} 个字节：{1:s}"),
    ("reads {} bytes", "读取 {0} 个字节"),
    ("writes {} bytes", "写入 {0} 个字节"),
    ("reads an object of type `{}` where none has room", "在放不下 `{0}` 类型对象的地方读取它"),
    ("writes an object of type `{}` where none has room", "在放不下 `{0}` 类型对象的地方写入它"),
    ("reads an object of type `{}` where none has room: {}", "在放不下 `{0}` 类型对象的地方读取它：{1:s}"),
    ("writes an object of type `{}` where none has room: {}", "在放不下 `{0}` 类型对象的地方写入它：{1:s}"),
    ("{} bytes before {}", "{1:s}之前 {0} 个字节处"),
    ("{} bytes behind the end of {}", "{1:s}的末尾之后 {0} 个字节处"),
    ("at the end of {}", "{0:s}的末尾"),
    ("in {}", "{0:s}之内"),
    ("a block on the heap, which has {} bytes", "堆上一块 {0} 个字节的内存"),
    ("`{}`, which has {} bytes", "`{0}`（{1} 个字节）"),
    ("an object, which has {} bytes", "一个 {0} 个字节的对象"),
    (
        "`new[]` goes with `delete[]`, `new` with `delete`, and `malloc` with `free`",
        "`new[]` 要与 `delete[]` 搭配，`new` 与 `delete` 搭配，`malloc` 与 `free` 搭配",
    ),
    ("the address sanitizer found it", "由地址检查器发现"),
    // Tools and the machine.
    ("the standard headers, once, about 10 s", "标准头文件（只需一次，约 10 秒）"),
    (
        "install it with `apt install g++` or your system's equivalent; it must be g++ 11 or newer",
        "请用 `apt install g++` 或系统里类似的命令安装，版本须为 g++ 11 或更新",
    ),
];

/// What a value is, in words.
const VALUES: &[Translation] = &[
    ("an optional that holds {}", "含有 {0:v} 的 optional"),
    // C++.
    (
        "nothing (the function is void; the answer is what `return` gives)",
        "没有返回值（函数是 void 的；答案是 `return` 给出的值）",
    ),
    (
        "nothing (the function is void; one that changes `{}` in place returns its type and ends with `return {};`)",
        "没有返回值（函数是 void 的；就地修改 `{0}` 的函数，应返回它的类型，并以 `return {1};` 结尾）",
    ),
];
