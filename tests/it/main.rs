#[test]
fn placeholder() {
    assert_eq!(2 + 2, 4);
}
