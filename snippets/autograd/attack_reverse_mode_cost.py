import random

from linebyline.autograd import Value
from linebyline.counted import Counted

OPERATORS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "**3": lambda a, b: a**3,
    "neg": lambda a, b: -a,
}
FAMILIES = {
    "all but division": "+ - * **3 neg",
    "all": "+ - * / **3 neg",
    "division only": "/",
}


def random_program(source, operators, inputs, length):
    """Return lines (operator, i, j), to be applied to earlier results i and j."""
    values, program = list(inputs), []
    while len(program) < length:
        name = operators[int(source.random() * len(operators))]
        i, j = (int(source.random() * len(values)) for _ in range(2))
        result = OPERATORS[name](values[i], values[j])
        if 0.01 < abs(result) < 100:
            values, program = values + [result], program + [(name, i, j)]
    return program


def run(program, inputs):
    values = list(inputs)
    for name, i, j in program:
        values.append(OPERATORS[name](values[i], values[j]))
    return values[-1]


source, sharpest, broken = random.Random(0), 0.0, 0
for family, names in FAMILIES.items():
    largest = 0.0
    for _ in range(200):
        n, length = (1 + int(60 * source.random()) for _ in range(2))
        inputs = [0.5 + source.random() for _ in range(n)]
        program = random_program(source, names.split(), inputs, length)
        Counted.operations = 0
        run(program, [Counted(x) for x in inputs])
        alone, Counted.operations = Counted.operations, 0
        run(program, [Value(Counted(x)) for x in inputs]).backward(seed=Counted(1))
        ratio = Counted.operations / (alone * (8 if "/" in names else 5))
        broken, largest = broken + (ratio > 1), max(largest, ratio)
    print(f"{family:<16} 200 programs, operations / bound up to {largest:.2f}")
    sharpest = max(sharpest, largest)
print("the bound was broken", broken, "times")
print(f"sharpest ratio {sharpest:.2f}")
