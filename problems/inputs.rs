//! Inputs that several problems share: matrices, boxes, probabilities, texts and graphs. Arrays of integers have a file of their own, `arrays`.
//!
//! Each function takes the random source of the case, so that a case stays the same when others change.

use std::ops::RangeInclusive;

use proptest::prelude::*;

use kata_problem::Random;

/// The steps of a unit on which the floats here stand. They are so coarse that sums and differences are exact.
const STEPS: f64 = 1024.0;

/// Rows of equal length, of numbers in the range.
pub fn matrix(random: &mut Random, (n_rows, n_columns): (usize, usize), range: RangeInclusive<f64>) -> Vec<Vec<f64>> {
    (0..n_rows).map(|_| (0..n_columns).map(|_| on_grid(random, &range)).collect()).collect()
}

/// A number in the range, on the grid. An end of the range that is not on the grid is not reached.
fn on_grid(random: &mut Random, range: &RangeInclusive<f64>) -> f64 {
    let (low, high) = ((range.start() * STEPS).ceil() as i64, (range.end() * STEPS).floor() as i64);
    random.random_range(low..=high) as f64 / STEPS
}

/// Probabilities that sum to 1 exactly, and of which some may be 0. `n` is at least 1.
pub fn distribution(random: &mut Random, n: usize) -> Vec<f64> {
    let mut cuts: Vec<i64> = (1..n).map(|_| random.random_range(0..=STEPS as i64)).collect();
    cuts.sort_unstable();
    let ends = cuts.iter().copied().chain([STEPS as i64]);
    let starts = [0].into_iter().chain(cuts.iter().copied());
    starts.zip(ends).map(|(start, end)| (end - start) as f64 / STEPS).collect()
}

/// Boxes `[x1, y1, x2, y2]` with whole corners from 0 to `extent`, which crowd around a few centres, so that many overlap. `extent` is at least 8.
pub fn boxes(random: &mut Random, n: usize, extent: i64) -> Vec<Vec<f64>> {
    let centres: Vec<[i64; 2]> = (0..n / 8 + 1).map(|_| [(); 2].map(|()| random.random_range(0..=extent))).collect();
    let around = |random: &mut Random, centre: i64| {
        let [one, other] = [(); 2].map(|()| centre + random.random_range(-extent / 8..=extent / 8));
        (one.min(other).clamp(0, extent) as f64, one.max(other).clamp(0, extent) as f64)
    };
    let boxes = (0..n).map(|_| {
        let [x, y] = centres[random.random_range(0..centres.len())];
        let ((x1, x2), (y1, y2)) = (around(random, x), around(random, y));
        vec![x1, y1, x2, y2]
    });
    boxes.collect()
}

/// Characters of an alphabet, which has at least one.
pub fn text(random: &mut Random, n: usize, alphabet: &str) -> String {
    let alphabet: Vec<char> = alphabet.chars().collect();
    (0..n).map(|_| alphabet[random.random_range(0..alphabet.len())]).collect()
}

/// Pairs of different nodes of an undirected graph, without repeats.
pub type Edges = Vec<Vec<i64>>;

/// Makes a graph of the given number of nodes, which is at least 1.
pub type Graph = fn(&mut Random, usize) -> Edges;

/// Graphs of every shape by name: long, flat, round, dense, in parts, and without an edge. Nodes are numbered at random, so that no solution profits
/// from the order in which they were made.
pub const GRAPHS: [(&str, Graph); 8] = [
    ("path", |random, n| renumbered(random, n, (1..n).map(|node| (node - 1, node)))),
    ("star", |random, n| renumbered(random, n, (1..n).map(|node| (0, node)))),
    ("cycle", |random, n| renumbered(random, n, (0..n).map(|node| (node, (node + 1) % n)))),
    ("binary_tree", |random, n| renumbered(random, n, (1..n).map(|node| ((node - 1) / 2, node)))),
    ("random_tree", |random, n| {
        let edges: Vec<_> = (1..n).map(|node| (random.random_range(0..node), node)).collect();
        renumbered(random, n, edges)
    }),
    ("sparse", |random, n| {
        let edges: Vec<_> = (0..2 * n).map(|_| (random.random_range(0..n), random.random_range(0..n))).collect();
        renumbered(random, n, edges)
    }),
    // The square of the number of its nodes is about twice that of its edges, so only a few are joined.
    ("clique_and_loners", |random, n| {
        let n_joined = n.isqrt().max(2).min(n);
        renumbered(random, n, (0..n_joined).flat_map(|node| (0..node).map(move |other| (other, node))))
    }),
    ("no_edges", |_, _| Vec::new()),
];

/// The edges with the nodes renumbered, and with edges and ends in any order; loops and repeats are left out.
fn renumbered(random: &mut Random, n: usize, edges: impl IntoIterator<Item = (usize, usize)>) -> Edges {
    let mut numbers: Vec<i64> = (0..n as i64).collect();
    shuffle(random, &mut numbers);
    let edges = edges.into_iter().filter(|(one, other)| one != other);
    let mut edges: Vec<(i64, i64)> = edges
        .map(|(one, other)| (numbers[one], numbers[other]))
        .map(|(one, other)| (one.min(other), one.max(other)))
        .collect();
    edges.sort_unstable();
    edges.dedup();
    shuffle(random, &mut edges);
    edges.into_iter().map(|(one, other)| if random.random() { vec![one, other] } else { vec![other, one] }).collect()
}

/// Fisher and Yates.
fn shuffle<T>(random: &mut Random, items: &mut [T]) {
    for at in (1..items.len()).rev() {
        items.swap(at, random.random_range(0..=at));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use kata_problem::random;

    use super::*;

    fn source() -> Random {
        random(1, "test", 0)
    }

    #[test]
    fn numbers_stand_on_the_grid_and_in_the_range() {
        let made = matrix(&mut source(), (30, 7), -2.5..=2.5);
        assert!(made.len() == 30 && made.iter().all(|row| row.len() == 7));
        let numbers: Vec<f64> = made.into_iter().flatten().collect();
        assert!(numbers.iter().all(|x| (-2.5..=2.5).contains(x) && (x * STEPS).fract() == 0.0));
        assert!(numbers.iter().any(|x| *x < -1.5) && numbers.iter().any(|x| *x > 1.5), "{numbers:?}");
        assert_eq!(matrix(&mut source(), (0, 7), 0.0..=1.0), Vec::<Vec<f64>>::new());
    }

    #[test]
    fn probabilities_sum_to_one() {
        for n in [1, 2, 3, 50, 2000] {
            let made = distribution(&mut source(), n);
            assert!(made.len() == n && made.iter().all(|p| (0.0..=1.0).contains(p)), "{made:?}");
            assert_eq!(made.iter().sum::<f64>(), 1.0);
        }
    }

    #[test]
    fn boxes_overlap() {
        let made = boxes(&mut source(), 60, 100);
        assert_eq!(made.len(), 60);
        assert!(made.iter().all(|b| b[0] <= b[2] && b[1] <= b[3]), "{made:?}");
        assert!(made.iter().flatten().all(|x| (0.0..=100.0).contains(x) && x.fract() == 0.0));
        let overlap = |a: &[f64], b: &[f64]| a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
        let n_overlapping = (0..60).filter(|&at| (0..at).any(|other| overlap(&made[at], &made[other]))).count();
        assert!(n_overlapping > 20, "{n_overlapping} of 60");
    }

    #[test]
    fn a_text_is_of_its_alphabet() {
        let made = text(&mut source(), 200, "aé~");
        assert_eq!(made.chars().count(), 200);
        assert_eq!(made.chars().collect::<BTreeSet<_>>(), BTreeSet::from(['a', 'é', '~']));
    }

    #[test]
    fn graphs_have_their_shapes() {
        for (name, make) in GRAPHS {
            for n in [1, 2, 3, 40] {
                let edges = make(&mut source(), n);
                let nodes = |edge: &Vec<i64>| BTreeSet::from([edge[0], edge[1]]);
                assert!(
                    edges
                        .iter()
                        .all(|edge| nodes(edge).len() == 2 && nodes(edge).iter().all(|x| (0..n as i64).contains(x)))
                );
                assert_eq!(
                    edges.iter().map(nodes).collect::<BTreeSet<_>>().len(),
                    edges.len(),
                    "{name} repeats an edge"
                );
                let mut degrees = vec![0; n];
                edges.iter().flatten().for_each(|node| degrees[*node as usize] += 1);
                let highest = degrees.iter().copied().max().unwrap_or(0);
                match name {
                    "path" => assert!(edges.len() == n - 1 && highest <= 2),
                    "star" => assert_eq!((edges.len(), highest), (n - 1, n - 1)),
                    "cycle" if n > 2 => assert!(edges.len() == n && degrees.iter().all(|degree| *degree == 2)),
                    "binary_tree" => assert!(edges.len() == n - 1 && highest <= 3),
                    "random_tree" => assert_eq!(edges.len(), n - 1),
                    "sparse" => assert!(edges.len() <= 2 * n),
                    "clique_and_loners" if n == 40 => assert_eq!((edges.len(), highest), (15, 5)),
                    "no_edges" => assert_eq!(edges.len(), 0),
                    _ => {}
                }
            }
        }
    }
}
