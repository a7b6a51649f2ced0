from linebyline.byhand.schedules import cosine_decay, exponential_decay, inverse_time_decay, step_decay, warmup

schedules = {
    "step": step_decay(0.1, factor=0.5, every=200),
    "exponential": exponential_decay(0.1, decay=0.004),
    "1/t": inverse_time_decay(0.1, decay=0.01),
    "cosine": cosine_decay(0.1, steps=1000),
    "warmup, cosine": warmup(cosine_decay(0.1, steps=900), steps=100),
}
steps = (1, 50, 201, 501, 1000)
print(f"{'t':<14}", *(f"{t:>7}" for t in steps))
for name, schedule in schedules.items():
    print(f"{name:<14}", *(f"{schedule(t):>7.4f}" for t in steps))
