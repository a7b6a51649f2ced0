import numpy as np

print("beta   steps in the old direction   log(1/2) / log(beta)   distance / a full step")
for beta in (0.8, 0.9, 0.99):
    u, seen = 1 / (1 - beta), []  # the velocity after many gradients of 1
    while (u := beta * u - 1) > 0:  # from now on the gradient is -1
        seen.append(u)
    print(f"{beta:<6} {len(seen):<28} {np.log(0.5) / np.log(beta):<22.2f} {sum(seen) * (1 - beta):.1f}")
