from linebyline.exercises import check


def choose_within_limits(scores, costs, limits):
    # scores: [models]; costs: [models, costs]; limits: [costs]
    # return the number of the best model that keeps every limit, or -1 if none does
    return 0  # your code here


check("choose-within-limits", choose_within_limits)
