// Form: The function is a generic lambda.
// Options: --case mixed_order
// Verdict: accepted

auto heap_sort = [](auto nums) { sort(nums.begin(), nums.end()); return nums; };
