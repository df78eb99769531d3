// Begins with the first layer's kernel, even if there is none.
// Killed by: hidden
fn receptive_field(kernels: Vec<i64>, strides: Vec<i64>) -> i64 {
    let (mut field, mut jump) = (kernels[0], strides[0]);
    for i in 1..kernels.len() {
        field += (kernels[i] - 1) * jump;
        jump *= strides[i];
    }
    field
}
