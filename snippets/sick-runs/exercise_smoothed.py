from linebyline.exercises import check


def smoothed(losses, beta):
    # losses: [steps]; return the smoothed curve, [steps], corrected at the start
    return losses  # your code here


check("smoothed", smoothed)
