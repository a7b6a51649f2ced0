import numpy as np

latency, accuracy = np.array([20.0, 90.0, 400.0]), np.array([0.86, 0.87, 0.95])  # ms
chosen = [int((accuracy - weight * latency / 1000).argmax()) for weight in np.arange(20_000) / 10_000]
names = ["A", "B", "C"]
print("chosen by some weight:", *sorted({names[i] for i in chosen}))
flip = next(i for i, model in enumerate(chosen) if model == 0) / 10_000  # per second
print(f"from C to A at a weight of {flip:.3f} per second")
within = np.where(latency <= 100, accuracy, -np.inf)
print("limit of 100 ms, then accuracy:", names[int(within.argmax())])
