d, distance2, total = 10, 0.4, 120  # weights, ‖w1 − w2‖²; the noise has variance 1

print(" n1   n2 | task 1 alone  one w  best a | task 2 alone  one w  best a")
for n1, n2 in ((5, 115), (20, 100), (60, 60), (100, 20), (115, 5)):
    cells = []
    for own, other in ((n1, n2), (n2, n1)):
        here, there = d / own, d / other + distance2  # the error alone, and that of the other task's estimate for us
        a = other / total  # one w for both: each example counts alike
        cells.append(f"{here:>13.2f}{(1 - a) ** 2 * here + a**2 * there:>7.2f}{here * there / (here + there):>8.2f}")
    hurts = distance2 > d * (1 / n1 + 1 / n2)
    print(f"{n1:>3}{n2:>5} |" + " |".join(cells) + ("   one w hurts both" if hurts else "   one w helps both"))
