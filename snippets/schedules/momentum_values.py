from linebyline.byhand.schedules import sutskever_momentum

print("t       ⌊t/250⌋    β_t    1 / (1 - β_t)   1 - 3 / (t + 5)")
for t in (1, 249, 250, 500, 750, 2500, 25_000):
    beta = sutskever_momentum(0.999)(t)
    print(f"{t:<6,} {t // 250:>8} {beta:>6.3f} {1 / (1 - beta):>16.0f} {1 - 3 / (t + 5):>17.4f}")
for largest in (0.999, 0.995, 0.99, 0.9, 0):
    schedule = sutskever_momentum(largest)
    reached = next(t for t in [1, *range(250, 200_000, 250)] if schedule(t) > largest - 1e-9)
    print(f"largest {largest:<5} is reached at step {reached:,}")
