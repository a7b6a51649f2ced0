from linebyline.exercises import check


def exact_step(a, w):
    g = a @ w
    return (g @ g) / (g @ a @ g)


def best_of_rates(a, w, rates):
    g = a @ w
    return min([w] + [w - rate * g for rate in rates], key=lambda v: v @ a @ v)


check("exact-step", exact_step)
check("best-of-rates", best_of_rates)
