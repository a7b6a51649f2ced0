import numpy as np


def tune(effects, goal, passes):
    """Turn each knob until its own number is right, one after the other."""
    knobs = np.zeros(2)
    for _ in range(passes):
        for i in range(2):
            off = goal[i] - effects[i] @ knobs
            knobs[i] += off / effects[i, i]
    return np.abs(goal - effects @ knobs).max()  # what is still off


cases = {  # effects[number, knob]
    "one number each": [[1, 0], [0, 1]],
    "knob 2 moves both": [[1, 0.5], [0, 1]],
    "both move both": [[1, 0.5], [0.2, 1]],
    "nearly alike": [[1, 0.9], [0.9, 1]],
    "paired the other way": [[0.2, 1], [1, 0.5]],
}
print("still off, after              1 pass   2 passes  10 passes")
for name, effects in cases.items():
    off = [tune(np.array(effects), np.array([-4.0, -6.0]), n) for n in (1, 2, 10)]
    print(f"{name:<24}", "".join(f"{x + 0.0:11.3g}" for x in off))
