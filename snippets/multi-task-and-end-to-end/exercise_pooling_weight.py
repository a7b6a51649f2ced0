from linebyline.exercises import check


def pooling_weight(d, var1, var2, distance):
    # d weights; var1, var2: variance of each weight's estimate; distance: ‖w1 − w2‖. Return the best a for task 1
    return var1 / (var1 + var2)  # your code here: this one takes the tasks for the same


def stage_ceiling(right):
    # bools [examples, stages]: is the stage right, given the truth of the one before?
    # return for each stage the share of right answers if it alone were perfect, [stages]
    return right.mean(axis=0)  # your code here


check("pooling-weight", pooling_weight)
check("stage-ceiling", stage_ceiling)
