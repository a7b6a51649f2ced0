from linebyline.exercises import check


def armijo_holds(before, after, g, rate, c):
    return after <= before - c * rate * (g @ g)


def backtrack(a, w, rate, rho, c):
    def loss(v):
        return 0.5 * v @ a @ v

    g = a @ w
    while not armijo_holds(loss(w), loss(w - rate * g), g, rate, c):
        rate = rho * rate
    return rate


check("armijo-holds", armijo_holds)
check("backtrack", backtrack)
