import numpy as np

from linebyline.byhand.losses import softmax, softmax_cross_entropy
from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import momentum
from linebyline.data import digits
from linebyline.metrics import expected_calibration_error, fit_temperature

images, labels = digits()
optimizer = momentum(0.1, 0.9)
rows, same, refused = [], 0, 0
for seed in range(5):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(labels))
    train, held_out, test = order[:100], order[100:600], order[600:]
    network = Network([64, 64, 10], rng=rng)
    state = optimizer.init(network.params)
    for _ in range(100):
        for batch in rng.permutation(train).reshape(-1, 20):
            _, grads = network.gradients(images[batch], labels[batch])
            network.params, state = optimizer.update(network.params, grads, state)

    try:
        fit_temperature(network.forward(images[train]), labels[train])
    except ValueError:
        refused += 1
    t = fit_temperature(network.forward(images[held_out]), labels[held_out])
    logits, row = network.forward(images[test]), [t]
    for scaled in (logits, logits / t):
        p = softmax(scaled)
        confidence, correct = p.max(axis=1), p.argmax(axis=1) == labels[test]
        perfect = [expected_calibration_error(confidence, rng.random(len(test)) < confidence) for _ in range(30)]
        row += [softmax_cross_entropy(scaled, labels[test]), expected_calibration_error(confidence, correct), np.mean(perfect)]
    rows.append(row)
    same += (logits.argmax(axis=1) == (logits / t).argmax(axis=1)).all()

t, loss, error, noise, loss_t, error_t, noise_t = np.array(rows).T
print(f"on its training digits: no best temperature on {refused} of 5 seeds, all answers are right")
print(f"on held-out digits: T, median of 5 seeds {np.median(t):.1f}, above 1 on {(t > 1).sum()} of 5")
print(f"test, all answers as before: {same} of 5")
print("median of 5 seeds   cross-entropy   calibration error   the same if perfect")
for name, *columns in (("before", loss, error, noise), ("after", loss_t, error_t, noise_t)):
    print(f"{name:12s}{np.median(columns[0]):20.2f}{np.median(columns[1]):20.3f}{np.median(columns[2]):22.3f}")
print(f"cross-entropy falls on {(loss_t < loss).sum()} of 5, calibration error on {(error_t < error).sum()} of 5")
