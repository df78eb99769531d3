// A tree of n nodes, each of which holds a pointer to its element: one allocation for each, twice, and cache misses all the way.
vector<int> heap_sort(vector<int> nums) {
    multimap<int, shared_ptr<int>> tree;
    for (int num : nums) tree.emplace(num, make_shared<int>(num));
    vector<int> sorted;
    for (auto& [key, element] : tree) sorted.push_back(*element);
    return sorted;
}
