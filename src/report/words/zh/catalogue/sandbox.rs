//! How a promise of the sandbox is held, or why it is not.

use crate::language::table::Translation;

pub const HOLDS: &[Translation] = &[
    // Why a layer does not hold.
    ("no {}: {}", "没有 {0}：{1:h}"),
    ("{} in part: {}", "{0} 部分生效：{1:h}"),
    ("{} switched off", "{0} 已关闭"),
    ("the size of its scratch folder is not limited: {}", "临时文件夹的大小没有限制：{0:h}"),
    ("it was left out", "没有启用"),
    ("it is switched off in this kernel", "这个内核关闭了它"),
    ("this kernel was built without it", "这个内核编译时没有包含它"),
    ("this kernel has {} of it, which does not restrict newer rights", "这个内核只有它的{0:h}，较新的权限没有限制"),
    ("version {}", "第 {0} 版"),
    ("making mounts private: {}", "无法把挂载点设为私有：{0}"),
    ("mounting a scratch folder: {}", "无法挂载临时文件夹：{0}"),
    ("mounting /proc: {}", "无法挂载 /proc：{0}"),
    ("no control group for memory can be written to", "没有可以写入的内存控制组"),
    ("{}: its parent does not delegate the memory controller", "{0}：上级控制组没有把内存控制器交给它"),
    (
        "other processes are in that group, and `systemd-run --user --scope -p Delegate=yes kata …` gives one of its own",
        "这个控制组里还有其他进程，用 `systemd-run --user --scope -p Delegate=yes kata …` 可以得到单独的控制组",
    ),
    // How a promise is held.
    (
        "landlock: only libraries, its own program and a scratch folder of limited size",
        "landlock：只能访问库、它自己的程序和一个大小有限的临时文件夹",
    ),
    ("landlock: TCP alone", "landlock：只限制 TCP"),
    ("seccomp: no sockets except unnamed pairs of streams", "seccomp：除了成对的匿名流，不能使用套接字"),
    ("seccomp: no new process, signals to itself alone", "seccomp：不能启动新进程，只能给自己发信号"),
    ("seccomp: no new process", "seccomp：不能启动新进程"),
    ("namespaces", "命名空间"),
    ("namespaces end with their first process", "命名空间随它的第一个进程一起结束"),
    ("control group, resource limits, checked every 20 ms", "控制组、资源限制，并且每 20 ms 检查一次"),
    ("resource limits on its one process, checked every 20 ms", "对它唯一的进程设资源限制，并且每 20 ms 检查一次"),
    ("the judge's clocks: CPU time and wall-clock time", "评测程序的计时：CPU 时间和实际时间"),
    ("namespaces: users, processes, network, mounts, ipc", "命名空间：用户、进程、网络、挂载点、进程间通信"),
    ("seccomp: system calls by an allow-list", "seccomp：只允许名单上的系统调用"),
    ("cgroup: {} MiB with the stack", "控制组：连同栈 {0} MiB"),
];
