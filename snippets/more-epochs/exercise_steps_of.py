from linebyline.exercises import check


def steps_of(examples, batch_size, epochs):
    # the updates of a run in which each epoch leaves out the last incomplete batch; a whole number
    return epochs  # your code here


def stop_early(losses, patience):
    # losses: [epochs], the validation loss after each epoch; return (best epoch, epoch of the stop), counted from 1;
    # the stop is at the last epoch where the patience is never used up
    return len(losses), len(losses)  # your code here


def best_stopping_time(signal, noise, learning_rate, curvature):
    # w*, s, η and λ of the theorem; return t*, a float
    return 0.0  # your code here


check("steps-of", steps_of)
check("stop-early", stop_early)
check("best-stopping-time", best_stopping_time)
