// Form: A wrong function of which the compiler warns of nothing.
// Verdict: wrong_answer
// Report: compile.messages = null

vector<int> heap_sort(vector<int>& nums) { return {}; }
