// Form: Interfaces, generics, assertions, overloads and `satisfies` are only types.
// Options: --case mixed_order
// Verdict: accepted

interface Comparable<T> { compare(a: T, b: T): number }
type Numbers = readonly number[];
declare const nowhere: number;
abstract class Base { abstract sorted(nums: number[]): number[]; }
class Sorter extends Base implements Comparable<number> {
    compare(a: number, b: number): number { return a - b; }
    override sorted(nums: number[]): number[] { return nums.sort(this.compare as (a: number, b: number) => number)!; }
}
function heapSort(nums: number[]): number[];
function heapSort(nums: Numbers): number[] {
    return new Sorter().sorted([...nums] satisfies number[]);
}
