# By itertools.accumulate, which begins with 0.
def moving_average(values, beta, correct_bias):
    steps = itertools.accumulate(values, lambda average, value: average * beta + value * (1 - beta), initial=0.0)
    return [v / (1 - math.pow(beta, t)) if correct_bias else v for t, v in enumerate(steps) if t]
