//! Writes the parts that tables and plots of times share: figures, growth, and the letters of solutions.

use crate::timing::SolutionTiming;

/// Three significant digits, none below the clock's nanosecond.
pub fn figure(milliseconds: f64) -> String {
    let magnitude = if milliseconds > 0.0 { milliseconds.log10().floor() } else { 0.0 };
    format!("{milliseconds:.*}", (2.0 - magnitude).clamp(0.0, 6.0) as usize)
}

/// The exponent with its interval, as a power of `size`.
pub fn growth(solution: &SolutionTiming, size: &str) -> String {
    let exponent = &solution.exponent;
    if !exponent.value.is_finite() {
        return "not told by one size".to_owned();
    }
    format!("{size}^{:.2} ({:.2} to {:.2})", exponent.value, exponent.interval.low, exponent.interval.high)
}

/// The letter that stands for a solution.
pub fn letter(solution_idx: usize) -> char {
    char::from(b'a' + (solution_idx % 26) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_three_digits_that_count() {
        for (milliseconds, text) in [
            (0.0, "0.00"),
            (0.000_123_4, "0.000123"),
            (0.012_34, "0.0123"),
            (1.234, "1.23"),
            (123.4, "123"),
            (12_345.6, "12346"),
        ] {
            assert_eq!(figure(milliseconds), text);
        }
    }
}
