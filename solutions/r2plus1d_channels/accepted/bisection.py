# Searches for the largest number of channels that is affordable.
def r2plus1d_channels(c_in, c_out, kernel, t):
    low, high = 0, t * c_out + 1
    while high - low > 1:
        mid = (low + high) // 2
        if kernel**2 * c_in * mid + t * mid * c_out <= t * kernel**2 * c_in * c_out:
            low = mid
        else:
            high = mid
    return low
