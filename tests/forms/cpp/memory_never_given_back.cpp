// Form: The function allocates a node for every element and frees none.
// Verdict: accepted

struct Node { long long value; Node* next; char rest[24]; };
vector<long long> heap_sort(vector<long long> nums) {
    sort(nums.begin(), nums.end());
    Node* list = nullptr;
    for (size_t i = nums.size(); i-- > 0;) list = new Node{nums[i], list, {}};
    vector<long long> sorted;
    for (Node* node = list; node; node = node->next) sorted.push_back(node->value);
    return sorted;
}
