// A skew heap of counted, borrowed nodes: every merge goes through `Rc` and `RefCell`. The loop stands for the recursion, which is as deep as n.
use std::cell::RefCell;
use std::rc::Rc;

type Link = Option<Rc<RefCell<Node>>>;

struct Node {
    value: i64,
    left: Link,
    right: Link,
}

/// Merges the right spines of both, and then turns every node of the merged spine round, from its end.
fn merge(mut a: Link, mut b: Link) -> Link {
    let mut spine: Vec<Rc<RefCell<Node>>> = Vec::new();
    while let (Some(x), Some(y)) = (&a, &b) {
        if x.borrow().value > y.borrow().value {
            std::mem::swap(&mut a, &mut b);
            continue;
        }
        let node = Rc::clone(x);
        a = node.borrow_mut().right.take();
        spine.push(node);
    }
    let mut merged = a.or(b);
    while let Some(node) = spine.pop() {
        let left = node.borrow_mut().left.take();
        node.borrow_mut().right = left;
        node.borrow_mut().left = merged;
        merged = Some(node);
    }
    merged
}

pub fn heap_sort(nums: Vec<i64>) -> Vec<i64> {
    let mut heap: Link = None;
    for value in nums {
        heap = merge(heap, Some(Rc::new(RefCell::new(Node { value, left: None, right: None }))));
    }
    let mut sorted = Vec::new();
    while let Some(node) = heap {
        sorted.push(node.borrow().value);
        let left = node.borrow_mut().left.take();
        let right = node.borrow_mut().right.take();
        heap = merge(left, right);
    }
    sorted
}
