import numpy as np

users = np.array([0.70, 0.25, 0.05])  # what the users send, by region
right = {"A": np.array([0.92, 0.90, 0.60]), "B": np.array([0.89, 0.88, 0.86])}
for name, accuracy in right.items():
    print(f"{name}: by users {users @ accuracy:.3f}, by region {accuracy.mean():.3f}, worst region {accuracy.min():.2f}")

rng = np.random.default_rng(0)
equal = np.full(3, 1 / 3)
gaps = rng.normal(size=(100_000, 3))  # region by region, how much better one model is than another
disagree = ((gaps @ users > 0) != (gaps @ equal > 0)).mean()
cosine = users @ equal / np.sqrt((users @ users) * (equal @ equal))
print(f"the two averages rank a random pair differently: {disagree:.2f}, arccos/π = {np.arccos(cosine) / np.pi:.2f}")
