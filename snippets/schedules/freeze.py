from linebyline.byhand.schedules import exponential_decay, inverse_time_decay

schedules = {  # λ = s = 1, so η_t λ = η_t
    "0.1": lambda t: 0.1,
    "0.5 / √t": lambda t: 0.5 * t**-0.5,
    "1 / t": inverse_time_decay(1.0, 1),
    "0.1 / t": inverse_time_decay(0.1, 1),
    "1 / (t + 1)²": lambda t: (t + 1.0) ** -2,
    "0.1 · 0.9^(t-1)": exponential_decay(0.1, 0.10536051565782628),  # log(1 / 0.9)
}
print("                 after 1,000 steps        after 100,000 steps")
print("rate             sum    start   noise     sum     start   noise")
for name, schedule in schedules.items():
    start, noise, total, line = 1.0, 0.0, 0.0, f"{name:<16}"
    for t in range(1, 100_001):
        rate = schedule(t)
        start, noise, total = (1 - rate) * start, (1 - rate) ** 2 * noise + rate**2, total + rate
        if t in (1000, 100_000):
            line += f"{total:<7.3g}{start if start > 1e-9 else 0:<8.2g}{noise:<10.2g}"
    print(line.rstrip())
