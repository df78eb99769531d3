//! Makes arrays on which quicksorts with the usual pivots take n² / 8 steps and more, after McIlroy's "A Killer Adversary for Quicksort" (1999).
//!
//! McIlroy plays against the running sort and decides the order of elements while they are compared, which itself takes n² steps. Here the sort is
//! known: its pivot is made the smallest of the remaining elements, or nearly so, and the exchanges that its partition then makes are recorded.
//! That takes a few steps a partition. Undecided elements are greater than every pivot so far, so no partition makes any other exchange.

use std::collections::VecDeque;

/// The lowest value of the arrays. There are as many values as elements.
const LOWEST: i64 = -50_000;
const HIGHEST: i64 = 50_000;
/// The most elements of an array that are decided: the problems about arrays have few more different values.
const MOST_DECIDED: usize = 90_000;
/// Up to this size every array has the requested length. Beyond it the array is a case by itself and not one of a series of sizes, and a fifth of
/// the length is enough to run out of time, or to show how the time grows. The first `N_WHOLE` of the longest, which are for compiled programs,
/// have the requested length too.
const WHOLE: usize = 1 << 17;
const LONGEST_SHARE: usize = 100_000;
const N_WHOLE: usize = 2;

/// Makes an array that is slow for one sort.
pub type Killer = Box<dyn FnOnce() -> Vec<i64>>;

/// An array against each sort, by name, with a length that suits cases of `largest`.
pub fn killers(largest: usize) -> Vec<(&'static str, Killer)> {
    let share = share(largest);
    let mut found: Vec<(&'static str, Killer)> = Vec::new();
    for (idx, (name, partition)) in PARTITIONS.iter().enumerate() {
        let is_whole = idx < N_WHOLE && share == LONGEST_SHARE;
        let n = if is_whole { largest } else { share };
        found.push((name, Box::new(move || against(n, *partition))));
    }
    found.push(("against_median_of_three_in_lists", Box::new(move || against_lists(share))));
    found
}

/// The length of an array that may be shorter than `largest`.
pub fn share(largest: usize) -> usize {
    if largest <= WHOLE { largest } else { (largest / 5).min(LONGEST_SHARE) }
}

/// Decides the pivot among the places `lo..=hi`, makes the exchanges of the partition, and returns the `lo` of the remaining part.
type Partition = fn(&mut Undecided, usize, usize) -> usize;

const PARTITIONS: [(&str, Partition); 12] = [
    ("against_the_middle", |array, lo, hi| middle_to_the_front(array, lo, lower_middle(lo, hi))),
    ("against_median_of_three", |array, lo, hi| median_to_the_front(array, lo, lower_middle(lo, hi))),
    ("against_the_upper_middle", |array, lo, hi| middle_to_the_front(array, lo, upper_middle(lo, hi))),
    ("against_the_middle_put_last", |array, lo, hi| middle_to_the_back(array, lo, lower_middle(lo, hi), hi)),
    ("against_the_upper_middle_put_last", |array, lo, hi| middle_to_the_back(array, lo, upper_middle(lo, hi), hi)),
    ("against_median_of_three_upper", |array, lo, hi| median_to_the_front(array, lo, upper_middle(lo, hi))),
    ("against_median_put_last", |array, lo, hi| median_by_way_of(array, lo, lower_middle(lo, hi), hi)),
    ("against_median_put_last_upper", |array, lo, hi| median_by_way_of(array, lo, upper_middle(lo, hi), hi)),
    ("against_median_put_last_but_one", |array, lo, hi| median_by_way_of(array, lo, lower_middle(lo, hi), hi - 1)),
    ("against_median_put_last_but_one_upper", |array, lo, hi| {
        median_by_way_of(array, lo, upper_middle(lo, hi), hi - 1)
    }),
    ("against_median_of_three_inside", median_of_three_inside),
    ("against_ninther", ninther),
];

/// An array whose elements are decided one by one, smallest first.
struct Undecided {
    /// The element of the input at each place now.
    elements: Vec<u32>,
    /// By element; `OPEN` if it is undecided.
    values: Vec<i64>,
    next: i64,
}

const OPEN: i64 = i64::MAX;

impl Undecided {
    fn new(n: usize) -> Undecided {
        let n_elements = u32::try_from(n).expect("an array has fewer than 2^32 elements");
        Undecided { elements: (0..n_elements).collect(), values: vec![OPEN; n], next: LOWEST }
    }

    /// Decides that the element at this place is the smallest undecided one.
    fn decide(&mut self, place: usize) {
        self.decide_element(self.elements[place] as usize);
    }

    fn decide_element(&mut self, element: usize) {
        if self.values[element] == OPEN {
            self.values[element] = self.next;
            self.next += 1;
        }
    }

    fn exchange(&mut self, one: usize, other: usize) {
        self.elements.swap(one, other);
    }

    fn n_decided(&self) -> usize {
        (self.next - LOWEST) as usize
    }

    /// The values by element; undecided elements get the remaining values in ascending order.
    fn into_values(mut self) -> Vec<i64> {
        let n_left = (self.values.len() - self.n_decided()) as i64;
        let n_values = (HIGHEST + 1 - self.next).min(n_left);
        let open = self.values.iter_mut().filter(|value| **value == OPEN);
        open.zip(0..n_left).for_each(|(value, idx)| *value = self.next + idx * n_values / n_left);
        self.values
    }
}

fn against(n: usize, partition: Partition) -> Vec<i64> {
    let mut array = Undecided::new(n);
    let mut lo = 0;
    // The last few elements are sorted by insertion, or in another way that is fast.
    while lo + 16 < n && array.n_decided() < MOST_DECIDED {
        lo = partition(&mut array, lo, n - 1);
    }
    array.into_values()
}

/// `(lo + hi) / 2`
fn lower_middle(lo: usize, hi: usize) -> usize {
    lo + (hi - lo) / 2
}

/// `n / 2` of a slice of n elements.
fn upper_middle(lo: usize, hi: usize) -> usize {
    lo + (hi - lo).div_ceil(2)
}

/// Hoare's partition around the value in the middle, or one that moves the middle to the front: either puts the pivot at the front.
fn middle_to_the_front(array: &mut Undecided, lo: usize, middle: usize) -> usize {
    array.decide(middle);
    array.exchange(lo, middle);
    lo + 1
}

/// Lomuto's partition: it moves the middle to the end and finally to the front.
fn middle_to_the_back(array: &mut Undecided, lo: usize, middle: usize, hi: usize) -> usize {
    array.decide(middle);
    array.exchange(middle, hi);
    array.exchange(lo, hi);
    lo + 1
}

/// The first, the middle and the last are already in order, so it does not matter whether they are sorted. Hoare's partition, or one that moves the
/// median to the front, leaves it after the first element.
fn median_to_the_front(array: &mut Undecided, lo: usize, middle: usize) -> usize {
    array.decide(lo);
    array.decide(middle);
    array.exchange(lo + 1, middle);
    lo + 2
}

/// The median is kept at another place during the partition: at the last (Lomuto), or at the last but one (Sedgewick).
fn median_by_way_of(array: &mut Undecided, lo: usize, middle: usize, place: usize) -> usize {
    array.decide(lo);
    array.decide(middle);
    array.exchange(middle, place);
    array.exchange(lo + 1, place);
    lo + 2
}

/// The median of the second, the middle and the last but one is moved to the front, as in libstdc++, which detects the attack and changes its
/// method.
fn median_of_three_inside(array: &mut Undecided, lo: usize, hi: usize) -> usize {
    array.decide(lo + 1);
    let middle = upper_middle(lo, hi);
    array.decide(middle);
    array.exchange(lo, middle);
    lo + 2
}

/// The median of three medians of three (Bentley and McIlroy), with the nine an eighth of the length apart. Two of the first three and two of the
/// middle three are the smallest, so the pivot is the fourth smallest; Hoare's partition moves them to the front from the right.
fn ninther(array: &mut Undecided, lo: usize, hi: usize) -> usize {
    let eighth = (hi - lo + 1) / 8;
    let middle = lower_middle(lo, hi);
    for place in [lo, lo + eighth, middle - eighth, middle] {
        array.decide(place);
    }
    // Near the end the places coincide, and their order does not matter any more.
    for (front, place) in [(lo + 1, middle), (lo + 2, middle - eighth), (lo + 3, lo + eighth)] {
        array.exchange(front, place);
    }
    lo + 4
}

/// The median of first, middle and last, with three lists of the smaller, equal and greater elements, each in the original order.
fn against_lists(n: usize) -> Vec<i64> {
    let mut array = Undecided::new(n);
    let mut left: VecDeque<usize> = (0..n / 2).collect();
    // The middle, at n / 2 of n elements, is the first of these.
    let mut right: VecDeque<usize> = (n / 2..n).collect();
    while array.n_decided() < MOST_DECIDED
        && let Some(middle) = right.pop_front()
    {
        // The first becomes the smallest, and the middle the median. No elements are exchanged, so each keeps its own place.
        left.pop_front().into_iter().chain([middle]).for_each(|element| array.decide_element(element));
        while left.len() > right.len() {
            left.pop_back().into_iter().for_each(|element| right.push_front(element));
        }
        while right.len() > left.len() + 1 {
            right.pop_front().into_iter().for_each(|element| left.push_back(element));
        }
    }
    array.into_values()
}

#[cfg(test)]
#[path = "adversary_tests.rs"]
mod tests;
