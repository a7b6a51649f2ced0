import math

from linebyline.exercises import check


def steps_of(examples, batch_size, epochs):
    return examples // batch_size * epochs


def stop_early(losses, patience):
    best = 1
    for epoch in range(1, len(losses) + 1):
        if losses[epoch - 1] < losses[best - 1]:
            best = epoch
        if epoch - best == patience:
            break
    return best, epoch


def best_stopping_time(signal, noise, learning_rate, curvature):
    return math.log(noise**2 / (signal**2 + noise**2)) / math.log(1 - learning_rate * curvature)


check("steps-of", steps_of)
check("stop-early", stop_early)
check("best-stopping-time", best_stopping_time)
