from linebyline.exercises import check


def four_gaps(people, train, train_dev, dev, test):
    return [train - people, train_dev - train, dev - train_dev, test - dev]


check("four-gaps", four_gaps)
