//! Chinese.

mod catalogue;
mod desk;
mod found;

use found::{bad_reply, different, earlier, group_name, measured, merged, size, time_limit};

use super::{Label, LeftOutFor, Loading, PROBLEM, Step, WatchWords, Words, watch};
use crate::problem::{Bilingual, BrokenLaw, Difficulty};
use crate::value::left_out;
use crate::verdict::{
    CaseId, Finding, GroupName, Growth, HoldStatus, Incomplete, NotJudged, Promise, Reason, Shard, Slope, Unnamed,
    Verdict, WhyIncomplete, WhyNotJudged,
};

pub struct Chinese;

impl Words for Chinese {
    fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Accepted => "通过",
            Verdict::WrongAnswer => "答案错误",
            Verdict::TimeLimitExceeded => "超出时间限制",
            Verdict::MemoryLimitExceeded => "超出内存限制",
            Verdict::OutputLimitExceeded => "超出输出限制",
            Verdict::RunTimeError => "运行时错误",
            Verdict::CompileError => "编译错误",
            Verdict::UnknownProblem => "无法确定题目",
        }
    }

    fn quick_passed(&self) -> &'static str {
        "快速评测：通过"
    }

    fn unknown_problem(&self) -> &'static str {
        "未知题目"
    }

    fn n_cases(&self, n: usize) -> String {
        format!("{n} 个用例")
    }

    fn slowest_call(&self, milliseconds: &str, limit_ms: u64) -> String {
        format!("最慢的调用 {milliseconds} ms，限制 {limit_ms} ms")
    }

    fn place(&self, group: GroupName, case: Option<&CaseId>, catches: Option<&Bilingual>) -> String {
        match (case, catches) {
            (None, _) => format!("未通过的一组：{}", group_name(group)),
            (Some(case), None) => format!("未通过的用例：{}/{case}", group.name()),
            (Some(case), Some(catches)) => {
                format!("未通过的用例：{}/{case}，它针对的错误：{}", group.name(), catches.zh)
            }
        }
    }

    fn headline(&self, verdict: Verdict, place: Option<(GroupName, &CaseId)>, sentence: &str) -> String {
        let verdict = self.verdict(verdict);
        match place {
            None => format!("{verdict}：{sentence}"),
            Some((group, case)) => format!("{verdict}（用例 {}/{case}）：{sentence}", group.name()),
        }
    }

    fn catches(&self, catches: &Bilingual) -> String {
        format!("这个用例针对的错误：{}", catches.zh)
    }

    fn failing_call(&self, n_tried: usize) -> String {
        match n_tried {
            0 => "出错的调用".to_owned(),
            n => format!("找到的最小反例（尝试了 {n} 个）"),
        }
    }

    fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Call => "调用",
            Label::Expected => "期望",
            Label::Got => "实际",
            Label::Again => "重现",
            Label::Seed => "种子",
            Label::Next => "下一步",
        }
    }

    fn one_of_many(&self) -> &'static str {
        "（正确答案不止这一个）"
    }

    fn counts_as(&self, returned: &str, got: &str) -> String {
        format!("{returned}，相当于 {got}")
    }

    fn printed_to(&self, stream: &str) -> String {
        format!("输出到 {stream} 的内容")
    }

    fn warnings(&self) -> &'static str {
        "警告"
    }

    fn at_line(&self, line: u32) -> String {
        format!("（第 {line} 行）")
    }

    fn shown_around(&self, place: &str) -> String {
        format!("以上是 {place} 附近的内容")
    }

    fn shown_is(&self, place: &str) -> String {
        format!("以上是 {place}")
    }

    fn that_is_all(&self) -> &'static str {
        "（到此为止）"
    }

    fn more_items(&self, n: usize) -> String {
        format!("还有 {n} 项")
    }

    fn more_lines(&self, n: usize) -> String {
        format!("还有 {n} 行")
    }

    fn said(&self, english: &str) -> String {
        catalogue::text(english)
    }

    fn described(&self, english: &str) -> String {
        catalogue::value(english)
    }

    fn value(&self, text: &str) -> String {
        let Some(range) = left_out(text) else { return text.to_owned() };
        format!("{}{}{}", &text[..range.start], catalogue::value(&text[range.clone()]), &text[range.end..])
    }

    fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::Different { mismatch, near_miss } => different(mismatch, near_miss.as_ref()),
            Reason::LawBroken(broken) => self.broken_law(broken),
            Reason::Refused { sentence } => format!("检查程序指出：{sentence}"),
            Reason::WrongType { expected, got, path, expected_there, got_there } => {
                let there = if path == "result" {
                    String::new()
                } else {
                    format!("：`{path}` 应为 {expected_there}，实际为{}", spaced(&catalogue::value(got_there)))
                };
                format!("返回值的类型应为 `{expected}`，实际为{}{there}", spaced(&catalogue::value(got)))
            }
            Reason::Raised(raised) => format!("{}: {}", self.said(&raised.kind), self.said(&raised.message)),
            Reason::DoesNotFit { path, value, ty } => {
                format!("你声明的类型 `{ty}` 放不下参数 `{path}` = {}", catalogue::value(value))
            }
            Reason::Exited { code } => format!("程序没有给出答案就结束了，退出码为 {code}"),
            Reason::Signalled { signal } => format!("程序没有给出答案就被信号 {signal} 终止了"),
            Reason::NoAnswer { reply } => format!("没有得到答案：{}", bad_reply(reply)),
            Reason::TimeLimit { clock, limit_ms } => time_limit(*clock, *limit_ms),
            Reason::MemoryLimit { limit_mib } => format!("程序占用的内存超过了 {limit_mib} MiB"),
            Reason::PrintedTooMuch { limit_bytes, in_all } => {
                let who = if *in_all { "所有调用加起来" } else { "这次调用" };
                format!("{who}向 stdout 和 stderr 输出的内容超过了 {}", size(*limit_bytes))
            }
            Reason::ReplyTooLarge { limit_bytes } => format!("返回的结果超过了 {}", size(*limit_bytes)),
            Reason::CompileError { headline, .. } => self.said(headline),
            Reason::UnknownProblem(unnamed) => self.cannot_tell(unnamed, PROBLEM),
            Reason::Growth(growth) => self.grown(growth),
            Reason::Hidden => "本报告不说明原因".to_owned(),
        }
    }

    fn cannot_tell(&self, Unnamed { file, meant, problems }: &Unnamed, otherwise: &str) -> String {
        let hint = match meant.as_slice() {
            [] => String::new(),
            [nearest] => format!("（是不是 `{nearest}`？）"),
            [rest @ .., last] => format!("（可能是 `{}` 或 `{last}`）", rest.join("`、`")),
        };
        format!(
            "无法确定 `{file}` 解答的是哪道题{hint}；请用题目的名字给文件或它所在的文件夹命名，或者用 `{otherwise}` 指定，\
             可选的题目有 {}",
            problems.join(", ")
        )
    }

    fn broken_law(&self, BrokenLaw { law, sentence, because }: &BrokenLaw) -> String {
        format!("不满足性质 `{law}`：{}；{}", sentence.zh, because.zh)
    }

    fn while_loading(&self, loading: Loading<'_>, importing: Option<&str>) -> String {
        found::while_loading(loading, importing)
    }

    fn finding(&self, finding: &Finding) -> String {
        match finding {
            Finding::LeakedState { after } => format!(
                "状态残留：这个用例单独运行可以通过，在{}之后运行却会失败；之前的某次调用留下了状态\
                 （全局变量、静态变量，或可变的默认参数）",
                earlier(after)
            ),
            Finding::Unstable => {
                "结果不稳定：这个用例失败过一次，再次运行却通过了；同样的输入必须给出同样的答案".to_owned()
            }
        }
    }

    fn grown(&self, growth: &Growth) -> String {
        format!("运行时间的增长：{}；题目要求 O({})", measured(growth), growth.demanded)
    }

    fn not_judged(&self, not_judged: &NotJudged, budget_s: u64) -> String {
        let NotJudged { why, n_cases } = not_judged;
        match why {
            WhyNotJudged::Costly => format!(
                "有 {n_cases} 个用例没有评测：一组用例里只要有三次调用失败，并且耗时很长或触及限制，余下的就不再评测"
            ),
            WhyNotJudged::Budget => {
                format!("有 {n_cases} 个用例没有评测：所有调用加起来已经用完了每个文件的 {budget_s} 秒（`--budget`）")
            }
        }
    }

    fn not_conclusive(&self, growth: &Growth) -> String {
        let about = if growth.slope.is_some() { "大约是 " } else { "" };
        format!("运行时间的增长尚无定论：{about}{}；题目要求 O({})", measured(growth), growth.demanded)
    }

    fn within(&self, growth: &Growth) -> Option<String> {
        let Slope { exponent, low, high } = growth.slope?;
        let range = high.map_or("或更快".to_owned(), |high| format!("{low:.2} 到 {high:.2}"));
        Some(format!("运行时间按 n^{exponent:.2}（{range}）增长，符合 O({})", growth.demanded))
    }

    fn beside_reference(&self, ratio: &str, milliseconds: &str) -> String {
        format!("最慢的调用用时是参考解法（{milliseconds} ms）的 {ratio} 倍")
    }

    fn and_then(&self) -> &'static str {
        "；"
    }

    fn seed(&self, seed: Option<u64>, hash: Option<&str>) -> String {
        match (seed, hash) {
            (Some(seed), _) => seed.to_string(),
            (None, Some(hash)) => format!("保密（哈希值为 {hash}）"),
            (None, None) => "保密".to_owned(),
        }
    }

    fn error(&self) -> &'static str {
        "错误："
    }

    fn could_not_be_judged(&self) -> &'static str {
        "无法评测"
    }

    fn incomplete(&self, Incomplete { why, .. }: &Incomplete, (n_judged, n_files): (usize, usize)) -> String {
        let why = match why {
            WhyIncomplete::Stopped => "运行还没有完成就停止了".to_owned(),
            WhyIncomplete::Signal { signal } => format!("运行被信号 {signal} 终止了"),
            WhyIncomplete::Merged { n_incomplete, n_missing } => merged(*n_incomplete, *n_missing),
        };
        format!("本报告不完整：共 {n_files} 个文件，评测了 {n_judged} 个（{why}）")
    }

    fn is_incomplete(&self) -> &'static str {
        "报告不完整"
    }

    fn empty_shard(&self, Shard { index, count, n_files }: Shard) -> String {
        format!("分片 {index}/{count} 是空的：{n_files} 个文件都在其他分片里")
    }

    fn quick_summary(&self, n_passed: usize, n_rejected: usize, n_faults: usize) -> String {
        let faults = if n_faults == 0 { String::new() } else { format!("，{n_faults} 个无法评测") };
        format!("快速评测：{n_passed} 个没有错误，{n_rejected} 个未通过{faults}")
    }

    fn quick_leaves(&self) -> &'static str {
        "这是快速评测：没有评测大规模用例和增长，还不算通过"
    }

    fn summary(&self, n_accepted: usize, n_rejected: usize, n_faults: usize) -> String {
        let faults = if n_faults == 0 { String::new() } else { format!("，{n_faults} 个无法评测") };
        format!("{n_accepted} 个通过，{n_rejected} 个未通过{faults}")
    }

    fn not_held(&self) -> &'static str {
        "沙箱没有完全生效，详情见 `kata doctor`"
    }

    fn hold(&self, promise: Promise, status: HoldStatus, how: &str) -> String {
        let promise = match promise {
            Promise::Files => "文件",
            Promise::Network => "网络",
            Promise::Processes => "进程",
            Promise::Memory => "内存",
            Promise::Time => "时间",
            Promise::CleanUp => "清理",
        };
        let status = match status {
            HoldStatus::Enforced => "已限制",
            HoldStatus::Partial => "部分限制",
            HoldStatus::Unavailable => "未限制",
        };
        format!("{promise}：{status}（{}）", catalogue::hold(how))
    }

    fn left_out(&self, left_out: &[LeftOutFor]) -> String {
        found::left_out(left_out)
    }

    fn desk(&self) -> &'static WatchWords {
        &watch::CHINESE
    }

    fn step(&self, step: Step<'_>) -> String {
        found::step(step)
    }

    fn difficulty(&self, difficulty: Difficulty) -> &'static str {
        found::difficulty(difficulty)
    }

    fn wrote(&self, shown: &str, slug: &str, word: &str) -> String {
        found::wrote(shown, slug, word)
    }

    fn debugged(&self, shown: &str, call: &str, commands: &[(&'static str, String)]) -> String {
        found::debugged(shown, call, commands)
    }

    fn points_head(&self) -> &'static str {
        "得分"
    }

    fn points(&self, points: f64, most: f64) -> String {
        format!("{points} / {most}")
    }

    fn no_points(&self) -> &'static str {
        "无"
    }

    fn sum_of_points(&self, points: f64, most: f64, is_bound: bool) -> String {
        let bound = if is_bound { "至少 " } else { "" };
        format!("总分：{bound}{points} 分，满分 {most} 分")
    }

    fn points_are_bounds(&self) -> &'static str {
        "带 ≥ 的提交只评测到第一次失败为止，实际得分可能更高；用 `--keep-going` 可以评测其余用例"
    }

    fn quick_passed_of(&self, n_passed: usize, n_submissions: usize) -> String {
        format!("快速评测 {n_submissions} 个，{n_passed} 个没有错误")
    }

    fn accepted_of(&self, n_accepted: usize, n_submissions: usize) -> String {
        format!("{n_submissions} 份提交中有 {n_accepted} 份通过")
    }

    fn without_annotation(&self, n: usize) -> String {
        format!("，另有 {n} 条没有标注")
    }

    fn growth_head(&self) -> &'static str {
        "运行时间的增长"
    }

    fn columns(&self) -> [&'static str; 6] {
        ["提交", "题目", "语言", "最慢的调用（ms）", "时间限制（ms）", "得分"]
    }

    fn judged_by(&self, version: &str, seed: &str) -> String {
        format!("Kata {version}，种子 {seed}")
    }
}

/// What follows a Chinese character: Latin letters and digits have a space before them.
fn spaced(text: &str) -> String {
    if text.starts_with(|first: char| first.is_ascii()) { format!(" {text}") } else { text.to_owned() }
}
