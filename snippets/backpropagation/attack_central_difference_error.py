import numpy as np

rng = np.random.default_rng(0)
n = 200_000
a, w, shift, x = rng.uniform(0.1, 2, n), rng.uniform(0.5, 3, n), rng.uniform(-1, 1, n), rng.uniform(-2, 2, n)
epsilon = 10.0 ** rng.uniform(-6, 0, n)
third = 1 / (6 * np.sqrt(3))  # the largest |σ''|, the third derivative of softplus
families = {  # f(z), f'(z), and a bound for |f'''| at distances up to d from z
    "cubic": (lambda z: z**3, lambda z: 3 * z**2, lambda z, d: 6.0),
    "sin": (np.sin, np.cos, lambda z, d: 1.0),
    "exp": (np.exp, np.exp, lambda z, d: np.exp(z + d)),
    "tanh": (np.tanh, lambda z: 1 / np.cosh(z) ** 2, lambda z, d: 2.0),
    "softplus": (lambda z: np.logaddexp(0, z), lambda z: 1 / (1 + np.exp(-z)), lambda z, d: third),
}
sharpest, broken = {"truncation": 0.0, "rounding": 0.0, "both": 0.0}, 0
for f, slope, third_bound in families.values():
    above, below = (a * f(w * (x + sign * epsilon) + shift) for sign in (1, -1))
    difference = (np.float32(above).astype(float) - np.float32(below).astype(float)) / (2 * epsilon)  # values rounded
    eta = (2**-24 + 2**-40) * np.maximum(abs(above), abs(below)) + 2**-44  # rounding to float32; float64 adds far less
    truncation = a * w**3 * third_bound(w * x + shift, w * epsilon) * epsilon**2 / 6
    bound = truncation + eta / epsilon
    ratio = abs(difference - a * w * slope(w * x + shift)) / bound
    broken += np.sum(ratio > 1)
    share = truncation / bound
    for name, chosen in (("truncation", share > 0.9), ("rounding", share < 0.1), ("both", (share > 0.3) & (share < 0.7))):
        sharpest[name] = max(sharpest[name], ratio[chosen].max())
print(f"{len(families) * n:,} random differences, the bound broken {broken} times")
for name in sharpest:
    print(f"bound made of {name}: error / bound up to {sharpest[name]:.2f}")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
