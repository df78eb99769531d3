// Form: A `main` of the file's own stands below the function and is not run.
// Options: --case mixed_order
// Verdict: accepted

pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    nums.sort();
    nums
}
fn main() {
    println!("{:?}", heap_sort(vec![2, 1]));
    std::process::exit(3);
}
