// Form: Comments, strings and names are not ASCII.
// Options: --case mixed_order
// Verdict: accepted

// 堆排序 👩‍👧
vector<int> heap_sort(vector<int> nums) {
    size_t größe = nums.size();
    string 名 = "排序 👩‍👧";
    sort(nums.begin(), nums.end());
    return 名.size() > 2 && größe == nums.size() ? nums : vector<int>{};
}
