// Form: A method of another class has the name too; a using declaration names the function.
// Verdict: accepted

namespace mine { struct Heap { int heap_sort() { return 1; } };
vector<int> heapSort(vector<int> a) { sort(a.begin(), a.end()); return a; } }
using mine::heapSort;
