//! What is found, and what is being done, in Chinese.

use super::super::{LeftOutFor, Loading, Step, Words, bytes, place};
use super::{Chinese, catalogue};
use crate::compare::{Difference, FloatError, Mismatch, NearMiss};
use crate::problem::Difficulty;
use crate::value::shortened;
use crate::verdict::{BadReply, Clock, Earlier, GroupName, Growth, Slope, WhyLeftOut};

pub fn different(mismatch: &Mismatch<String>, near: Option<&NearMiss>) -> String {
    let shown = |value: &str| Chinese.value(value);
    let what = match &mismatch.difference {
        Difference::Values { expected, got, error: None } => format!("期望 {}，实际为 {}", shown(expected), shown(got)),
        Difference::Values { expected, got, error: Some(FloatError { absolute, relative }) } => {
            format!("期望 {expected}，实际为 {got}（绝对误差 {absolute:.3e}，相对误差 {relative:.3e}）")
        }
        Difference::Lengths { expected, got, dimension } => {
            let named = dimension.as_ref().map(|name| format!("（`{name}`）")).unwrap_or_default();
            format!("应有 {expected} 项{named}，实际有 {got} 项")
        }
        Difference::Missing { item } => format!("缺少 {}", shown(item)),
        Difference::Unexpected { item } => format!("多出了 {}", shown(item)),
    };
    let n_different = mismatch.n_different;
    let more = if n_different > 1 { format!("，共有 {n_different} 处不同") } else { String::new() };
    let near = near.map(|near| format!("；{}", near_miss(near))).unwrap_or_default();
    format!("{}：{what}{more}{near}", place(&mismatch.path))
}

fn near_miss(near: &NearMiss) -> String {
    match near {
        NearMiss::Order => "各项都对，只是顺序不对".to_owned(),
        NearMiss::Reversed => "各项都对，只是顺序正好相反".to_owned(),
        NearMiss::LastItem => "只有最后一项不对".to_owned(),
        NearMiss::FirstItem => "只有第一项不对".to_owned(),
        NearMiss::Shortened { n: 1 } => "第一项是对的，其余都缺少".to_owned(),
        NearMiss::Shortened { n } => format!("前 {n} 项是对的，其余都缺少"),
        NearMiss::OffByOne => "正好差 1".to_owned(),
        NearMiss::Sign => "只有正负号不对".to_owned(),
        NearMiss::Rounding { relative } => format!("相对误差不超过 {relative:e}"),
    }
}

pub fn bad_reply(reply: &BadReply) -> String {
    match reply {
        BadReply::Empty => "收到的回复是空的".to_owned(),
        BadReply::EndsEarly => "收到的回复不完整".to_owned(),
        BadReply::UnknownStatus { status } => format!("收到的回复带有未知的状态 {status}"),
        BadReply::Unasked => "在没有调用时收到了回复".to_owned(),
        BadReply::ChannelClosed => "程序关闭了用来回复的通道".to_owned(),
        BadReply::Malformed { how } => format!("收到的回复无法解析（{}）", catalogue::text(how)),
    }
}

pub fn time_limit(clock: Clock, limit_ms: u64) -> String {
    match clock {
        Clock::Cpu => format!("这次调用使用的 CPU 时间超过了 {limit_ms} ms"),
        Clock::Wall => format!("这次调用没有在 {limit_ms} ms 的实际时间内返回，尽管它几乎没有使用 CPU"),
        Clock::Rest => format!("这次调用有 {limit_ms} ms 什么也没做：它在休眠，或者在等待永远不会发生的事"),
        Clock::Budget => {
            format!("所有调用加起来超过了每个文件的 {} 秒，而在此之前没有用例失败", limit_ms / 1000)
        }
    }
}

pub fn earlier(earlier: &Earlier) -> String {
    match earlier {
        Earlier::None => "没有任何调用".to_owned(),
        Earlier::Others => "其他调用".to_owned(),
        Earlier::Calls { n: 0 | 1, first, .. } => format!(" `{first}` "),
        Earlier::Calls { n: 2, first, last } => format!(" `{first}` 和 `{last}` "),
        Earlier::Calls { n, first, last } => format!("从 `{first}` 到 `{last}` 的 {n} 次调用"),
    }
}

pub fn measured(growth: &Growth) -> String {
    let Some(Slope { exponent, low, high }) = growth.slope else {
        return "能够测量的规模太少".to_owned();
    };
    let (from, to) = (growth.sizes.first().unwrap_or(&0), growth.sizes.last().unwrap_or(&0));
    let over = growth.kind.as_ref().map(|kind| format!("，用例 `{kind}`")).unwrap_or_default();
    let range = high.map_or("或更快".to_owned(), |high| format!("{low:.2} 到 {high:.2} 之间"));
    format!("n^{exponent:.2}（{range}），n 从 {from} 到 {to}{over}")
}

pub fn merged(n_incomplete: usize, n_missing: usize) -> String {
    let of_reports = (n_incomplete > 0).then(|| format!("合并的报告中有 {n_incomplete} 份不完整"));
    let of_shards = (n_missing > 0).then(|| format!("缺少 {n_missing} 个分片"));
    of_reports.into_iter().chain(of_shards).collect::<Vec<_>>().join("，")
}

pub fn size(n_bytes: u64) -> String {
    bytes(n_bytes, "字节")
}

pub fn left_out(left_out: &[LeftOutFor]) -> String {
    let of_reason = |left_out: &LeftOutFor| {
        let why = match left_out.why {
            WhyLeftOut::Ignored => "被 `.gitignore` 忽略",
            WhyLeftOut::Excluded => "被 `kata.toml` 排除",
            WhyLeftOut::Generated => "由工具生成",
            WhyLeftOut::Hidden => "是隐藏的",
            WhyLeftOut::NoLanguage => "不是 Kata 支持的语言",
            WhyLeftOut::LinkOutside => "链接到了文件夹之外",
            WhyLeftOut::TooDeep => "文件夹嵌套太深",
            WhyLeftOut::MetBefore => "前面已经出现过",
            WhyLeftOut::Imported => "由其他文件导入",
        };
        format!("{} 个{why}（{}）", left_out.n, left_out.names())
    };
    let said: Vec<String> = left_out.iter().map(of_reason).collect();
    let is_ignoring = left_out.iter().any(LeftOutFor::is_ignored);
    let way_out = if is_ignoring { "；用 `--no-ignore` 可以评测被忽略的和由工具生成的" } else { "" };
    format!("略过的文件：{}{way_out}", said.join("，"))
}

pub fn step(step: Step<'_>) -> String {
    match step {
        Step::Building { file } => format!("{file}：正在编译"),
        Step::Judging { file, group } => format!("{file}：{}", group_name(group)),
        Step::Shrinking { what, n_tried } => format!("{what}：正在缩小反例，已尝试 {n_tried} 个"),
        Step::Judged { n_done, n_files, what } => format!("已评测 {n_done}/{n_files}  {what}"),
    }
}

pub fn difficulty(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Easy => "简单",
        Difficulty::Medium => "中等",
        Difficulty::Hard => "困难",
    }
}

pub fn wrote(shown: &str, slug: &str, word: &str) -> String {
    format!("已写入 {shown}\n阅读题目：kata show {slug}\n评测：kata test {word}\n")
}

pub fn group_name(group: GroupName) -> &'static str {
    match group {
        GroupName::Yours => "你的用例",
        GroupName::Examples => "示例",
        GroupName::Hidden => "隐藏用例",
        GroupName::Properties => "性质检验",
        GroupName::Growth => "运行时间的增长",
    }
}

pub fn debugged(shown: &str, call: &str, commands: &[(&'static str, String)]) -> String {
    let line = |(what, command): &(&'static str, String)| {
        let what = match *what {
            "enter" => "进入",
            "build" => "编译",
            "start" => "运行",
            _ => "调试",
        };
        format!("  {what}  {command}\n")
    };
    let lines: String = commands.iter().map(line).collect();
    format!(
        "已写入 {shown}，其中调用 {}\n{lines}  它在沙箱之外，以你自己的权限运行你的代码\n",
        shortened(call, super::super::LONGEST_CALL)
    )
}

pub fn while_loading(loading: Loading<'_>, importing: Option<&str>) -> String {
    let (who, what) = match importing {
        Some(module) => (format!("`import {module}`"), "这时文件还在加载，尚未开始任何调用"),
        None => ("加载文件时".to_owned(), "这时尚未开始任何调用，问题出在文件所导入的模块，或者文件最外层的代码"),
    };
    let said = match loading {
        Loading::UsedCpu { limit_ms } => format!("使用的 CPU 时间超过了 {limit_ms} ms"),
        Loading::WasNotDone { limit_ms } => format!("没有在 {limit_ms} ms 内完成"),
        Loading::Rested { limit_ms } => {
            format!("有 {limit_ms} ms 什么也没做：它在休眠，或者在等待永远不会发生的事")
        }
        Loading::NeededMemory { limit_mib } => format!("占用的内存超过了 {limit_mib} MiB"),
        Loading::Printed { limit_bytes } => format!("输出的内容超过了 {}", size(limit_bytes)),
        Loading::Exited { code } => format!("程序结束了，退出码为 {code}"),
        Loading::Signalled { signal } => format!("程序被信号 {signal} 终止了"),
        Loading::Faulted { kind } => format!("程序因故障终止了（{kind}）"),
    };
    format!("{who} {said}；{what}").replace("时 ", "时")
}
