from linebyline.exercises import check


def wrong_ranking(gap, noise):
    # gap: how much better the better model really is; noise: the standard deviation of each score, independent
    # return the probability that the worse model gets the higher score
    return 0.5  # your code here


check("wrong-ranking", wrong_ranking)
