//! Parses values of the command line as people write them.

use std::path::PathBuf;

use clap::ValueEnum;

use super::{Partition, ReportFormat};
use crate::problem::Locale;

pub fn locale(text: &str) -> Result<Locale, String> {
    Locale::of_tag(text).ok_or_else(|| "there are `en` and `zh`".to_owned())
}

/// The most property cases and the most shards.
const MOST_CASES: usize = 1_000_000;
pub const MOST_SHARDS: usize = 1_000_000;

pub fn cases(text: &str) -> Result<usize, String> {
    let cases = text.parse().ok().filter(|cases| *cases <= MOST_CASES);
    cases.ok_or_else(|| format!("expected a whole number from 0 to {MOST_CASES}"))
}

pub fn seed(text: &str) -> Result<u64, String> {
    if text == "random" {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        return Ok(u64::from(now.subsec_nanos()) ^ (now.as_secs() << 20) ^ u64::from(std::process::id()));
    }
    text.parse().map_err(|_| format!("expected a whole number from 0 to {}, or `random`", u64::MAX))
}

pub fn ratio(text: &str) -> Result<f64, String> {
    let ratio = text.parse().ok().filter(|ratio: &f64| ratio.is_finite() && *ratio > 0.0);
    ratio.ok_or_else(|| "expected how many times as long a solution may take, such as `1.3`".to_owned())
}

/// `30s`, `2m`, or a number of seconds.
pub fn budget(text: &str) -> Result<std::time::Duration, String> {
    let (number, unit) = match text.strip_suffix('m') {
        Some(minutes) => (minutes, 60.0),
        None => (text.strip_suffix('s').unwrap_or(text), 1.0),
    };
    let seconds = number.trim().parse::<f64>().map(|number| number * unit).unwrap_or(f64::NAN);
    if (1.0..=86_400.0).contains(&seconds) {
        Ok(std::time::Duration::from_secs_f64(seconds))
    } else {
        Err("expected a time from 1s to 24 hours, such as `30s` or `2m`".to_owned())
    }
}

pub fn seconds(text: &str) -> Result<std::time::Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "expected a number of seconds".to_owned())?;
    if seconds.is_finite() && (0.001..=3600.0).contains(&seconds) {
        Ok(std::time::Duration::from_secs_f64(seconds))
    } else {
        Err("expected between 0.001 and 3600 seconds".to_owned())
    }
}

pub fn output(text: &str) -> Result<(ReportFormat, PathBuf), String> {
    let known = || ReportFormat::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    let names: Vec<String> = known().map(|value| value.get_name().to_owned()).collect();
    let (format, file) = text.split_once('=').ok_or("expected FORMAT=FILE, such as `junit=report.xml`")?;
    let format = ReportFormat::from_str(format, false);
    let format = format.map_err(|_| format!("there is no such format; there are {}", names.join(", ")))?;
    if file.is_empty() { Err("the file has no name".to_owned()) } else { Ok((format, PathBuf::from(file))) }
}

pub fn partition(text: &str) -> Result<Partition, String> {
    let wrong = || format!("expected `slice:I/N` or `hash:I/N` with I from 1 to N and N up to {MOST_SHARDS}, or `env`");
    if text == "env" {
        return Ok(Partition::Environment);
    }
    let (kind, share) = text.split_once(':').ok_or_else(wrong)?;
    let (index, count) = share.split_once('/').ok_or_else(wrong)?;
    let index: usize = index.parse().map_err(|_| wrong())?;
    let count: usize = count.parse().map_err(|_| wrong())?;
    match kind {
        _ if index == 0 || index > count || count > MOST_SHARDS => Err(wrong()),
        "slice" => Ok(Partition::Slice { index, count }),
        "hash" => Ok(Partition::Hash { index, count }),
        _ => Err(wrong()),
    }
}
