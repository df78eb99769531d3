# Joins halves of a row: ln(e^a + e^b) of two logarithms is max + log1p(e^-|a-b|).
def log_softmax(logits):
    def log_sum_exp(row):
        if len(row) == 1:
            return row[0]
        a, b = log_sum_exp(row[: len(row) // 2]), log_sum_exp(row[len(row) // 2 :])
        return max(a, b) + math.log1p(math.exp(-abs(a - b)))

    return [[logit - total for logit in row] for row, total in zip(logits, map(log_sum_exp, logits))]
