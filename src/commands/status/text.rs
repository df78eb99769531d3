//! Writes the overview for a terminal: a row a problem, with its details below it where there is no room beside it.

use chrono::NaiveDate;
use colored::Colorize;

use super::{Overview, SolvedOf};
use crate::history::{Best, ProblemProgress};
use crate::language::by_name;
use crate::problem::{Locale, Source};
use crate::report::{self, escaped, wrap};

/// The fewest columns for details beside a problem's name.
const ROOM: usize = 36;

pub fn text(overview: &Overview<'_>, is_kept: bool, (locale, width): (Locale, usize)) -> String {
    let said = Said { locale, width: width.min(wrap::WIDEST_PROSE) };
    let mut parts = vec![said.head(overview, is_kept)];
    let today = overview.today;
    let due = |of: &ProblemProgress| of.is_due(today);
    let failed = |of: &ProblemProgress| !of.is_due(today) && of.is_failed();
    let done = |of: &ProblemProgress| !of.is_due(today) && !of.is_failed();
    let titles = match locale {
        Locale::English => ["due for review", "failed last", "solved"],
        Locale::Chinese => ["该复习了", "上次未通过", "已解决"],
    };
    let [of_due, of_failed, of_done]: [&dyn Fn(&ProblemProgress) -> bool; 3] = [&due, &failed, &done];
    for (title, is_in) in titles.into_iter().zip([of_due, of_failed, of_done]) {
        let rows: String =
            overview.tried.iter().filter(|(_, of)| is_in(of)).map(|row| said.row(row, overview)).collect();
        if !rows.is_empty() {
            parts.push(format!("{}\n{rows}", title.bold()));
        }
    }
    let words = report::words(locale);
    let difficulties: Vec<String> = overview
        .difficulties
        .iter()
        .filter(|(_, share)| share.n_problems > 0)
        .map(|(which, share)| format!("{} {}", words.difficulty(*which), said.share(*share)))
        .collect();
    let topics: Vec<String> =
        overview.topics.iter().map(|(topic, share)| format!("{topic} {}", said.share(*share))).collect();
    let heads = match locale {
        Locale::English => ["by difficulty", "by topic"],
        Locale::Chinese => ["按难度", "按主题"],
    };
    for (head, shares) in heads.into_iter().zip([difficulties, topics]) {
        parts.push(format!("{}\n{}\n", head.bold(), wrap::hanging(&shares.join(" · "), (2, 2), said.width)));
    }
    let next = match locale {
        Locale::English => "next: ",
        Locale::Chinese => "下一步：",
    };
    format!("{}\n{}kata next", parts.join("\n"), next.dimmed())
}

/// The sentences, in a language and for a width.
struct Said {
    locale: Locale,
    width: usize,
}

impl Said {
    fn head(&self, overview: &Overview<'_>, is_kept: bool) -> String {
        let SolvedOf { n_solved, n_problems } = overview.all;
        let n_open = overview.tried.iter().filter(|(_, of)| of.solved.is_none()).count();
        let n_days = overview.n_days;
        let text = match (self.locale, is_kept, overview.tried.is_empty()) {
            (Locale::English, false, _) => {
                "no history is kept: KATA_DATA is empty, or you have no home folder".to_owned()
            }
            (Locale::Chinese, false, _) => "没有保存历史：KATA_DATA 为空，或没有主目录".to_owned(),
            (Locale::English, _, true) => {
                format!("nothing judged yet, of {n_problems} problems: `kata test FILE` records what it judges")
            }
            (Locale::Chinese, _, true) => {
                format!("还没有评测记录，共 {n_problems} 题：`kata test FILE` 会记录每次评测")
            }
            (Locale::English, ..) => {
                let days = if n_days == 1 { "1 day".to_owned() } else { format!("{n_days} days") };
                format!("{n_solved} of {n_problems} solved, {n_open} tried and not solved; practised on {days}")
            }
            (Locale::Chinese, ..) => {
                format!("共 {n_problems} 题，已解决 {n_solved} 题，尝试过未解决 {n_open} 题；练习了 {n_days} 天")
            }
        };
        wrap::hanging(&text, (0, 2), self.width) + "\n"
    }

    fn share(&self, SolvedOf { n_solved, n_problems }: SolvedOf) -> String {
        match self.locale {
            Locale::English => format!("{n_solved} of {n_problems}"),
            Locale::Chinese => format!("{n_solved}/{n_problems}"),
        }
    }

    /// A problem with its details.
    fn row(&self, (source, of): &(Option<&Source>, ProblemProgress), overview: &Overview<'_>) -> String {
        let words = report::words(self.locale);
        let names = overview.tried.iter().map(|(_, of)| wrap::columns(&escaped(&of.problem))).max().unwrap_or_default();
        let name = escaped(&of.problem);
        let difficulty = source.map_or("", |source| words.difficulty(source.index.difficulty));
        let widest = overview.difficulties.iter().map(|(which, _)| wrap::columns(words.difficulty(*which))).max();
        let widest = widest.unwrap_or_default();
        let gap = |text: &str, columns: usize| " ".repeat(columns - wrap::columns(text) + 2);
        let head = format!("  {}{}{difficulty}", name.bold(), gap(&name, names));
        let indent = 2 + names + 2 + widest + 2;
        let details = self.details(of, overview.today);
        if self.width < indent + ROOM {
            return format!("{head}\n{}\n", wrap::hanging(&details, (4, 4), self.width));
        }
        let lines = wrap::hanging(&details, (indent, indent), self.width);
        format!("{head}{}{}\n", gap(difficulty, widest), lines.trim_start())
    }

    fn details(&self, of: &ProblemProgress, today: NaiveDate) -> String {
        let words = report::words(self.locale);
        let last = of.last_day;
        let mut said = Vec::new();
        if of.is_failed() {
            let (short, verdict) = (of.last.verdict.abbreviation(), words.verdict(of.last.verdict));
            said.push(match self.locale {
                Locale::English => format!("{short} {verdict} on {last}"),
                Locale::Chinese => format!("{last}：{short} {verdict}"),
            });
        }
        said.extend(of.best.as_ref().map(|best| self.best(best)));
        if let Some(due) = of.due.filter(|_| of.is_due(today) || !of.is_failed()) {
            said.push(match (self.locale, due <= today) {
                (Locale::English, true) => format!("last on {last}, due since {due}"),
                (Locale::English, false) => format!("review on {due}"),
                (Locale::Chinese, true) => format!("上次 {last}，应复习日 {due}"),
                (Locale::Chinese, false) => format!("{due} 复习"),
            });
        }
        said.join(if self.locale == Locale::English { "; " } else { "；" })
    }

    fn best(&self, best: &Best) -> String {
        let language =
            by_name(&best.language).map_or_else(|| escaped(&best.language), |known| known.title().to_owned());
        match (self.locale, best.of_reference) {
            (Locale::English, Some(times)) => format!("best {times:.1} times the reference ({language})"),
            (Locale::English, None) => format!("best {:.1} ms ({language})", best.slowest_ms),
            (Locale::Chinese, Some(times)) => format!("最好为参考解的 {times:.1} 倍（{language}）"),
            (Locale::Chinese, None) => format!("最好 {:.1} 毫秒（{language}）", best.slowest_ms),
        }
    }
}
