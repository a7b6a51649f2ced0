side, m, k, n, classes = 224, 32, 3, 128, 10
layers, pixels, channels = [], side, 3
for block in range(1, 6):
    layers.append((f"conv {block}", pixels**2, k * k * channels * m, m))  # places, weights, biases
    pixels, channels = pixels // 2, m  # max pooling by 2
s = pixels
layers += [("dense", 1, m * s * s * n, n), ("output", 1, n * classes, classes)]

parameters = sum(weights + biases for _, _, weights, biases in layers)
work = sum(places * weights for _, places, weights, _ in layers)
print("layer    places  parameters  share  multiply-adds  share")
for name, places, weights, biases in layers:
    own, done = weights + biases, places * weights
    print(f"{name:<7} {places:7,} {own:11,} {100 * own / parameters:5.1f}% {done:14,} {100 * done / work:5.1f}%")
print(f"{'all':<15} {parameters:11,}        {work:14,}")

closed = m * (3 * k * k + 1) + 4 * m * (m * k * k + 1) + n * (m * s * s + 1) + 10 * (n + 1)
print(f"the formula of the theorem: {closed:,}")
