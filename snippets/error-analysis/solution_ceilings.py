from linebyline.exercises import check


def ceilings(marks, error):
    return error * (1 - marks.mean(axis=0))


def true_accuracy(measured, r, classes):
    spread = r / (classes - 1)
    return (measured - spread) / (1 - r - spread)


def order_of_fixes(counts, weeks):
    return sorted(range(len(counts)), key=lambda place: -counts[place] / weeks[place])


check("ceilings", ceilings)
check("true-accuracy", true_accuracy)
check("order-of-fixes", order_of_fixes)
