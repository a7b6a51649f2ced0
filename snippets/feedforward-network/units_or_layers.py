def count(sizes):
    return sum((fan_in + 1) * fan_out for fan_in, fan_out in zip(sizes[:-1], sizes[1:], strict=True))


print("one hidden layer of 10 units: ", count([2, 10, 2]), "parameters")
print("ten hidden layers of 10 units:", count([2] + 10 * [10] + [2]), "parameters")
print("one hidden layer of 208 units:", count([2, 208, 2]), "parameters")
