// Form: An arrow function with braces returns nothing.
// Verdict: wrong_answer
// Says: an arrow function with braces

const heapSort = (nums) => { nums.sort((a, b) => a - b); };
