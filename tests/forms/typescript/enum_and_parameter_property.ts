// Form: An enum and a parameter property need code of their own.
// Options: --case mixed_order
// Verdict: accepted

enum Order {
    Ascending = 1,
    Descending = -1,
}
class Sorter {
    constructor(private readonly order: Order) {}
    sorted(nums: number[]): number[] {
        return nums.sort((a, b) => this.order * (a - b));
    }
}
function heapSort(nums: number[]): number[] {
    return new Sorter(Order.Ascending).sorted(nums);
}
