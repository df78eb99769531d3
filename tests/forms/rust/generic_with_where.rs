// Form: The function is generic over the items of a vector, with a where clause.
// Verdict: accepted

pub fn heap_sort<T>(mut nums: Vec<T>) -> Vec<T>
where
    T: Ord,
{
    nums.sort_unstable();
    nums
}
