import numpy as np

g = 1.0  # the same gradient in every step; ε is left out
betas, total, v = (0.9, 0.999), 0.0, [0.0, 0.0]
print("step/η:   AdaGrad   1/√t   RMSProp β=0.9   1/√(1-0.9^t)   β=0.999   1/√(1-0.999^t)")
for t in range(1, 3001):
    total += g**2
    v = [beta * old + (1 - beta) * g**2 for beta, old in zip(betas, v, strict=True)]
    if t in (1, 2, 10, 100, 3000):
        a, (b, c) = g / np.sqrt(total), g / np.sqrt(v)
        x, y, z = t**-0.5, *(1 / np.sqrt(1 - beta**t) for beta in betas)
        print(f"t = {t:<5} {a:>7.3f} {x:>6.3f} {b:>15.3f} {y:>14.3f} {c:>9.3f} {z:>16.3f}")
