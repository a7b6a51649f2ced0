import numpy as np

from linebyline.data import digits

images, numbers = digits()
quarters = images.reshape(-1, 2, 4, 2, 4).mean((2, 4)).reshape(-1, 4)
x, labels = np.column_stack([quarters, np.ones(len(images))]), (numbers == 6).astype(int)


def fit(x, labels):
    w = np.zeros(x.shape[1])
    for _ in range(20):
        p = 1 / (1 + np.exp(-x @ w))
        w += np.linalg.solve((x.T * p * (1 - p)) @ x, x.T @ (labels - p))
    return w


table = {"all other digits": [], "zeros and fives": [], "ones and sevens": []}
for seed in range(9):
    order = np.random.default_rng(seed).permutation(len(labels))
    six, other = order[labels[order] == 1], order[labels[order] == 0]
    w, rest = fit(x[np.append(six[:90], other[:90])], np.repeat([1, 0], 90)), other[90:]
    for rows, kinds in zip(table.values(), (range(10), (0, 5), (1, 7)), strict=True):
        no = rest[np.isin(numbers[rest], kinds)]
        p_yes, p_no = (1 / (1 + np.exp(-(x[chosen] @ w - np.log(9)))) for chosen in (six[90:], no))  # corrected for 10 %
        tpr, fpr = np.mean(p_yes > 0.5), np.mean(p_no > 0.5)
        rows.append([0.1 * p_yes.mean() + 0.9 * p_no.mean(), 0.1 * tpr / (0.1 * tpr + 0.9 * fpr)])

print("always 10 % sixes, medians of 9 splits\nthe others are     mean corrected probability   precision")
for name, rows in table.items():
    mean, precision = np.median(rows, axis=0)
    print(f"{name:18s} {mean:26.2f} {precision:11.2f}")
