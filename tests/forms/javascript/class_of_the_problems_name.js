// Form: A class has the problem's name.
// Verdict: compile_error
// Says: `HeapSort` is a class: Kata calls a function, or a method of `class Solution`

class HeapSort {
    sort(nums) {
        return nums;
    }
}
function other() {}
