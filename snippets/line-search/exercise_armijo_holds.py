from linebyline.exercises import check


def armijo_holds(before, after, g, rate, c):
    # the loss before and after the step w - rate · g; return True or False
    return after < before  # your code here


def backtrack(a, w, rate, rho, c):
    # the bowl ½ w·Aw; return the first of rate, rho · rate, rho² · rate, ... that Armijo accepts
    return rate  # your code here


check("armijo-holds", armijo_holds)
check("backtrack", backtrack)
