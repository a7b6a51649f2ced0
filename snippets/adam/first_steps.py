import numpy as np


def step_sizes(gradients, correct, beta1=0.9, beta2=0.999):
    m = v = 0.0
    for t, g in enumerate(gradients, 1):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        share = (1 - beta1**t) / np.sqrt(1 - beta2**t)  # what the correction divides by
        yield m / np.sqrt(v) / (share if correct else 1)


rng = np.random.default_rng(0)
noisy = 1 + rng.normal(size=(5000, 1000))  # 1,000 runs; the noise is as large as the gradient
constant = np.ones(5000)
rows = [np.array(list(step_sizes(constant, correct))) for correct in (True, False)]
rows += [np.sqrt(np.mean(np.square(list(step_sizes(noisy, correct))), axis=1)) for correct in (True, False)]
print("size of the step, in units of eta")
print("        constant gradient       noisy gradients (root mean square)")
print("t       corrected   without     corrected   without")
for t in (1, 2, 3, 5, 10, 20, 100, 1000, 5000):
    a, b, c, d = (row[t - 1] for row in rows)
    print(f"{t:<7} {a:<11.2f} {b:<11.2f} {c:<11.1f} {d:.1f}")
print(f"the largest step without, constant gradient: {rows[1].max():.2f} eta, at t = {rows[1].argmax() + 1}")
print(f"(1 - beta1) / sqrt(1 - beta2) = {0.1 / np.sqrt(0.001):.2f}")
