# Is Huber's loss, which is beta times as large.
# Killed by: examples
def smooth_l1(pred, target, beta):
    differences = [abs(p - t) for p, t in zip(pred, target)]
    return sum(d * d / 2 if d < beta else beta * (d - beta / 2) for d in differences) / len(differences)
