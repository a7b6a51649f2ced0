side, m, k, n, classes = 224, 32, 3, 128, 10
parameters = m * (3 * k * k + 1) + 4 * m * (m * k * k + 1) + n * (m * (side // 32) ** 2 + 1) + classes * (n + 1)
kept, pixels, channels = [], side, 3
for block in range(1, 6):
    kept += [(f"input of conv {block}", pixels**2 * channels), (f"preactivation of conv {block}", pixels**2 * m)]
    pixels, channels = pixels // 2, m
kept += [("input of the dense layers", pixels**2 * m + n), ("their preactivations", n + classes)]
total = sum(numbers for _, numbers in kept)
print("kept for the backward pass, one picture      numbers  share")
for name, numbers in kept[:4]:
    print(f"{name:<39} {numbers:12,} {100 * numbers / total:5.1f}%")
print(f"{'all the rest':<39} {total - sum(x for _, x in kept[:4]):12,}")
print(f"{'all':<39} {total:12,}, {total / parameters:.1f} times the parameters")
for batch in (1, 64):
    megabytes = [4 * numbers / 1e6 for numbers in (4 * parameters, batch * total)]
    print(f"batch {batch:2}: parameters, gradients and Adam's two means {megabytes[0]:.1f} MB; kept {megabytes[1]:.1f} MB")
