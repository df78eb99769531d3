// Form: A file is imported that is not there.
// Verdict: compile_error
// Says: no such file stands beside the file

const { sorted } = require("./sorted");
function heapSort(nums) { return sorted(nums); }
