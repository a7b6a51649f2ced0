import numpy as np

rng = np.random.default_rng(0)
labels = (np.arange(1000) % 10 == 6).astype(int)  # is it a six? 100 of 1000


def recall_mean(answers):
    return np.mean([np.mean(answers[labels == k] == k) for k in (0, 1)])


good = np.where(rng.random(1000) < 0.85, labels, 1 - labels)  # right 85 times in 100, on either class
print("is it a six?   accuracy  mean of the recalls  test: the mean is above 0.6")
for name, answers in (("always no", 0 * labels), ("always yes", 0 * labels + 1), ("looks at it", good)):
    print(f"{name:13s}  {np.mean(answers == labels):8.2f}  {recall_mean(answers):19.2f}  {recall_mean(answers) > 0.6}")

coins = rng.integers(2, size=(20, 2, 100))  # labels of 20 worlds, validation and test: nothing can be learned
print("200 models that guess, the best is kept; coin labels, 20 worlds")
for name, side in (("on the test set", 1), ("on the validation set", 0)):
    reported = []
    for world in coins:
        scores = (rng.integers(2, size=(200, 2, 100)) == world).mean(axis=2)  # [models, (validation, test)]
        reported.append(scores[scores[:, side].argmax(), 1])
    chance = abs(np.mean(reported) - 0.5) < 3 * 0.05 / np.sqrt(20)  # three standard errors
    print(f"chosen {name:21s}  test score {np.mean(reported):.2f}  test: coin labels score 0.5 {chance}")
