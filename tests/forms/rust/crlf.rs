// Form: The file has CRLF line ends and tabs.
// Verdict: accepted

fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
	nums.sort();
	nums
}
