# The products of the shapes that the weights' tensors have.
def conv3d_factorised_params(c_in, c_out, kernel, t, mid):
    full, *pair = map(math.prod, [(c_out, c_in, t, kernel, kernel), (mid, c_in, 1, kernel, kernel), (c_out, mid, t, 1, 1)])
    return full, sum(pair)
