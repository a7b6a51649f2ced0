import numpy as np

from linebyline.byhand.convolution import convolve, convolve_backward


def loss_left(how, seed, steps=50, learning_rate=0.5):
    """The last loss as part of the first; a random teacher of the same form makes the targets."""
    rng = np.random.default_rng(seed)
    zeros = [np.zeros(3), np.zeros(1)]
    x = rng.normal(size=(6, 7, 7, 1))
    teacher, student = ([rng.normal(size=(3, 3, 1, 3)) / 3, rng.normal(size=(3, 3, 3, 1)) / 3] for _ in range(2))
    targets = convolve(np.tanh(convolve(x, teacher[0], zeros[0])), teacher[1], zeros[1])
    losses = []
    for _ in range(steps):
        hidden = np.tanh(convolve(x, student[0], zeros[0]))
        residual = convolve(hidden, student[1], zeros[1]) - targets
        losses.append(0.5 * np.mean(residual**2))
        grad_hidden, grad_last, _ = convolve_backward(residual / residual.size, hidden, student[1])
        if how == "no flip":  # a flipped kernel handed in comes back unflipped
            grad_hidden, _, _ = convolve_backward(residual / residual.size, hidden, student[1][::-1, ::-1].copy())
        if how != "frozen":
            _, grad_first, _ = convolve_backward(grad_hidden * (1 - hidden**2), x, student[0])
            student[0] = student[0] - learning_rate * grad_first
        student[1] = student[1] - learning_rate * grad_last
    return losses[-1] / losses[0]


left = {}
for how in ("right", "no flip", "frozen"):
    left[how] = np.array([loss_left(how, seed) for seed in range(10)])
    print(f"{how:8} loss below a tenth of its start on {np.sum(left[how] < 0.1)} of 10 seeds")
print("right ends below no flip on", np.sum(left["right"] < left["no flip"]), "of 10 seeds")
print("no flip ends below a frozen first layer on", np.sum(left["no flip"] < left["frozen"]), "of 10 seeds")
