//! The sorts that `adversary` attacks, with their steps counted.

use std::collections::BTreeSet;

use super::*;

/// Sorts and counts its steps. The number depends on how the partition works, so each sort below is written exactly as the one meant.
type Sort = fn(&mut [i64]) -> usize;

/// Sorts `nums[lo..=hi]`: `place` moves the pivot to where `partition` expects it.
fn quicksort(nums: &mut [i64], split: &dyn Fn(&mut [i64]) -> (usize, usize)) -> usize {
    let (mut rest, mut steps) = (nums, 0);
    while rest.len() > 9 {
        let n = rest.len();
        let (left, right) = split(rest);
        assert!(left < n && right > 0);
        steps += n;
        let (one, other) = rest.split_at_mut(right);
        let one = &mut one[..left];
        let (small, large) = if one.len() < other.len() { (one, other) } else { (other, one) };
        steps += quicksort(small, split);
        rest = large;
    }
    rest.sort_unstable();
    steps
}

/// Hoare's partition around a value; returns both parts.
fn hoare(nums: &mut [i64], pivot: i64) -> (usize, usize) {
    let (mut i, mut j) = (0, nums.len() as isize - 1);
    while i as isize <= j {
        while nums[i] < pivot {
            i += 1;
        }
        while nums[j as usize] > pivot {
            j -= 1;
        }
        if i as isize <= j {
            nums.swap(i, j as usize);
            i += 1;
            j -= 1;
        }
    }
    ((j + 1) as usize, i)
}

/// Lomuto's partition around the last element.
fn lomuto(nums: &mut [i64]) -> (usize, usize) {
    let last = nums.len() - 1;
    let mut front = 0;
    for place in 0..last {
        if nums[place] < nums[last] {
            nums.swap(front, place);
            front += 1;
        }
    }
    nums.swap(front, last);
    (front, front + 1)
}

/// The partition of Kernighan and Ritchie around the first element.
fn around_the_first(nums: &mut [i64]) -> (usize, usize) {
    let mut last = 0;
    for place in 1..nums.len() {
        if nums[place] < nums[0] {
            last += 1;
            nums.swap(last, place);
        }
    }
    nums.swap(0, last);
    (last, last + 1)
}

fn sort_three(nums: &mut [i64], middle: usize) {
    let last = nums.len() - 1;
    for (one, other) in [(0, middle), (0, last), (middle, last)] {
        if nums[one] > nums[other] {
            nums.swap(one, other);
        }
    }
}

fn median_place(nums: &[i64], places: [usize; 3]) -> usize {
    let mut places = places;
    places.sort_by_key(|place| nums[*place]);
    places[1]
}

fn lower(nums: &[i64]) -> usize {
    (nums.len() - 1) / 2
}

fn upper(nums: &[i64]) -> usize {
    nums.len() / 2
}

fn put_last_but_one(nums: &mut [i64], middle: usize) -> (usize, usize) {
    sort_three(nums, middle);
    let place = nums.len() - 2;
    nums.swap(middle, place);
    let (mut i, mut j) = (0, place);
    loop {
        i += 1;
        while nums[i] < nums[place] {
            i += 1;
        }
        j -= 1;
        while nums[j] > nums[place] {
            j -= 1;
        }
        if i >= j {
            break;
        }
        nums.swap(i, j);
    }
    nums.swap(i, place);
    (i, i + 1)
}

fn of_nine(nums: &mut [i64]) -> (usize, usize) {
    let (eighth, middle, last) = (nums.len() / 8, lower(nums), nums.len() - 1);
    let medians = [
        median_place(nums, [0, eighth, 2 * eighth]),
        median_place(nums, [middle - eighth, middle, middle + eighth]),
        median_place(nums, [last - 2 * eighth, last - eighth, last]),
    ];
    hoare(nums, nums[median_place(nums, medians)])
}

fn inside(nums: &mut [i64]) -> (usize, usize) {
    let median = median_place(nums, [1, upper(nums), nums.len() - 2]);
    nums.swap(0, median);
    around_the_first(nums)
}

fn in_lists(nums: &mut [i64]) -> usize {
    let (mut steps, mut parts) = (0, vec![nums.to_vec()]);
    while let Some(part) = parts.pop() {
        if part.is_empty() {
            continue;
        }
        steps += part.len();
        let pivot = part[median_place(&part, [0, part.len() / 2, part.len() - 1])];
        parts.extend([
            part.iter().copied().filter(|num| *num < pivot).collect(),
            part.iter().copied().filter(|num| *num > pivot).collect::<Vec<_>>(),
        ]);
    }
    steps
}

const SORTS: [(&str, Sort); 16] = [
    ("against_the_middle", |nums| quicksort(nums, &|part| hoare(part, part[lower(part)]))),
    ("against_the_middle", |nums| {
        quicksort(nums, &|part| {
            part.swap(0, lower(part));
            around_the_first(part)
        })
    }),
    ("against_the_upper_middle", |nums| quicksort(nums, &|part| hoare(part, part[upper(part)]))),
    ("against_the_middle_put_last", |nums| {
        quicksort(nums, &|part| {
            part.swap(lower(part), part.len() - 1);
            lomuto(part)
        })
    }),
    ("against_the_upper_middle_put_last", |nums| {
        quicksort(nums, &|part| {
            part.swap(upper(part), part.len() - 1);
            lomuto(part)
        })
    }),
    ("against_median_of_three", |nums| {
        quicksort(nums, &|part| hoare(part, part[median_place(part, [0, lower(part), part.len() - 1])]))
    }),
    ("against_median_of_three", |nums| {
        quicksort(nums, &|part| {
            sort_three(part, lower(part));
            hoare(part, part[lower(part)])
        })
    }),
    ("against_median_of_three", |nums| {
        quicksort(nums, &|part| {
            part.swap(0, median_place(part, [0, lower(part), part.len() - 1]));
            around_the_first(part)
        })
    }),
    ("against_median_of_three_upper", |nums| {
        quicksort(nums, &|part| hoare(part, part[median_place(part, [0, upper(part), part.len() - 1])]))
    }),
    ("against_median_put_last", |nums| {
        quicksort(nums, &|part| {
            let last = part.len() - 1;
            part.swap(last, median_place(part, [0, lower(part), last]));
            lomuto(part)
        })
    }),
    ("against_median_put_last_upper", |nums| {
        quicksort(nums, &|part| {
            let last = part.len() - 1;
            part.swap(last, median_place(part, [0, upper(part), last]));
            lomuto(part)
        })
    }),
    ("against_median_put_last_but_one", |nums| quicksort(nums, &|part| put_last_but_one(part, lower(part)))),
    ("against_median_put_last_but_one_upper", |nums| quicksort(nums, &|part| put_last_but_one(part, upper(part)))),
    ("against_median_of_three_inside", |nums| quicksort(nums, &inside)),
    ("against_ninther", |nums| quicksort(nums, &of_nine)),
    ("against_median_of_three_in_lists", in_lists),
];

/// The arrays of `killers`.
fn made(largest: usize) -> Vec<(&'static str, Vec<i64>)> {
    killers(largest).into_iter().map(|(name, killer)| (name, killer())).collect()
}

#[test]
fn every_killer_makes_its_sorts_quadratic() {
    for n in [3000, 3001, 4096] {
        let killers = made(n);
        for (idx, (name, sort)) in SORTS.iter().enumerate() {
            let (_, killer) = killers.iter().find(|(killer, _)| killer == name).expect("a sort for every name");
            let steps = sort(&mut killer.clone());
            assert!(steps > n * n / 10, "sort {idx}, {name}: {steps} steps for {n} elements");
            // The same sort is fast on a scattered array, so the killer array is what makes it slow.
            let mut scattered: Vec<i64> = (0..n as i64).map(|idx| idx * 7919 % n as i64).collect();
            assert!(sort(&mut scattered) < n * n / 20, "sort {idx}, {name}, of scattered elements");
        }
        assert!(killers.iter().all(|(name, _)| SORTS.iter().any(|(sort, _)| sort == name)));
    }
}

#[test]
fn every_killer_has_different_values_from_the_lowest_on() {
    for n in [0, 1, 2, 5, 17, 20, 33, 1000] {
        for (name, mut killer) in made(n) {
            killer.sort_unstable();
            assert!(killer.into_iter().eq((0..n as i64).map(|idx| LOWEST + idx)), "{name} of {n}");
        }
    }
    let lengths = |largest| made(largest).iter().map(|(_, killer)| killer.len()).collect::<BTreeSet<_>>();
    assert_eq!(lengths(1_000_000), BTreeSet::from([100_000, 1_000_000]));
    assert_eq!(lengths(200_000), BTreeSet::from([40_000]));
    assert_eq!(lengths(1 << 17), BTreeSet::from([1 << 17]));
    let is_in_range = |(_, killer): &(_, Vec<i64>)| killer.iter().all(|num| (LOWEST..=HIGHEST).contains(num));
    assert!([1_000_000, 1 << 17].into_iter().all(|largest| made(largest).iter().all(is_in_range)));
}
