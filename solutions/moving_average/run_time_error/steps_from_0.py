# Counts the steps from 0, so that the first correction divides by 0.
# Killed by: examples
def moving_average(values, beta, correct_bias):
    average, averages = 0.0, []
    for t, value in enumerate(values):
        average = beta * average + (1 - beta) * value
        averages.append(average / (1 - beta**t) if correct_bias else average)
    return averages
