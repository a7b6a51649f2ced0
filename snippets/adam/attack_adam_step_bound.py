import numpy as np


def largest_step(gradients, beta1, beta2):  # in units of η, with the correction, ε = 0
    m = v = largest = 0.0
    for t, g in enumerate(gradients, 1):
        m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g**2
        if v > 1e-250:  # below, squares have lost their digits
            largest = max(largest, abs(m) / (1 - beta1**t) / np.sqrt(v / (1 - beta2**t)))
    return largest


def bound(beta1, beta2):
    return (1 - beta1) / np.sqrt((1 - beta2) * (1 - beta1**2 / beta2))


rng, broken, found = np.random.default_rng(0), 0, {}
for _ in range(250):
    beta2 = 1 - 10.0 ** rng.uniform(-4, -1)
    beta1 = np.sqrt(beta2) * rng.uniform(0.5, 0.98)
    families = {
        "normal": rng.normal(size=200),
        "heavy tails": rng.standard_cauchy(200),
        "one after silence": np.r_[np.zeros(300), 1.0],
        "burst after silence": np.r_[np.zeros(300), np.ones(rng.integers(1, 40))],
        "growing": (beta2 / beta1) ** np.arange(-300.0, 1),
    }
    for name, gradients in families.items():
        ratio = largest_step(gradients, beta1, beta2) / bound(beta1, beta2)
        found[name], broken = max(found.get(name, 0), ratio), broken + (ratio > 1 + 1e-9)
print(f"250 settings, 5 kinds of gradients: a step above A times eta: {broken} times; nearest to A:")
for name, ratio in found.items():
    print(f"  {name:<20} {ratio:.2f}")

silence = np.zeros(20_000)
print("0.9 and 0.999, after a long silence, the largest step in units of eta:")
print(f"  one gradient            {largest_step(np.r_[silence, 1.0], 0.9, 0.999):.2f}")
print(f"  twelve equal ones       {largest_step(np.r_[silence, np.ones(12)], 0.9, 0.999):.2f}")
grown = (0.999 / 0.9) ** np.arange(-100.0, 1)
print(f"  growing by {100 * (0.999 / 0.9 - 1):.0f}% a step   {largest_step(np.r_[silence, grown], 0.9, 0.999):.2f}")
print(f"  the bound A             {bound(0.9, 0.999):.2f}")
print(f"sharpest ratio {max(found.values()):.2f}")
