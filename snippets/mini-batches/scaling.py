curvature, sigma2, w0 = 1.0, 1.0, 10.0
print("batch   rate   shrink a step     floor   steps to twice the floor   examples")
for batch in (1, 2, 4, 8, 16, 32, 64):
    learning_rate = 0.04 * batch  # linear scaling: rate / batch stays
    shrink = 1 - learning_rate * curvature
    if abs(shrink) >= 1:
        print(f"{batch:5d} {learning_rate:6.2f} {shrink:15.2f}   none: rate >= 2 / curvature, it diverges")
        continue
    noise = learning_rate**2 * sigma2 / batch
    floor = noise / (1 - shrink**2)
    square, steps = w0**2, 0
    while square > 2 * floor:
        square, steps = shrink**2 * square + noise, steps + 1
    print(f"{batch:5d} {learning_rate:6.2f} {shrink:15.2f} {floor:9.4f} {steps:26d} {steps * batch:10d}")
