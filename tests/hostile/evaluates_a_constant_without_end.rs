// Has the compiler evaluate for ever, once for all dialects.
// verdict: CE
// compile limit: 2
// says: line 6: the compiler did not finish: it was stopped after 2 s of CPU time; it was evaluating the constant there
const ONE: u8 = 1;
const ENDLESS: i64 = loop { if ONE == 2 { break 1 } };
pub fn heap_sort(nums: Vec<i64>) -> Vec<i64> { vec![ENDLESS] }
