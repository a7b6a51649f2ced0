import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import sgd
from linebyline.byhand.schedules import exponential_decay, inverse_time_decay
from linebyline.data import digits

images, labels = digits()
x, y = images[:1200], labels[:1200]
EPOCHS, PER_EPOCH = 4, 60  # batches of 20


def final_loss(schedule, seed):
    rng = np.random.default_rng(seed)
    network, optimizer = Network([64, 16, 10], rng=rng), sgd(schedule)
    state = optimizer.init(network.params)
    for _ in range(EPOCHS):
        for batch in rng.permutation(len(x)).reshape(PER_EPOCH, -1):
            network.params, state = optimizer.update(network.params, network.gradients(x[batch], y[batch])[1], state)
    return network.loss(x, y)


schedules = {
    "constant 0.4": lambda t: 0.4,
    "0.4 / (1 + epochs done)": lambda t: 0.4 / (1 + (t - 1) // PER_EPOCH),
    "0.4 / (1 + steps done)": inverse_time_decay(0.4, 1),
    "a tenth less each step": exponential_decay(0.4, -np.log(0.9)),
}
losses = {name: [final_loss(schedule, seed) for seed in range(3)] for name, schedule in schedules.items()}
for name, values in losses.items():
    print(f"{name:<24} median training loss {np.median(values):.2g}")
per_step = np.minimum(losses["0.4 / (1 + steps done)"], losses["a tenth less each step"])
worse = np.sum(per_step > 5 * np.array(losses["constant 0.4"]))
print(f"decay at each step ends above 5 times the loss of the constant rate: {worse} of 3 seeds")
