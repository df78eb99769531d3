//! What a machine lacks, so that Kata cannot judge: tools, memory, room, and rights of the sandbox.

use crate::language::table::Translation;

pub const SENTENCES: &[Translation] = &[
    // Toolchains.
    (
        "`--sanitize` does nothing for `{}`: it is for programs in {}; leave it out",
        "`--sanitize` 对 `{0}` 不起作用：它只用于 {1} 程序；请去掉它",
    ),
    (
        "{} needs `{}` or `{}` or `{}`, which is not on the PATH; {}",
        "{0} 需要 `{1}`、`{2}` 或 `{3}`，但 PATH 里没有；{4:s}",
    ),
    ("{} needs `{}` or `{}`, which is not on the PATH; {}", "{0} 需要 `{1}` 或 `{2}`，但 PATH 里没有；{3:s}"),
    ("{} needs `{}`, which is not on the PATH; {}", "{0} 需要 `{1}`，但 PATH 里没有它；{2:s}"),
    (
        "`{}` printed `{}` in place of its version; check which program it is, or put another folder first on the PATH",
        "`{0}` 输出的不是版本号，而是 `{1}`；请检查它是什么程序，或者把另一个文件夹放到 PATH 的最前面",
    ),
    (
        "could not ask `{}` for its version; check whether it runs, or put another folder first on the PATH",
        "无法询问 `{0}` 的版本；请检查它能否运行，或者把另一个文件夹放到 PATH 的最前面",
    ),
    ("`{}` does not print its version ({}): {}", "`{0}` 没有输出版本号（{1}）：{2}"),
    ("it did not end within {} s", "它没有在 {0} 秒内结束"),
    ("the {} harness does not compile with {}:", "{0} 的评测框架无法用 {1} 编译："),
    (
        "{} fails to compile even Kata's own stub, so the fault is not the submission's: {}; `kata doctor` checks \
         every language",
        "{0} 连 Kata 自己的空解法都无法编译，所以问题不在提交：{1:s}；用 `kata doctor` 可以检查所有语言",
    ),
    ("Kata's own stub in {} does not compile: {}", "Kata 自己的 {0} 空解法无法编译：{1:s}"),
    (
        "no {} program starts on this machine, not even Kata's own stub: {}; `kata doctor` checks every language",
        "这台机器无法启动 {0} 程序，连 Kata 自己的空解法也不行：{1:s}；用 `kata doctor` 可以检查所有语言",
    ),
    // Compilers.
    (
        "the compiler did not finish within {} s, in which it used {} s of CPU time; the machine is too busy, or the \
         compiler waits for something",
        "编译器没有在 {0} 秒内完成，其间用了 {1} 秒 CPU 时间；要么机器太忙，要么编译器在等待什么",
    ),
    (
        "the compiler was killed for lack of memory, and not by Kata's limit of 2048 MiB: the machine, or the control group \
         that Kata runs in, has too little memory; give it more, or compile fewer files at a time (`--jobs 1`)",
        "编译器因内存不足被终止，但并没有达到 Kata 的 2048 MiB 上限：这台机器，或者 Kata 所在的控制组，内存太少；\
         请增加内存，或者减少同时编译的文件（`--jobs 1`）",
    ),
    (
        "the compiler was killed from outside by {}, perhaps for lack of memory; find out what killed it, and judge \
         again",
        "编译器被外部的信号 {0} 终止，可能是因为内存不足；请查明原因，然后重新评测",
    ),
    ("the compiler reports `{}` on this machine: {}; {}", "编译器在这台机器上报告 `{0}`：{1}；{2:s}"),
    (
        "the compiler reports `{}` on this machine: {}; {} (it wrote to {})",
        "编译器在这台机器上报告 `{0}`：{1}；{2:s}（它当时在写入 {3}）",
    ),
    (
        "make room there, or set KATA_CACHE to a folder on another disk",
        "请腾出空间，或者把 KATA_CACHE 设为另一个磁盘上的文件夹",
    ),
    ("set KATA_CACHE to a folder that can be written to", "请把 KATA_CACHE 设为可以写入的文件夹"),
    (
        "check the disk, or set KATA_CACHE to a folder on another one",
        "请检查磁盘，或者把 KATA_CACHE 设为另一个磁盘上的文件夹",
    ),
    ("end other programs", "请结束其他程序"),
    ("raise the limit (`ulimit -n`)", "请提高上限（`ulimit -n`）"),
    (
        "end other programs, or raise the limit of processes (`ulimit -u`)",
        "请结束其他程序，或者提高进程数的上限（`ulimit -u`）",
    ),
    ("set KATA_CACHE to a folder on a disk of this machine", "请把 KATA_CACHE 设为这台机器的磁盘上的文件夹"),
    // Programs.
    (
        "the program was killed for lack of memory, and not by its limit of {} MiB: the machine, or the control group that \
         Kata runs in, has too little memory; give it more, or judge fewer files at a time (`--jobs 1`)",
        "程序因内存不足被终止，但并没有达到它的 {0} MiB 上限：这台机器，或者 Kata 所在的控制组，内存太少；\
         请增加内存，或者减少同时评测的文件（`--jobs 1`）",
    ),
    (
        "the program was killed by {}, because processes are limited to {} s of CPU time where Kata was started; raise that \
         limit (`ulimit -t`), or start Kata where it is not set",
        "程序被信号 {0} 终止，因为启动 Kata 的环境把进程的 CPU 时间限制为 {1} 秒；请提高这个上限（`ulimit -t`），\
         或者在没有这个限制的环境里启动 Kata",
    ),
    (
        "the program was killed by SIGKILL twice, in calls that it answers when they are repeated; find out what kills \
         processes on this machine, perhaps a lack of memory, and judge again",
        "程序两次被 SIGKILL 终止，而重复同样的调用时它都给出了答案；请查明这台机器上是什么终止了进程（可能是内存不足），\
         然后重新评测",
    ),
    ("Kata itself failed: {}", "Kata 自身出错：{0}"),
    // The time of references.
    (
        "no reference of `{}` can be timed; give a `--time-limit`",
        "`{0}` 没有可以计时的参考解法；请用 `--time-limit` 指定时间限制",
    ),
    ("it has none", "它没有参考解法"),
    ("the {} reference of `{}` does not compile: {}", "`{1}` 的 {0} 参考解法无法编译：{2:s}"),
    ("the {} reference of `{}` gives no answer: {}", "`{1}` 的 {0} 参考解法没有给出答案：{2}"),
    // The cache.
    (
        "another program changes the cache in {} while Kata judges `{}`; set KATA_CACHE to a folder that only Kata \
         uses",
        "Kata 评测 `{1}` 时，另一个程序改动了 {0} 里的缓存；请把 KATA_CACHE 设为只有 Kata 使用的文件夹",
    ),
    ("no folder for the cache is known; set KATA_CACHE to one", "不知道缓存应放在哪个文件夹；请用 KATA_CACHE 指定"),
    (
        "`{}` belongs to another user; set KATA_CACHE to a folder of your own",
        "`{0}` 属于另一个用户；请把 KATA_CACHE 设为你自己的文件夹",
    ),
    ("could not list the files of {}", "无法列出 {0} 里的文件"),
    ("could not list the files of {}: {}", "无法列出 {0} 里的文件：{1}"),
    ("could not move a build to {}: {}", "无法把编译结果移到 {0}：{1}"),
    ("could not lock {}", "无法锁定 {0}"),
    ("could not lock {}: {}", "无法锁定 {0}：{1}"),
    ("could not move {}", "无法移动 {0}"),
    ("could not move {}: {}", "无法移动 {0}：{1}"),
    // Processes.
    ("could not start {}", "无法启动 {0}"),
    ("could not start {}: {}", "无法启动 {0}：{1}"),
    ("could not make a socket pair", "无法创建套接字对"),
    ("could not wait for the worker", "无法等待工作进程"),
    ("could not wait for a process", "无法等待进程"),
    ("could not move the channel to descriptor 3", "无法把通道移到描述符 3"),
    ("could not find the running program", "无法找到正在运行的程序"),
    ("`{}` could not be executed: {}", "无法执行 `{0}`：{1}"),
    (
        "`{}` lies on a file system that is mounted `noexec`, so that it cannot be executed; set KATA_CACHE to a folder on \
         another one",
        "`{0}` 所在的文件系统以 `noexec` 挂载，所以无法执行它；请把 KATA_CACHE 设为另一个文件系统上的文件夹",
    ),
    // The sandbox.
    ("there is no layer `{}`; there are {}", "没有名为 `{0}` 的层；可选的有 {1}"),
    (
        "`--sandbox strict` needs every promise enforced, but on this system: {}; `kata doctor` shows what would help",
        "`--sandbox strict` 要求每一项保证都生效，而在这个系统上，{0}；用 `kata doctor` 可以查看解决办法",
    ),
    ("the sandbox could not be set up: {}", "无法建立沙箱：{0:s}"),
    ("the sandbox's first message cannot be read", "无法读取沙箱的第一条消息"),
    ("the sandbox's own process ended before it was set up: {}", "沙箱还没有建立，它自己的进程就结束了：{0}"),
    ("the sandbox's policy cannot be read", "无法读取沙箱的策略"),
    ("there is no filter for this processor", "没有适用于这种处理器的过滤器"),
    ("`{}` is for Kata's own use", "`{0}` 只供 Kata 自己使用"),
    ("could not make a scratch folder in {}", "无法在 {0} 里创建临时文件夹"),
    ("could not make a scratch folder in {}: {}", "无法在 {0} 里创建临时文件夹：{1}"),
    ("could not set {}", "无法设置 {0}"),
    ("could not set {}: {}", "无法设置 {0}：{1}"),
    (
        "{} is limited to {} where Kata was started, and this run needs {}; raise the limit (`ulimit {}`) or start Kata \
         where it is not set",
        "启动 Kata 的环境把{0:s}限制为 {1}，而这次运行需要 {2}；请提高上限（`ulimit {3}`），或者在没有这个限制的环境里启动 Kata",
    ),
    ("memory, in KiB,", "内存（KiB）"),
    ("the size of the address space, in KiB,", "地址空间的大小（KiB）"),
    ("the stack, in KiB,", "栈（KiB）"),
    ("CPU time, in seconds,", " CPU 时间（秒）"),
    ("the size of a file, in blocks of 1024 bytes,", "文件的大小（以 1024 字节为块）"),
    ("the number of open files", "打开的文件数"),
    ("the size of a core file", "core 文件的大小"),
];
