import numpy as np

rng = np.random.default_rng(0)
epochs, runs = 200, 4000
true = 0.3 + 0.7 * 0.97 ** np.arange(epochs)  # the validation loss that endless data would show: it falls all the time
noise = rng.normal(size=(runs, epochs))


def stop_epoch(losses, patience):  # losses [runs, epochs]; the epoch at which each run stops, the last one if it never does
    records = np.minimum.accumulate(losses, axis=1)
    is_record = np.concatenate([np.ones((len(losses), 1), bool), losses[:, 1:] < records[:, :-1]], axis=1)
    latest = np.maximum.accumulate(np.where(is_record, np.arange(epochs), 0), axis=1)
    waited = np.arange(epochs) - latest >= patience
    return np.where(waited.any(axis=1), waited.argmax(axis=1), epochs - 1) + 1


print("stops before nine tenths of the fall (epoch 77), in percent of 4,000 runs")
print("patience   noise " + "".join(f"{size:8}" for size in (0.005, 0.01, 0.02, 0.04)))
for patience in (1, 2, 3, 5, 10, 20):
    early = [np.mean(stop_epoch(true + size * noise, patience) < 77 + patience) for size in (0.005, 0.01, 0.02, 0.04)]
    print(f"{patience:5}            " + "".join(f"{100 * part:8.0f}" for part in early))
