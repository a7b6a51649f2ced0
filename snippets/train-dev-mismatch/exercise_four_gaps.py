from linebyline.exercises import check


def four_gaps(people, train, train_dev, dev, test):
    # five errors in per cent; return four gaps: avoidable bias, variance, mismatch, overfitting to the dev set
    return [train, dev - train, 0.0, test - dev]  # your code here: this one has no train-dev set


check("four-gaps", four_gaps)
