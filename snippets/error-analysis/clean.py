from linebyline.metrics.intervals import wilson

r, classes = 0.006, 10  # wrong labels, by dice
print("true error   counted error   of 100 counted mistakes, the label is wrong in")
for error in (0.10, 0.03, 0.01, 0.003):
    a = 1 - error
    counted = 1 - (a * (1 - r) + error * r / (classes - 1))
    by_label = r * (a + error * (classes - 2) / (classes - 1)) / counted
    low, high = wilson(round(100 * by_label), 100)
    print(
        f"{error:10.1%}{counted:16.2%}{100 * by_label:17.0f}   (such a tally: {low:.0%} to {high:.0%})"
    )
