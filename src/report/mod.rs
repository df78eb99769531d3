use crate::verdict::Report;
pub struct TerminalOptions {
    pub width: usize,
    pub verbose: bool,
}
pub fn json(report: &Report) -> String {
    serde_json::to_string_pretty(report).unwrap_or_default() + "\n"
}
pub fn terminal(report: &Report, _options: &TerminalOptions) -> String {
    format!("{report:#?}\n")
}
