// Has the compiler double a list of tokens until its time or its memory is gone.
// verdict: CE
// compile limit: 2
// says: the compiler did not finish
macro_rules! more { ([] $($t:tt)*) => { $($t)* }; ([$a:tt $($n:tt)*] $($t:tt)*) => { more!{ [$($n)*] $($t)* $($t)* } }; }
more! { [x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x] const _: () = (); }
pub fn heap_sort(nums: Vec<i64>) -> Vec<i64> { nums }
