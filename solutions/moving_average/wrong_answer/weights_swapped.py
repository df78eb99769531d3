# Takes beta for the weight of the new value.
# Killed by: examples
def moving_average(values, beta, correct_bias):
    average, averages = 0.0, []
    for t, value in enumerate(values, 1):
        average = (1 - beta) * average + beta * value
        averages.append(average / (1 - (1 - beta) ** t) if correct_bias and beta else average)
    return averages
