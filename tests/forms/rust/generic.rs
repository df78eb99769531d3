// Form: The function is generic over the items of a slice.
// Verdict: accepted

pub fn heap_sort<T: Ord + Clone>(nums: &[T]) -> Vec<T> {
    let mut v = nums.to_vec();
    v.sort();
    v
}
