# Takes the mean of the last 100 values.
# Killed by: examples
def moving_average(values, beta, correct_bias):
    return [sum(values[max(0, t - 100) : t]) / min(t, 100) for t in range(1, len(values) + 1)]
