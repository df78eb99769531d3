// A leftist heap of nodes that own their children: O(n log k), at an allocation for each element and a cache miss for each step.
struct Node {
    int value;
    int distance = 1;
    unique_ptr<Node> left, right;
    Node(int value) : value(value) {}
};

unique_ptr<Node> merged(unique_ptr<Node> one, unique_ptr<Node> other) {
    if (!one) return other;
    if (!other) return one;
    if (other->value < one->value) swap(one, other);
    one->right = merged(move(one->right), move(other));
    if (!one->left || one->left->distance < one->right->distance) swap(one->left, one->right);
    one->distance = one->right ? one->right->distance + 1 : 1;
    return one;
}

vector<int> sortNearlySorted(vector<int> nums, int k) {
    unique_ptr<Node> heap;
    vector<int> sorted;
    auto pop = [&] {
        sorted.push_back(heap->value);
        auto left = move(heap->left), right = move(heap->right);
        heap = merged(move(left), move(right));
    };
    for (int idx = 0; idx < (int)nums.size(); ++idx) {
        heap = merged(move(heap), make_unique<Node>(nums[idx]));
        if (idx >= k) pop();
    }
    while (heap) pop();
    return sorted;
}
