# Values and slopes go through the formula of each function together.
class Dual:
    def __init__(self, value, slope=0.0):
        self.value, self.slope = value, slope

    def __mul__(self, other):
        return Dual(self.value * other.value, self.slope * other.value + self.value * other.slope)

    def tanh(self):
        y = math.tanh(self.value)
        return Dual(y, (1 - y * y) * self.slope)

    def sigmoid(self):
        half = Dual(self.value / 2, self.slope / 2).tanh()
        return Dual((half.value + 1) / 2, half.slope / 2)

    def softplus(self):
        value = max(self.value, 0) + math.log1p(math.exp(-abs(self.value)))
        return Dual(value, self.sigmoid().value * self.slope)

    def clamp(self, low, high):
        return self if low < self.value < high else Dual(min(max(self.value, low), high))


def activation_gradient(x, name):
    functions = {
        "sigmoid": Dual.sigmoid,
        "tanh": Dual.tanh,
        "relu": lambda v: v.clamp(0, math.inf),
        "swish": lambda v: v * v.sigmoid(),
        "hard_swish": lambda v: v * Dual((v.value + 3) / 6, v.slope / 6).clamp(0, 1),
        "mish": lambda v: v * v.softplus().tanh(),
    }
    return [functions[name](Dual(v, 1.0)).slope for v in x]
