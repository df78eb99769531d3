// A doubly linked list, sorted by merging its nodes.
vector<int> sort_nearly_sorted(vector<int> nums, int) {
    list<int> elements(nums.begin(), nums.end());
    elements.sort();
    return {elements.begin(), elements.end()};
}
