import numpy as np

from linebyline.data import digits

x, labels = digits()
order = np.random.default_rng(0).permutation(len(x))
x, labels = x[order], labels[order]
mean, std = x[:1200].mean(axis=0), x[:1200].std(axis=0) + 0.1


def own(x):
    return (x - x.mean(axis=0)) / (x.std(axis=0) + 0.1)


def kept(x):
    return (x - mean) / std


def nearest(known, known_labels, x):
    distance = (known**2).sum(axis=1) - 2 * x @ known.T  # squared distance, up to |x|^2
    return known_labels[distance.argmin(axis=1)]


print("normalised by                 one at a time     test: a row alone is as in company")
for name, prepare in (("its own mean and spread", own), ("those of the training set", kept)):
    answers = np.array([nearest(prepare(x[:1200]), labels[:1200], prepare(row[None]))[0] for row in x[1200:]])
    alone = np.allclose(prepare(x[1200:])[:1], prepare(x[1200:1201]))
    print(f"{name:26s}    accuracy {np.mean(answers == labels[1200:]):.2f}     {alone}")

print("coin labels, so the truth is 0.50")
coins = np.random.default_rng(1).integers(2, size=len(x))
twice = np.concatenate([x, x])  # each picture is in the file two times
for name, pictures, answers in (("each picture twice", twice, np.concatenate([coins, coins])), ("each picture once", x, coins)):
    mixed = np.random.default_rng(2).permutation(len(pictures))
    train, test = mixed[:1200], mixed[1200:]
    score = np.mean(nearest(pictures[train], answers[train], pictures[test]) == answers[test])
    disjoint = not {row.tobytes() for row in pictures[train]} & {row.tobytes() for row in pictures[test]}
    print(f"{name:26s}    accuracy {score:.2f}     test: no row on both sides {disjoint}")
