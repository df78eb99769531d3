# Carries the weighted sum and the sum of the weights, each without the factor 1 - beta.
def moving_average(values, beta, correct_bias):
    total, weight, result = 0.0, 0.0, []
    for value in values:
        total, weight = beta * total + value, beta * weight + 1
        result.append(total / weight if correct_bias else total * (1 - beta))
    return result
