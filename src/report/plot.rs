//! Plots time against size, both on logarithmic scales, so that a power of n is a straight line: in characters for a terminal, as SVG for a file.

use plotters::prelude::*;

use super::figure::{figure, growth, letter};
use crate::timing::{ProblemTiming, TimingReport};

/// The size of the plot in a terminal, without its axes: at most this many columns, and this many lines.
const COLUMNS: usize = 56;
const LINES: usize = 11;
/// The columns of the vertical axis with its labels.
const AXIS: usize = 16;

/// The plot of one problem, at most `width` columns wide. Points at the same place are shown as `*`.
pub fn timing_plot(problem: &ProblemTiming, width: usize) -> String {
    let Some(frame) = Axes::around(problem) else { return String::new() };
    let columns = width.saturating_sub(AXIS).clamp(20, COLUMNS);
    let mut grid = vec![vec![' '; columns]; LINES];
    for (solution_idx, solution) in problem.solutions.iter().enumerate() {
        for point in &solution.points {
            let share = |value: f64, (low, high): (f64, f64)| (value.ln() - low.ln()) / (high.ln() - low.ln());
            let column = share(point.n as f64, frame.n) * (columns - 1) as f64;
            let line = (1.0 - share(point.median_ms, frame.milliseconds)) * (LINES - 1) as f64;
            let place = &mut grid[line.round() as usize][column.round() as usize];
            *place = if *place == ' ' { letter(solution_idx) } else { '*' };
        }
    }
    let mut text = String::new();
    for (line, row) in grid.iter().enumerate() {
        let label = match line {
            0 => figure(frame.milliseconds.1) + " ms",
            _ if line == LINES - 1 => figure(frame.milliseconds.0) + " ms",
            _ => String::new(),
        };
        text += &format!("  {label:>12} │{}\n", row.iter().collect::<String>().trim_end());
    }
    text += &format!("  {:>12} └{}\n", "", "─".repeat(columns));
    let (first, last) = (format!("{} {}", problem.size, frame.n.0), frame.n.1.to_string());
    text + &format!("  {:>12}  {first}{last:>room$}\n", "", room = columns.saturating_sub(first.len()))
}

/// The least and the greatest value on each axis.
struct Axes {
    n: (f64, f64),
    milliseconds: (f64, f64),
}

impl Axes {
    /// `None` if there is nothing to plot: fewer than two sizes, or no time.
    fn around(problem: &ProblemTiming) -> Option<Axes> {
        let points = || problem.solutions.iter().flat_map(|solution| &solution.points);
        let bounds = |values: &mut dyn Iterator<Item = f64>| {
            values.fold((f64::INFINITY, 0.0), |(low, high): (f64, f64), value| (low.min(value), high.max(value)))
        };
        let n = bounds(&mut points().map(|point| point.n as f64));
        let (low, high) = bounds(&mut points().map(|point| point.median_ms));
        // A constant time still needs an axis of some height.
        let milliseconds = (low, high.max(low * 2.0));
        (n.0 > 0.0 && n.0 < n.1 && low > 0.0).then_some(Axes { n, milliseconds })
    }
}

/// The size of one problem's plot, in pixels.
const WIDTH: u32 = 760;
const HEIGHT: u32 = 460;

/// The plots of all problems, one below the other; an empty picture if there are none.
pub fn timing_svg(report: &TimingReport) -> String {
    let frames: Vec<(&ProblemTiming, Axes)> =
        report.problems.iter().filter_map(|problem| Some((problem, Axes::around(problem)?))).collect();
    let mut text = String::new();
    {
        let size = (WIDTH, HEIGHT * frames.len().max(1) as u32);
        let area = SVGBackend::with_string(&mut text, size).into_drawing_area();
        // The backend writes to memory, which cannot fail.
        let _ = area.fill(&WHITE);
        let whole = area.clone();
        for ((problem, frame), area) in frames.iter().zip(area.split_evenly((frames.len().max(1), 1))) {
            let _ = plot(problem, frame, &area);
        }
        if let Some(why) = &report.incomplete {
            let _ = whole.draw(&Text::new(format!("incomplete: {why}"), (14, 2), ("sans-serif", 12)));
        }
        let _ = area.present();
    }
    text
}

type Area<'a> = DrawingArea<SVGBackend<'a>, plotters::coord::Shift>;

fn plot(problem: &ProblemTiming, frame: &Axes, area: &Area<'_>) -> Result<(), Box<dyn std::error::Error>> {
    let demanded = problem.demanded.as_ref().map(|order| format!(", demanded O({order})")).unwrap_or_default();
    let mut chart = ChartBuilder::on(area)
        .caption(format!("{}{demanded}", problem.problem), ("sans-serif", 18))
        .margin(14)
        .x_label_area_size(44)
        .y_label_area_size(76)
        .build_cartesian_2d(
            (frame.n.0 * 0.9..frame.n.1 * 1.1).log_scale(),
            (frame.milliseconds.0 * 0.8..frame.milliseconds.1 * 1.25).log_scale(),
        )?;
    chart
        .configure_mesh()
        .x_desc(format!("{}: {}", problem.size, problem.n_is))
        .y_desc("median, ms")
        .x_label_formatter(&|n| format!("{n:.0}"))
        .y_label_formatter(&|milliseconds| figure(*milliseconds))
        .light_line_style(WHITE)
        .draw()?;
    for (solution_idx, solution) in problem.solutions.iter().enumerate() {
        let color = Palette99::pick(solution_idx).to_rgba();
        let points = || solution.points.iter().map(|point| (point.n as f64, point.median_ms));
        chart
            .draw_series(LineSeries::new(points(), color.stroke_width(2)))?
            .label(format!("{}  {}", solution.name, growth(solution, &problem.size)))
            .legend(move |(x, y)| PathElement::new(vec![(x, y), (x + 16, y)], color.stroke_width(2)));
        chart.draw_series(points().map(|point| Circle::new(point, 3, color.filled())))?;
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperLeft)
        .background_style(WHITE.mix(0.85))
        .border_style(BLACK.mix(0.3))
        .draw()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::{Estimate, Interval};
    use crate::timing::{Point, SolutionTiming};

    fn problem(powers: &[i32]) -> ProblemTiming {
        let interval_ms = Interval { low: 0.0, high: 0.0 };
        let solution = |power: &i32| {
            let point = |n: usize| Point {
                n,
                median_ms: (n as f64).powi(*power) / 1000.0,
                mad_ms: 0.0,
                interval_ms,
                cpu_median_ms: 0.0,
                samples_ms: Vec::new(),
                outliers: Vec::new(),
            };
            SolutionTiming {
                name: format!("<{power}>"),
                language: "rust".to_owned(),
                points: [10, 100, 1000].map(point).to_vec(),
                exponent: Estimate { value: f64::from(*power), interval: interval_ms },
                is_remembering: false,
                ratio: None,
            }
        };
        ProblemTiming {
            problem: "some_problem".to_owned(),
            size: "n".to_owned(),
            demanded: Some("n".to_owned()),
            n_is: "|nums|".to_owned(),
            solutions: powers.iter().map(solution).collect(),
        }
    }

    #[test]
    fn powers_are_straight_lines() {
        let text = timing_plot(&problem(&[1, 2]), 80);
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].starts_with("       1000 ms │") && lines[0].ends_with('b'), "{text}");
        assert!(lines[10].starts_with("     0.0100 ms │a"), "{text}");
        // For each decade, the linear curve rises by two fifths of the quadratic curve's range of five decades.
        let middle = |letter| lines.iter().position(|line| line.chars().nth(16 + 28) == Some(letter));
        assert_eq!((middle('a'), middle('b')), (Some(8), Some(4)), "{text}");
        assert!(lines[12].contains("n 10") && lines[12].ends_with("1000"), "{text}");
    }

    #[test]
    fn one_size_is_no_plot() {
        let mut problem = problem(&[1]);
        problem.solutions[0].points.truncate(1);
        assert_eq!(timing_plot(&problem, 80), "");
    }

    #[test]
    fn the_picture_names_what_it_shows() {
        let report = TimingReport {
            schema: 1,
            kata: String::new(),
            seed: 0,
            machine: crate::verdict::Machine { system: String::new(), architecture: String::new(), n_cores: 1 },
            problems: vec![problem(&[1, 2]), problem(&[2])],
            incomplete: Some("the run was ended".to_owned()),
        };
        let svg = timing_svg(&report);
        assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"), "{svg}");
        for part in [
            "some_problem, demanded O(n)",
            "&lt;2&gt;  n^2.00",
            "n: |nums|",
            "median, ms",
            "incomplete: the run was ended",
        ] {
            assert!(svg.contains(part), "{part} is missing: {svg}");
        }
        assert_eq!(svg.matches("<circle").count(), 9, "a point a size: {svg}");
        assert!(timing_svg(&TimingReport { problems: Vec::new(), ..report }).contains("<svg"));
    }
}
