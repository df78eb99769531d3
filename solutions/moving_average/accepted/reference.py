"""The exponential moving average; the correction is for the output only."""


def moving_average(values: list[float], beta: float, correct_bias: bool) -> list[float]:
    average, averages = 0.0, []
    for t, value in enumerate(values, 1):
        average = beta * average + (1 - beta) * value
        averages.append(average / (1 - beta**t) if correct_bias else average)
    return averages
