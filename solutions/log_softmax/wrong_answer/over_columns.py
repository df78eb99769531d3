# Normalises the columns.
# Killed by: examples
def log_softmax(logits):
    def log_sum_exp(column):
        return max(column) + math.log(sum(math.exp(x - max(column)) for x in column))

    sums = [log_sum_exp(column) for column in zip(*logits)]
    return [[x - total for x, total in zip(row, sums)] for row in logits]
