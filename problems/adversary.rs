//! Arrays on which quicksorts of the usual pivots take n² / 8 steps and more, after McIlroy's "A Killer Adversary for Quicksort" (1999).
//!
//! McIlroy plays against the running sort and decides what is smaller while it compares, which takes n² steps itself. Here the sort is known:
//! a pivot is made the smallest of what is left, or nearly so, and it is written down which places the partition then exchanges. That
//! takes a few steps a partition. Everything not yet decided is greater than every pivot so far, so no partition moves more than that.

use std::collections::VecDeque;

/// The values of the arrays: as many from the lowest on as there are elements.
const LOWEST: i64 = -50_000;
const HIGHEST: i64 = 50_000;
/// No more elements of an array are decided, since the problems about arrays have not many more different values.
const MOST_DECIDED: usize = 90_000;
/// Up to here every array is as long as is asked. Where more is asked for, the array is a case by itself and not a size among others, and
/// a fifth is enough to run out of time, or to show how the time grows. Among the longest, which are for compiled programs, the first
/// `N_WHOLE` are as long as is asked too.
const WHOLE: usize = 1 << 17;
const LONGEST_SHARE: usize = 100_000;
const N_WHOLE: usize = 2;

/// Makes an array against one sort.
pub type Killer = Box<dyn FnOnce() -> Vec<i64>>;

/// An array for each sort, by name, of a length that suits cases of `largest`.
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

/// The length of an array that need not be as long as `largest`.
pub fn share(largest: usize) -> usize {
    if largest <= WHOLE { largest } else { (largest / 5).min(LONGEST_SHARE) }
}

/// Decides the pivot among the places `lo..=hi`, exchanges what the partition exchanges, and gives the `lo` of the part that is left.
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

/// An array whose elements are decided one by one, from the smallest.
struct Undecided {
    /// The element of the input that stands at each place now.
    elements: Vec<u32>,
    /// By element; `OPEN` where it is not decided.
    values: Vec<i64>,
    next: i64,
}

const OPEN: i64 = i64::MAX;

impl Undecided {
    fn new(n: usize) -> Undecided {
        let n_elements = u32::try_from(n).expect("an array has fewer than 2^32 elements");
        Undecided { elements: (0..n_elements).collect(), values: vec![OPEN; n], next: LOWEST }
    }

    /// The element at this place is the smallest of those not yet decided.
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

    /// The values by element; those not yet decided share the values that are left, ascending.
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
    // A few elements are sorted by insertion, or in whatever way does no harm.
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

/// Hoare's partition around the middle's value, or any that puts the middle first: the pivot ends at the front in either.
fn middle_to_the_front(array: &mut Undecided, lo: usize, middle: usize) -> usize {
    array.decide(middle);
    array.exchange(lo, middle);
    lo + 1
}

/// Lomuto's partition: the middle is put last, and from there first.
fn middle_to_the_back(array: &mut Undecided, lo: usize, middle: usize, hi: usize) -> usize {
    array.decide(middle);
    array.exchange(middle, hi);
    array.exchange(lo, hi);
    lo + 1
}

/// First, middle and last are in order already, so it does not matter whether they are sorted. Hoare's partition, or one that puts the median
/// first, leaves it behind the first.
fn median_to_the_front(array: &mut Undecided, lo: usize, middle: usize) -> usize {
    array.decide(lo);
    array.decide(middle);
    array.exchange(lo + 1, middle);
    lo + 2
}

/// The median waits at another place until the partition is done: at the last (Lomuto), or at the last but one (Sedgewick).
fn median_by_way_of(array: &mut Undecided, lo: usize, middle: usize, place: usize) -> usize {
    array.decide(lo);
    array.decide(middle);
    array.exchange(middle, place);
    array.exchange(lo + 1, place);
    lo + 2
}

/// The median of the second, the middle and the last but one is put first, as in libstdc++ (which knows when to give up).
fn median_of_three_inside(array: &mut Undecided, lo: usize, hi: usize) -> usize {
    array.decide(lo + 1);
    let middle = upper_middle(lo, hi);
    array.decide(middle);
    array.exchange(lo, middle);
    lo + 2
}

/// The median of three medians of three (Bentley and McIlroy), the nine an eighth of the length apart. Two of the first three and two of the
/// middle three are the smallest, so the pivot is the fourth; Hoare's partition brings them to the front from the right.
fn ninther(array: &mut Undecided, lo: usize, hi: usize) -> usize {
    let eighth = (hi - lo + 1) / 8;
    let middle = lower_middle(lo, hi);
    for place in [lo, lo + eighth, middle - eighth, middle] {
        array.decide(place);
    }
    // Near the end the places meet, and it is no longer of any matter what stands where.
    for (front, place) in [(lo + 1, middle), (lo + 2, middle - eighth), (lo + 3, lo + eighth)] {
        array.exchange(front, place);
    }
    lo + 4
}

/// The median of first, middle and last, and three lists of what is smaller, equal and greater, each in the order that it had.
fn against_lists(n: usize) -> Vec<i64> {
    let mut array = Undecided::new(n);
    let mut left: VecDeque<usize> = (0..n / 2).collect();
    // The middle, at n / 2 of n elements, is the first of these.
    let mut right: VecDeque<usize> = (n / 2..n).collect();
    while array.n_decided() < MOST_DECIDED
        && let Some(middle) = right.pop_front()
    {
        // The first is the smallest, and the middle the median. No place is exchanged, so each element has its own.
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
