from linebyline.exercises import check


def diagnose(best, train, dev, test):
    gaps = {"bias": train - best, "variance": dev - train, "dev": test - dev}
    name = max(gaps, key=gaps.get)  # the first of equal ones
    return name if gaps[name] > 0 else "none"


check("diagnose", diagnose)
