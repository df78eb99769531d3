//! Renders the result of `kata bench` in every format.

use colored::Colorize;

use super::figure::{figure, growth, letter};
use super::plot::timing_plot;
use super::text::escaped;
use super::wrap::hanging;
use crate::timing::{Point, ProblemTiming, SolutionTiming, TimingReport};
use crate::value::counted;

/// How many outliers a line shows.
const N_OUTLIERS: usize = 3;

/// Indented, with a newline at the end.
pub fn timing_json(report: &TimingReport) -> String {
    let text = serde_json::to_string_pretty(report).expect("a report has no keys that are not strings");
    text + "\n"
}

/// A header, then one row for each solution and size.
pub fn timing_csv(report: &TimingReport) -> String {
    let mut text =
        "problem,size,solution,language,n,median_ms,mad_ms,low_ms,high_ms,cpu_median_ms,samples,outliers\n".to_owned();
    for problem in &report.problems {
        for solution in &problem.solutions {
            for point in &solution.points {
                text += &format!(
                    "{},{},{},{},{},{:.6},{:.6},{:.6},{:.6},{:.6},{},{}\n",
                    problem.problem,
                    problem.size,
                    quoted(&solution.name),
                    solution.language,
                    point.n,
                    point.median_ms,
                    point.mad_ms,
                    point.interval_ms.low,
                    point.interval_ms.high,
                    point.cpu_median_ms,
                    point.samples_ms.len(),
                    point.outliers.len(),
                );
            }
        }
    }
    if let Some(why) = &report.incomplete {
        text += &format!("incomplete,,{},,,,,,,,,\n", quoted(why));
    }
    text
}

/// A field quoted according to RFC 4180.
fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

/// One table a problem, one row a solution at the largest size.
pub fn timing_markdown(report: &TimingReport) -> String {
    let mut text = report.incomplete.as_ref().map(|why| format!("**incomplete**: {why}\n\n")).unwrap_or_default();
    for problem in &report.problems {
        text += &format!("### {}, {} is {}\n\n", problem.problem, problem.size, problem.n_is.replace('|', "\\|"));
        text += &format!("| solution | {} | median, ms | 95 % interval | CPU, ms | growth | ratio |\n", problem.size);
        text += "|---|---|---|---|---|---|---|\n";
        for solution in &problem.solutions {
            let point = solution.largest();
            text += &format!(
                "| {} | {} | {} | {} to {} | {} | {} | {} |\n",
                solution.name.replace('|', "\\|"),
                point.n,
                figure(point.median_ms),
                figure(point.interval_ms.low),
                figure(point.interval_ms.high),
                figure(point.cpu_median_ms),
                growth(solution, &problem.size),
                ratio(solution).unwrap_or_default().replace('|', "\\|"),
            );
        }
        text += "\n";
    }
    text
}

/// One problem for a terminal: every size of every solution, its growth and its ratio, in lines of at most `width` columns.
pub fn timing_terminal(problem: &ProblemTiming, width: usize) -> String {
    let demanded = problem.demanded.as_ref().map(|order| format!("demanded O({order})"));
    let size = format!("{} is {}", problem.size, problem.n_is);
    let head = row([Some(problem.problem.clone()), demanded, Some(size)], (0, 2), width);
    let mut text = head.replacen(&problem.problem, &problem.problem.bold().to_string(), 1);
    for (solution_idx, solution) in problem.solutions.iter().enumerate() {
        let name = format!("{} {:28}", letter(solution_idx), escaped(&solution.name));
        let growth = format!("growth {}", growth(solution, &problem.size));
        text += &row([Some(name), Some(growth), ratio(solution)], (0, 4), width);
        if solution.is_remembering {
            text += &row([Some("caches its answers, so every round uses a fresh process".to_owned())], (4, 6), width);
        }
        for point in &solution.points {
            text += &line(point, &problem.size, width);
        }
    }
    text + &timing_plot(problem, width)
}

/// Cells with two spaces between them. A cell that fits on a line is not wrapped.
fn row<const N: usize>(cells: [Option<String>; N], indents: (usize, usize), width: usize) -> String {
    // Non-breaking spaces replace the spaces within a cell.
    let cells: Vec<String> = cells.into_iter().flatten().map(|cell| cell.replace(' ', "\u{a0}")).collect();
    hanging(&cells.join("  "), indents, width).replace('\u{a0}', " ") + "\n"
}

fn line(point: &Point, size: &str, width: usize) -> String {
    const NOISY: &str = "too noisy to tell differences below 15 %";
    let far_off = format!(", {} far off ({})", point.outliers.len(), outliers(point));
    let far_off = if point.outliers.is_empty() { "" } else { &far_off };
    let cells = [
        Some(format!("{size} {:>8}", point.n)),
        Some(format!("{:>9} ms", figure(point.median_ms))),
        Some(format!("({} to {})", figure(point.interval_ms.low), figure(point.interval_ms.high))),
        Some(format!("mad {}", figure(point.mad_ms))),
        Some(format!("cpu {}", figure(point.cpu_median_ms))),
        Some(format!("{}{far_off}", counted(point.samples_ms.len(), "sample"))),
        point.is_noisy().then(|| NOISY.to_owned()),
    ];
    row(cells, (4, 6), width).replace(NOISY, &NOISY.yellow().to_string())
}

/// The milliseconds of the outliers; of the farthest ones if there are many.
fn outliers(point: &Point) -> String {
    let mut samples: Vec<f64> = point.outliers.iter().map(|idx| point.samples_ms[*idx]).collect();
    let distance = |sample: &f64| (sample - point.median_ms).abs();
    samples.sort_by(|a, b| distance(b).total_cmp(&distance(a)));
    let mut shown: Vec<String> = samples.iter().take(N_OUTLIERS).map(|sample| figure(*sample)).collect();
    if samples.len() > N_OUTLIERS {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}

fn ratio(solution: &SolutionTiming) -> Option<String> {
    let ratio = solution.ratio.as_ref()?;
    let estimate = &ratio.estimate;
    Some(format!(
        "{:.2} times {} ({:.2} to {:.2})",
        estimate.value, ratio.to, estimate.interval.low, estimate.interval.high
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_farthest_samples_are_named() {
        let samples_ms = vec![1.0, 1.1, 9.0, 0.9, 40.0, 20.0, 1.0, 8.0];
        let point = Point {
            n: 8,
            median_ms: 1.05,
            mad_ms: 0.1,
            interval_ms: crate::statistics::Interval { low: 1.0, high: 1.1 },
            cpu_median_ms: 1.1,
            samples_ms,
            outliers: vec![2, 4, 5, 7],
        };
        assert_eq!(outliers(&point), "40.0, 20.0, 9.00, …");
    }

    #[test]
    fn rows_are_broken_between_their_cells() {
        let cells = ["n     1024", "     1.05 ms", "(1.00 to 1.10)", "mad 0.100", "cpu 1.10", "8 samples"];
        let row = row(cells.map(|cell| Some(cell.to_owned())), (4, 6), 40);
        assert!(row.lines().all(|line| line.chars().count() <= 40), "{row}");
        for cell in cells {
            assert!(row.contains(cell.trim()), "{cell}: {row}");
        }
    }

    #[test]
    fn fields_are_quoted_where_they_must_be() {
        assert_eq!((quoted("a b"), quoted("a,\"b\"")), ("a b".to_owned(), "\"a,\"\"b\"\"\"".to_owned()));
    }
}
