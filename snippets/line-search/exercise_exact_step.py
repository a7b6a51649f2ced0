from linebyline.exercises import check


def exact_step(a, w):
    # the bowl ½ w·Aw; a: symmetric, curvatures above 0, [parameters, parameters]; w: [parameters]; return the best rate
    return 1.0  # your code here


def best_of_rates(a, w, rates):
    # the same bowl; rates: [points]; return the place with the smallest loss of all w - rate · g and w itself
    return w.copy()  # your code here


check("exact-step", exact_step)
check("best-of-rates", best_of_rates)
