import numpy as np

from linebyline.byhand.network import Network
from linebyline.byhand.optimizers import momentum
from linebyline.data import digits
from linebyline.training import Settings, fit

images, labels = digits()
rng = np.random.default_rng(0)
rows = rng.permutation(len(labels))
train, validation = rows[:200], rows[200:500]


def train_with_patience(network, optimizer, epochs, patience):
    state, history, best_params = optimizer.init(network.params), [], None
    for k in range(1, epochs + 1):
        for batch in rng.permutation(train).reshape(-1, 20):
            _, grads = network.gradients(images[batch], labels[batch])
            network.params, state = optimizer.update(network.params, grads, state)
        history.append(network.loss(images[validation], labels[validation]))
        best = int(np.argmin(history)) + 1
        if best == k:
            best_params = [{name: array.copy() for name, array in layer.items()} for layer in network.params]
        if k - best == patience:
            break
    network.params = best_params  # those of epoch k - p, not the last ones
    return history


network = Network([64, 64, 10], rng=rng)
history = train_with_patience(network, momentum(0.1, 0.9), epochs=500, patience=10)
print("stopped before epoch 500:", len(history) < 500)
print("epochs run = best epoch + 10:", len(history) == int(np.argmin(history)) + 1 + 10)
print("the network has the lowest loss that was seen:", network.loss(images[validation], labels[validation]) == min(history))

settings = Settings(epochs=500, batch_size=20, optimizer="momentum", learning_rate=0.1, hidden=(64,), engine="numpy", patience=10)
result = fit(settings, (images[train], labels[train]), (images[validation], labels[validation]))
print("the package does the same:", result.stopped_early, len(result.history) == result.best["epoch"] + 10)
