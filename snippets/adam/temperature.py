import numpy as np


def averages(series, beta):
    m, seen = 0.0, []
    for t, x in enumerate(series, 1):
        m = beta * m + (1 - beta) * x
        seen.append((m, m / (1 - beta**t)))  # as it is, and corrected
    return np.array(seen).T


def distance(a, b):  # root mean square, °C
    return np.sqrt(np.mean((a - b) ** 2))


days = np.arange(1, 366)
curve = 18 - 8 * np.cos(2 * np.pi * days / 365)  # the true mean of each day, °C
series = curve + 3 * np.random.default_rng(0).normal(size=365)
print(f"day 1: {series[0]:.2f} °C")
print("       m on    distance from the curve, °C")
print("beta   day 1   days 1-30, m   days 1-30, corrected   days 31-365, m")
for beta in (0.0, 0.5, 0.9, 0.98):
    m, corrected = averages(series, beta)
    early, mended = distance(m[:30], curve[:30]), distance(corrected[:30], curve[:30])
    print(f"{beta:<6} {m[0]:<7.2f} {early:<14.1f} {mended:<22.1f} {distance(m[30:], curve[30:]):.1f}")
