from linebyline.exercises import check


def one_cycle_rate(t, steps, peak):
    # t: 1 to steps; steps: a multiple of 10, of which 3/10 rise from peak / 25; the rest falls towards peak / 250,000
    return peak  # your code here


def suggest_rate(rates, losses, memory):
    # rates, losses: arrays [steps] of a range test; return a tenth of the rate at which the running mean is lowest
    return rates[0]  # your code here


def turning_step(low, factor, curvature):
    # the rate of step t is low * factor**(t - 1); return the first t whose rate is at least 2 / curvature
    return 1  # your code here


check("one-cycle-rate", one_cycle_rate)
check("suggest-rate", suggest_rate)
check("turning-step", turning_step)
