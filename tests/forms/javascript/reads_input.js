// Form: The function reads standard input, which is empty.
// Verdict: run_time_error
// Says: Kata calls a function and gives no input

function heapSort() {
    return JSON.parse(require("fs").readFileSync(0, "utf8"));
}
