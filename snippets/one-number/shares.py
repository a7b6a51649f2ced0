print("model              TP   FP  FN   precision  recall  arithmetic  geometric    F1")
for name, tp, fp, fn in (
    ("balanced", 60, 40, 40),
    ("careful", 45, 5, 55),
    ("one sure hit", 1, 0, 99),
    ("always says yes", 100, 900, 0),
):
    precision, recall = tp / (tp + fp), tp / (tp + fn)
    arithmetic, geometric = (precision + recall) / 2, (precision * recall) ** 0.5
    f1 = tp / (((tp + fp) + (tp + fn)) / 2)  # the hits, over the mean of the two denominators
    assert abs(f1 - 2 / (1 / precision + 1 / recall)) < 1e-12  # the harmonic mean
    row = f"{precision:>9.3f} {recall:>7.3f} {arithmetic:>11.3f} {geometric:>10.3f} {f1:>7.3f}"
    print(f"{name:<16} {tp:>4} {fp:>4} {fn:>3} {row}")
