// Form: Comments, strings and names are not ASCII.
// Options: --case mixed_order
// Verdict: accepted

// 堆排序 👩‍👧
pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    let (größe, 名) = (nums.len(), "排序 👩‍👧");
    nums.sort();
    if 名.len() > 2 && größe == nums.len() { nums } else { Vec::new() }
}
