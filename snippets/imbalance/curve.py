import numpy as np

from linebyline.metrics import area_under_roc, roc

scores, labels = np.array([2.0, 1.0, 1.0, 0.5, -1.0]), np.array([1, 1, 0, 1, 0])
points = [(0.0, 0.0)]
for threshold in sorted(set(scores.tolist()), reverse=True):
    yes = scores >= threshold
    points.append((np.mean(yes[labels == 0]), np.mean(yes[labels == 1])))  # FPR, TPR
    print(f"yes from {threshold:4.1f} up   FPR {points[-1][0]:.2f}   TPR {points[-1][1]:.2f}")

fpr, tpr = np.array(points).T
area = np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)  # trapezoids
pairs = [(a > b) + (a == b) / 2 for a in scores[labels == 1] for b in scores[labels == 0]]
print(f"area {area:.4f}   pairs in the right order {sum(pairs)} of {len(pairs)} = {np.mean(pairs):.4f}")
print("the package agrees:", np.allclose((fpr, tpr), roc(scores, labels)[:2]), abs(area - area_under_roc(scores, labels)) < 1e-12)
