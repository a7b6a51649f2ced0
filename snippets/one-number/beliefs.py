import math

import numpy as np

rng = np.random.default_rng(0)
for numbers in (1, 2, 4, 8):
    scores = rng.normal(size=(500, 20, numbers))  # 500 meetings, 20 models, independent numbers
    beaten = (scores[:, :, None] < scores[:, None]).all(axis=-1).any(axis=2)
    print(f"numbers {numbers}: of 20 models, {20 - beaten.sum(axis=1).mean():.0f} are beaten in all of them by no other")

tail = np.vectorize(lambda z: 0.5 * math.erfc(z / math.sqrt(2)))  # P(standard normal > z)
quality, threshold = rng.normal(1.5, 0.2, 600), rng.uniform(0, 4, 600)  # yes if the score > threshold
hit, alarm = tail(threshold - quality), tail(threshold)  # P(yes | positive), P(yes | negative)
a, b = np.triu_indices(600, k=1)
for share in (0.5, 0.2, 0.05):  # of positives
    tp, fp, fn = share * hit, (1 - share) * alarm, share * (1 - hit)
    accuracy, f1 = 1 - fp - fn, 2 * tp / (2 * tp + fp + fn)
    differ = ((accuracy[a] > accuracy[b]) != (f1[a] > f1[b])).mean()
    found = [f"{hit[number.argmax()]:.0%}" for number in (accuracy, f1)]
    print(f"positives {share:.0%}: {differ:.0%} of the pairs differ; best by accuracy finds {found[0]}, best by F1 {found[1]}")
