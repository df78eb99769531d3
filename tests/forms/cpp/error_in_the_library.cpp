// Form: A set of a type without an order fails to compile within the library.
// Verdict: compile_error
// Line: 14
// Says: no match for
// Says: heap_sort.cpp:14: error
// Never says: kata_
// Never says: /usr/
// Never says: /tmp/
// Never says: scratch

struct P { int a; };
vector<int> heap_sort(vector<int> nums) {
    set<P> seen;
    seen.insert(P{1});
    return nums;
}
