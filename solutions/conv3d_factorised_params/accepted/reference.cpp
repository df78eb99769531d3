// The weights of a 3D convolution, and those of a spatial and a temporal one in its place.
tuple<long long, long long> conv3d_factorised_params(long long c_in, long long c_out, long long kernel, long long t,
                                                     long long mid) {
    const long long spatial = kernel * kernel * c_in * mid, temporal = t * mid * c_out;
    return {t * kernel * kernel * c_in * c_out, spatial + temporal};
}
