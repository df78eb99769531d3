//! Why something cannot be judged or read: what a person is told of arguments, files and tools.

use crate::language::table::Translation;

pub const SENTENCES: &[Translation] = &[
    // Files.
    ("there is no such file", "没有这个文件"),
    ("there is no such file; there are {}: say which", "没有这个文件；有 {0:l}，请指明是哪一个"),
    ("there is no such file; did you mean `{}`?", "没有这个文件；是不是 `{0}`？"),
    (
        "there is no such file; `kata new {} --language {}` writes one to start from",
        "没有这个文件；用 `kata new {0} --language {1}` 可以生成一个初始文件",
    ),
    ("it is a link to a file that does not exist", "它是一个链接，而链接指向的地方什么也没有"),
    (
        "a link in its path leads out of `{}`, and Kata does not follow it here",
        "它要经过一个离开 `{0}` 的链接才能到达，这里不跟随这样的链接",
    ),
    (
        "it is a link, and its target is no source file of the same language; name the file itself",
        "它是一个链接，指向的不是同一种语言的源文件；请直接给出那个文件",
    ),
    ("holds no source file", "里面没有源文件"),
    ("it is a folder", "它是一个文件夹"),
    (
        "`{}` gives points, which a quick run has none of; leave `--quick` out",
        "`{0}` 给出分数，而快速评测没有分数；请去掉 `--quick`",
    ),
    ("it is not UTF-8", "它不是 UTF-8"),
    (
        "it is a link, and Kata does not follow links here; replace it with the file itself",
        "它是一个链接，Kata 在这里不跟随链接；请换成文件本身",
    ),
    ("it is {}; Kata reads plain files only", "它是{0:s}；Kata 只读取普通文件"),
    ("a folder", "文件夹"),
    ("a pipe", "管道"),
    ("a socket or a device", "套接字或设备"),
    ("it is larger than {}, the most that Kata reads", "它超过了 {0}，这是 Kata 读取文件的上限"),
    (
        "a link in its path leads out of `{}`, and Kata does not follow it; replace the link with the file itself",
        "它要经过一个离开 `{0}` 的链接才能到达，Kata 不跟随这样的链接；请换成文件本身",
    ),
    ("could not read `{}`", "无法读取 `{0}`"),
    ("could not write `{}`", "无法写入 `{0}`"),
    ("could not make `{}`", "无法创建 `{0}`"),
    ("the file is not read: {}", "文件没有读取：{0:s}"),
    ("`{}` is not read: {}", "`{0}` 没有读取：{1:s}"),
    ("{} is not read: {}", "{0} 没有读取：{1:s}"),
    ("a submission and its helpers may have {} MiB in all", "提交和它的辅助文件总共不能超过 {0} MiB"),
    ("a submission may have {} helpers", "提交最多可以有 {0} 个辅助文件"),
    ("it is more than {} folders deep", "它的文件夹嵌套超过 {0} 层"),
    (
        "the file is not UTF-8: byte {} of line {} is 0x{}; save it as UTF-8 and try again",
        "文件不是 UTF-8：第 {1} 行第 {0} 个字节是 0x{2}；请保存为 UTF-8 后再试",
    ),
    (
        "the file is not UTF-8: byte {} of line {} is 0x{} (it looks like UTF-16); save it as UTF-8 and try again",
        "文件不是 UTF-8：第 {1} 行第 {0} 个字节是 0x{2}（看起来是 UTF-16）；请保存为 UTF-8 后再试",
    ),
    (
        "its name has no extension, so Kata cannot tell its language; Kata judges {}: rename it, for example to `{}`",
        "从文件名看不出是哪种语言；Kata 评测 {0} 文件：请改名，例如改成 `{1}`",
    ),
    ("no language has files that end in `.{}`; Kata judges {}", "没有语言的文件以 `.{0}` 结尾；Kata 评测 {1} 文件"),
    (
        "`{}` exists already, and Kata never overwrites a file; judge it with `kata test {}`, or write another with \
         `--dir DIR`",
        "`{0}` 已经存在，而 Kata 从不覆盖文件；请用 `kata test {1}` 评测它，或者用 `--dir DIR` 写到别处",
    ),
    ("could not be read: {}", "无法读取：{0:s}"),
    ("it is gone", "它已经不在了"),
    ("it is no plain file but a pipe, a socket or a device", "它不是普通文件，而是管道、套接字或设备"),
    (
        "it is a link out of `{}`, and Kata does not follow it; replace it with the file itself",
        "它是一个指向 `{0}` 之外的链接，Kata 不跟随它；请换成文件本身",
    ),
    ("could not open `{}`: {}", "无法打开 `{0}`：{1}"),
    ("could not write {}", "无法写入 {0}"),
    ("could not write {}: {}", "无法写入 {0}：{1}"),
    ("could not make {}", "无法创建 {0}"),
    ("could not make {}: {}", "无法创建 {0}：{1}"),
    ("could not write to stdout", "无法写入 stdout"),
    // Reports.
    (
        "`{}` and `{}` are the same file, and one report would replace the other; give each a file of its own",
        "`{0}` 和 `{1}` 是同一个文件，一份报告会覆盖另一份；请给每份报告各自的文件",
    ),
    (
        "`{}` is the file that {} is redirected to; write `-` for stdout, or name another file",
        "{1} 已经重定向到 `{0}`；请用 `-` 表示 stdout，或者换一个文件",
    ),
    (
        "`{}` is the input `{}`, which the report would overwrite; name another file",
        "`{0}` 就是输入文件 `{1}`，写报告会覆盖它；请换一个文件",
    ),
    ("`{}` is a link that leads back to itself", "`{0}` 是一个指向自身的链接"),
    (
        "`--format` and `--output …={}` both go to stdout; leave one of them out",
        "`--format` 和 `--output …={0}` 都写到 stdout；请去掉其中一个",
    ),
    (
        "`{}` is the step's summary (GITHUB_STEP_SUMMARY), to which the format `github` adds one; leave one of them \
         out",
        "`{0}` 就是这一步的摘要文件（GITHUB_STEP_SUMMARY），而 `github` 格式也会写入它；请去掉其中一个",
    ),
    (
        "stdout goes to the step's summary (GITHUB_STEP_SUMMARY), to which the format `github` adds one; leave one \
         of them out",
        "stdout 写入这一步的摘要文件（GITHUB_STEP_SUMMARY），而 `github` 格式也会写入它；请去掉其中一个",
    ),
    ("… the rest does not fit", "… 其余的放不下"),
    (
        "`{}` is empty: its run was stopped before it was done; run it again",
        "`{0}` 是空的：它的运行还没有完成就停止了；请重新运行",
    ),
    ("`{}` is not a whole JSON report", "`{0}` 不是完整的 JSON 报告"),
    (
        "`{}` is no report in the JSON format; write one with `--format json`",
        "`{0}` 不是 JSON 格式的报告；请用 `--format json` 生成",
    ),
    (
        "`{}` has version {} of the JSON format, this Kata reads version {}",
        "`{0}` 的 JSON 格式是第 {1} 版，而这个 Kata 读取第 {2} 版",
    ),
    ("`{}` is no report of Kata", "`{0}` 不是 Kata 的报告"),
    ("`{}` is no report of a run", "`{0}` 不是一次运行的报告"),
    ("there is no place {} in a run", "一次运行里没有位置 {0}"),
    ("place {} is there twice", "位置 {0} 出现了两次"),
    ("there is no shard {} of {}", "没有分片 {0}/{1}"),
    ("place {} is beyond its {} files", "位置 {0} 超出了它的 {1} 个文件"),
    ("the submission at place {}", "位置 {0} 的提交"),
    ("a group cannot have {} cases", "一组不可能有 {0} 个用例"),
    ("`points` cannot be {} of {}", "`points` 不可能是 {0}（满分 {1}）"),
    ("{} cannot be {}", "{0} 不可能是 {1:n}"),
    ("there is no report to merge", "没有可以合并的报告"),
    ("the reports were made with different versions for {}: {}", "这些报告使用的 {0} 版本不同：{1}"),
    ("`{}` and `{}` are not parts of one run: {}", "`{0}` 和 `{1}` 不属于同一次运行：{2:s}"),
    ("Kata {} and Kata {}", "Kata {0} 和 Kata {1}"),
    ("seed {} and seed {}", "种子 {0} 和种子 {1}"),
    ("one of {} of {} and one of {} of {}", "一个是 {0:v}（{1:v}）之一，另一个是 {2:v}（{3:v}）之一"),
    ("one of {} of {} and a whole run", "一个是 {0:v}（{1:v}）之一，另一个是完整的运行"),
    ("a whole run and one of {} of {}", "一个是完整的运行，另一个是 {0:v}（{1:v}）之一"),
    ("`{}` and `{}` are both shard {} of {}", "`{0}` 和 `{1}` 都是分片 {2}/{3}"),
    (
        "of {} shards one is missing: {}; add the report, or merge the rest with `--incomplete`",
        "{0} 个分片中缺少一个：{1}；请加上那份报告，或者用 `--incomplete` 合并其余的",
    ),
    (
        "of {} shards some are missing: {}; add the reports, or merge the rest with `--incomplete`",
        "{0} 个分片中缺少 {1}；请加上那些报告，或者用 `--incomplete` 合并其余的",
    ),
    (
        "`{}`: {}; run it again, or merge the rest with `--incomplete`",
        "`{0}`：{1:s}；请重新运行，或者用 `--incomplete` 合并其余的",
    ),
    ("this report is incomplete: {}; {} of {} files judged", "本报告不完整：共 {2} 个文件，评测了 {1} 个（{0:s}）"),
    ("this report is incomplete: {}; {} of {} file judged", "本报告不完整：共 {2} 个文件，评测了 {1} 个（{0:s}）"),
    ("the run was stopped before it was done", "运行还没有完成就停止了"),
    ("the run was ended by {}", "运行被信号 {0} 终止了"),
    ("a report that was merged is incomplete", "合并的报告中有 1 份不完整"),
    ("{} reports that were merged are incomplete", "合并的报告中有 {0} 份不完整"),
    ("a shard is missing", "缺少 1 个分片"),
    ("{} shards are missing", "缺少 {0} 个分片"),
    ("`{}` and `{}` overlap: both judged `{}`", "`{0}` 和 `{1}` 有重叠：两者都评测了 `{2}`"),
    // The environment.
    ("KATA_SEED is not UTF-8; give a number or any other text", "KATA_SEED 不是 UTF-8；请设为一个数，或者任意其他文本"),
    (
        "KATA_SEED is set and empty; give it a seed, or unset it for the seed 0",
        "设置了 KATA_SEED，但它是空的；请给它一个种子，或者取消设置以使用种子 0",
    ),
    ("KATA_LOCALE is `{}`; there are `en` and `zh`", "KATA_LOCALE 是 `{0}`；可选的有 `en` 和 `zh`"),
    (
        "`--partition env` finds no shard in the environment: neither CI_NODE_INDEX and CI_NODE_TOTAL (GitLab), \
         SLURM_ARRAY_TASK_ID, _MIN and _COUNT, JOB_COMPLETION_INDEX and KATA_SHARDS (Kubernetes), PARALLEL_SEQ and \
         KATA_SHARDS (GNU parallel), nor KATA_SHARD and KATA_SHARDS name one",
        "`--partition env` 在环境变量里找不到分片：没有设置 CI_NODE_INDEX 和 CI_NODE_TOTAL（GitLab）、SLURM_ARRAY_TASK_ID、_MIN 和 _COUNT、JOB_COMPLETION_INDEX 和 KATA_SHARDS（Kubernetes）、PARALLEL_SEQ 和 KATA_SHARDS（GNU parallel），也没有设置 KATA_SHARD 和 KATA_SHARDS",
    ),
    // Names of problems, cases, topics and languages.
    (
        "{}; and Kata cannot tell which problem `{}` solves{}; name the file or its folder after the problem, or say \
         `{}` with one of {}",
        "{0:s}；而且无法确定 `{1}` 解答的是哪道题{2:v}；请用题目的名字给文件或它所在的文件夹命名，或者用 `{3}` 指定，\
         可选的题目有 {4}",
    ),
    ("unknown problem `{}`; did you mean `{}`?", "没有名为 `{0}` 的题目；是不是 `{1}`？"),
    ("unknown problem `{}`; `kata list` shows them all", "没有名为 `{0}` 的题目；用 `kata list` 可以列出全部题目"),
    ("`{}` may be {} or {}; say which", "`{0}` 可能是 {1:l} 或 {2}；请指明是哪一个"),
    ("`{}` may be {}; say which", "`{0}` 可能是 {1:l}；请指明是哪一个"),
    ("`{}` may be {} or {}; say which with `--problem`", "`{0}` 可能是 {1:l} 或 {2}；请用 `--problem` 指明是哪一个"),
    (
        "`{}` and `{}` are two packs of one name; rename one of the folders",
        "`{0}` 和 `{1}` 是两个同名的题库；请给其中一个文件夹改名",
    ),
    ("no problem that can be read has its name, and {}", "能读取的题目里没有叫这个名字的，而且 {0:s}"),
    (
        "{}: the reference gives two answers to one input, and what is wrong by one is right by the other: {}",
        "{0}：参考解法对同一个输入给出了两个答案，按其中一个是错的，按另一个却是对的：{1}",
    ),
    (
        "`{}` has no case `{}`; it has {}; `--keep-going --format json` names each",
        "`{0}` 没有用例 `{1}`；它有 {2:l}；用 `--keep-going --format json` 可以列出每一个",
    ),
    (
        "`{}` has no case `{}` (did you mean {}?); it has {}; `--keep-going --format json` names each",
        "`{0}` 没有用例 `{1}`（是不是 {2}？）；它有 {3:l}；用 `--keep-going --format json` 可以列出每一个",
    ),
    (
        "no problem has the topic `{}` (did you mean `{}`?); the topics are {}",
        "没有题目属于主题 `{0}`（是不是 `{1}`？）；现有的主题是 {2}",
    ),
    ("no problem has the topic `{}`; the topics are {}", "没有题目属于主题 `{0}`；现有的主题是 {1}"),
    ("unknown language `{}`; did you mean `{}`?", "没有名为 `{0}` 的语言；是不是 `{1}`？"),
    ("unknown language `{}`; Kata judges {}", "没有名为 `{0}` 的语言；Kata 评测 {1}"),
    (
        "in which language? Kata judges {}: `kata new {} --language {}`",
        "用哪种语言？Kata 评测 {0}：`kata new {1} --language {2}`",
    ),
    (
        "`--signature` names the function `{}`, and the problem is called `{}`: both have one name",
        "`--signature` 里的函数叫 `{0}`，题目却叫 `{1}`：两者必须同名",
    ),
    (
        "`{}` has no folder `problems`: run this in a clone of Kata, or write into a pack with `--pack DIR`",
        "`{0}` 里没有文件夹 `problems`：请在 Kata 的仓库里运行，或者用 `--pack DIR` 写到题目包里",
    ),
    ("`{}` exists already, and Kata overwrites nothing", "`{0}` 已经存在，Kata 不会覆盖任何文件"),
    // Tools and the machine.
    (
        "counterexamples could not be kept in `{}`, or tried again from there: {}",
        "有反例无法保存在 `{0}` 里，或者无法从那里重试：{1:s}",
    ),
    ("the same is true of {} more folders", "另外 {0} 个这样的文件夹也是如此"),
    ("{}: preparing {}", "{0}：正在准备{1:s}"),
    ("`{}` is no folder, or a link to one", "`{0}` 不是文件夹，也不是指向文件夹的链接"),
    ("`{}` leads out of its folder", "`{0}` 指向了所在文件夹之外"),
    ("another program holds a lease on it; try again", "另一个程序正占用它，请再试一次"),
    ("the reply ends too early", "回复不完整"),
    ("the reply has {} too many", "回复多出了 {0:v}"),
    ("a string in the reply is not valid UTF-8", "回复里有一个字符串不是合法的 UTF-8"),
    (
        "a value in the reply that may be absent begins with {}, neither 0 nor 1",
        "回复里有一个可以为空的值以 {0} 开头，既不是 0 也不是 1",
    ),
    ("a char in the reply is {}, which is no printable ASCII", "回复里有一个字符是 {0}，不是可打印的 ASCII"),
    ("a bool in the reply is {}, neither 0 nor 1", "回复里有一个 bool 是 {0}，既不是 0 也不是 1"),
];
