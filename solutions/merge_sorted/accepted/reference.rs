//! Merging ascending lists: a heap holds the next element of each.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// O(N log L) time for N elements in L lists.
pub fn merge_sorted(lists: &[Vec<i64>]) -> Vec<i64> {
    let mut rests: Vec<_> = lists.iter().map(|list| list.iter()).collect();
    let mut candidates = BinaryHeap::new();
    for (list, rest) in rests.iter_mut().enumerate() {
        candidates.extend(rest.next().map(|first| Reverse((first, list))));
    }
    let mut merged = Vec::new();
    while let Some(Reverse((smallest, list))) = candidates.pop() {
        merged.push(*smallest);
        candidates.extend(rests[list].next().map(|next| Reverse((next, list))));
    }
    merged
}
