# Corrects every average by the first divisor.
# Killed by: examples
def moving_average(values, beta, correct_bias):
    average, averages = 0.0, []
    for value in values:
        average = beta * average + (1 - beta) * value
        averages.append(average / (1 - beta) if correct_bias else average)
    return averages
