import math

import numpy as np

w_star, curvature, learning_rate = 1.0, 0.5, 0.1
a = 1 - learning_rate * curvature  # what a step leaves of the distance


def risks(noise, steps):  # the expected (w - w*)² before each step; the estimate is w* ± noise, each with chance 1/2
    estimates = w_star + noise * np.array([1.0, -1.0])
    w, seen = np.zeros(2), []
    for _ in range(steps):
        seen.append(np.mean((w - w_star) ** 2))
        w = w - learning_rate * curvature * (w - estimates)  # gradient descent on the training loss ½ λ (w - estimate)²
    return np.array(seen)


print("noise s   best step by running   by the formula   lowest risk   w*²s²/(w*²+s²)   risk after 1,000 steps")
for noise in (0.1, 0.5, 1.0, 2.0):
    risk = risks(noise, 1001)
    formula = math.log(noise**2 / (w_star**2 + noise**2)) / math.log(a)
    lowest = w_star**2 * noise**2 / (w_star**2 + noise**2)
    print(f"{noise:7.1f}{risk.argmin():18}{formula:21.1f}{risk.min():14.4f}{lowest:15.4f}{risk[-1]:22.2f}")
