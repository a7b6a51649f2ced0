from linebyline.byhand.schedules import cosine_decay, exponential_decay, inverse_time_decay, step_decay

steps, start = 1000, 100.0  # λ = s = 1 and V_0 = 100
schedules = {
    "constant 0.1": lambda t: 0.1,
    "constant 0.01": lambda t: 0.01,
    "step decay": step_decay(0.1, factor=0.5, every=200),
    "exponential decay": exponential_decay(0.1, decay=0.004),
    "cosine decay": cosine_decay(0.1, steps),
    "1 / t": inverse_time_decay(1.0, 1),
    "1 / (t + 1 / V_0)": lambda t: 1 / (t + 1 / start),
}
for name, schedule in schedules.items():
    v = start
    for t in range(1, steps + 1):
        v = (1 - schedule(t)) ** 2 * v + schedule(t) ** 2
    print(f"{name:<18} V after {steps:,} steps: {v:.6f}")
print(f"no schedule is below                   {1 / (1 / start + steps):.6f}")
