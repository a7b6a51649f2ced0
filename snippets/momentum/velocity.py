def velocities(gradients, beta):
    u, seen = 0.0, []
    for g in gradients:
        u = beta * u + g
        seen.append(u)
    return seen


print("gradients            beta   u after 1, 5, 20 and 200 steps    limit")
for beta in (0.5, 0.9, 0.99):
    for name, second, limit in (("+1 +1 +1 ...", 1, 1 / (1 - beta)), ("+1 -1 +1 -1 ...", -1, 1 / (1 + beta))):
        u = velocities([second**t for t in range(2000)], beta)
        shown = "".join(f"{abs(u[steps - 1]):8.2f}" for steps in (1, 5, 20, 200))
        print(f"{name:<18} {beta:>6} {shown} {limit:>8.2f}   reached: {abs(abs(u[-1]) - limit) < 1e-6}")
