import math

N, hidden, output = 1437, 64 * 32, 32 * 10  # examples; weights of the two layers
per_example = (hidden + output) + (hidden + output) + output  # forward, gradients of weights, gradient of H
print("batch   steps an epoch   multiply-adds   matrix products   multiply-adds in one product")
for batch in (1, 8, 32, 128, N):
    steps = math.ceil(N / batch)
    products = 5 * steps  # two forward, two for the weights, one for the hidden units
    print(f"{batch:5d} {steps:16d} {per_example * N:15d} {products:17d} {per_example * N // products:30d}")
