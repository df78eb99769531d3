//! What a C++ submission may look like, and what is said of one that is not right.

use crate::harness::{accepted, judged, refused};

const SORTS: &str = "\
vector<long long> heap_sort(vector<long long> nums) {
    sort(nums.begin(), nums.end());
    return nums;
}
";

const LEETCODE_SORT_ARRAY: &str = "\
class Solution {
public:
    vector<int> sortArray(vector<int>& nums) {
        priority_queue<int, vector<int>, greater<int>> heap(nums.begin(), nums.end());
        vector<int> sorted;
        while (!heap.empty()) {
            sorted.push_back(heap.top());
            heap.pop();
        }
        return sorted;
    }
};
";

const LEETCODE_SUBSTRING: &str = "\
class Solution {
public:
    int lengthOfLongestSubstring(string s) {
        unordered_set<char> window;
        int left = 0, best = 0;
        for (int right = 0; right < s.size(); right++) {
            while (window.count(s[right])) window.erase(s[left++]);
            window.insert(s[right]);
            best = max(best, right - left + 1);
        }
        return best;
    }
};
";

#[test]
fn functions_are_found_in_every_convention() {
    accepted("heap_sort.cpp", SORTS);
    accepted("HeapSort.cc", SORTS.replace("heap_sort", "heapSort"));
    accepted("sort_array.cpp", SORTS.replace("heap_sort", "sortArray"));
}

#[test]
fn leetcode_classes_are_judged_as_they_are() {
    accepted("heap_sort.cpp", LEETCODE_SORT_ARRAY);
    accepted(
        "heap_sort.cpp",
        format!(
            "#include <iostream>\n#include <vector>\n#include <queue>\nusing namespace std;\n\n{LEETCODE_SORT_ARRAY}\nint main() {{ return 1; }}\n"
        ),
    );
}

#[test]
fn a_leetcode_substring_is_judged_as_it_is() {
    accepted("longest_unique_substring.cpp", LEETCODE_SUBSTRING);
    accepted("longest_unique_substring.cpp", LEETCODE_SUBSTRING.replace("string s", "const string& s"));
}

#[test]
fn narrower_and_borrowed_types_are_taken() {
    accepted(
        "heap_sort.cpp",
        "std::vector<int> heap_sort(const std::vector<int>& nums) {\n    auto v = nums;\n    std::sort(v.begin(), v.end());\n    return v;\n}\n",
    );
    accepted(
        "sift_down.cpp",
        "vector<int>& sift_down(vector<int>& nums, int i, size_t size) {\n    for (;;) {\n        size_t top = i;\n        for (size_t child : {2 * (size_t)i + 1, 2 * (size_t)i + 2})\n            if (child < size && nums[child] > nums[top]) top = child;\n        if (top == (size_t)i) return nums;\n        swap(nums[i], nums[top]);\n        i = top;\n    }\n}\n",
    );
}

#[test]
fn a_value_that_does_not_fit_is_named() {
    refused(
        "heap_sort.cpp",
        SORTS.replace("long long", "unsigned char"),
        &[],
        "run_time_error",
        &["does_not_fit", "nums["],
    );
}

#[test]
fn files_may_be_written_in_any_way() {
    accepted(
        "with spaces/题目 集/heap_sort.cpp",
        format!("\u{feff}{}", SORTS.replace("    ", "\t").replace('\n', "\r\n")),
    );
    accepted("heap_sort.cpp", format!("{SORTS}int main(int argc, char** argv) {{\n    abort();\n}}\n"));
}

#[test]
fn prints_do_not_disturb_and_are_shown() {
    let printing = SORTS.replace(
        "    return",
        "    cout << \"to stdout\" << endl;\n    cerr << \"to stderr\\n\";\n    printf(\"\");\n    return",
    );
    accepted("heap_sort.cpp", &printing);
    let submission = judged("heap_sort.cpp", printing.replace("sort(nums", "reverse(nums"), &[], "wrong_answer");
    let printed = &submission["counterexample"]["printed"];
    assert_eq!((&printed["stdout"], &printed["stderr"]), (&"to stdout\n".into(), &"to stderr\n".into()));
}

#[test]
fn what_does_not_compile_is_shown_with_its_own_line() {
    let source = "vector<int> heap_sort(vector<int> nums) {\n    undeclared(nums);\n    return nums;\n}\n";
    let submission = refused("heap_sort.cpp", source, &[], "compile_error", &["undeclared"]);
    assert_eq!(submission["failure"]["reason"]["line"], 2, "{submission:#}");
    let missing = "vector<int> heep_sort(vector<int> nums) {\n    return nums;\n}\n";
    refused("heap_sort.cpp", missing, &[], "compile_error", &["`heap_sort`", "`sortArray`", "`heep_sort`"]);
    let arity = "vector<int> heap_sort(vector<int> nums, int size) {\n    return nums;\n}\n";
    refused("heap_sort.cpp", arity, &[], "compile_error", &["2", "1"]);
}

#[test]
fn crashes_are_told_apart() {
    let body = |body: &str| format!("vector<int> heap_sort(vector<int> nums) {{\n    {body}\n}}\n");
    refused("heap_sort.cpp", body("return {nums.at(nums.size())};"), &[], "run_time_error", &["out_of_range"]);
    refused(
        "heap_sort.cpp",
        body("volatile int* p = nullptr; *p = 1; return nums;"),
        &[],
        "run_time_error",
        &["SIGSEGV"],
    );
    refused("heap_sort.cpp", body("exit(0);"), &[], "run_time_error", &["exited"]);
    refused("heap_sort.cpp", body("abort();"), &[], "run_time_error", &["SIGABRT"]);
}

#[test]
fn limits_hold() {
    let body = |body: &str| format!("vector<int> heap_sort(vector<int> nums) {{\n    {body}\n    return nums;\n}}\n");
    let limit = ["--time-limit", "0.3"];
    refused(
        "heap_sort.cpp",
        body("for (volatile int i = 0;; i = i + 1) {}"),
        &limit,
        "time_limit_exceeded",
        &["\"cpu\""],
    );
    refused(
        "heap_sort.cpp",
        body("this_thread::sleep_for(chrono::seconds(60));"),
        &limit,
        "time_limit_exceeded",
        &["\"wall\""],
    );
    refused(
        "heap_sort.cpp",
        body("vector<long long> v(10LL << 27, 1); nums[0] = v[5];"),
        &[],
        "memory_limit_exceeded",
        &["256"],
    );
    refused(
        "heap_sort.cpp",
        body("for (;;) cout << string(65536, 'x') << endl;"),
        &[],
        "output_limit_exceeded",
        &["printed_too_much"],
    );
}

#[test]
fn leaked_state_is_found() {
    let source = "vector<int> seen;\nvector<int> heap_sort(vector<int> nums) {\n    seen.insert(seen.end(), nums.begin(), nums.end());\n    sort(seen.begin(), seen.end());\n    return seen;\n}\n";
    let submission = judged("heap_sort.cpp", source, &[], "wrong_answer");
    assert_eq!(submission["failure"]["finding"]["kind"], "leaked_state", "{submission:#}");
}

#[test]
fn overloads_and_templates_are_bound_to_the_problems_types() {
    let parts = "vector<int> heap_sort(vector<int> nums, int from) {\n    sort(nums.begin() + from, nums.end());\n    return nums;\n}\n";
    let whole = "vector<int> heap_sort(const vector<int>& nums) {\n    return heap_sort(nums, 0);\n}\n";
    accepted("heap_sort.cpp", format!("{parts}{whole}"));
    accepted(
        "heap_sort.cpp",
        format!("class Solution {{\npublic:\n{parts}{whole}}};\n").replace("heap_sort(", "sortArray("),
    );
    accepted(
        "heap_sort.cpp",
        "template <class T>\nvector<T> heap_sort(vector<T> nums) {\n    sort(begin(nums), end(nums));\n    return nums;\n}\n",
    );
    accepted("heap_sort.cpp", "auto heap_sort(auto nums) {\n    std::ranges::sort(nums);\n    return nums;\n}\n");
}
