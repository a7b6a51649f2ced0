import jax
import jax.numpy as jnp
import numpy as np
import optax

from linebyline.byhand.schedules import cosine_decay, one_cycle
from linebyline.data import digits
from linebyline.nets import mlp
from linebyline.training import Settings
from linebyline.training.minimize import take_steps

images, labels = digits()
rows = np.random.default_rng(0).permutation(len(images))
train, test = ((jnp.asarray(images[part], jnp.float32), jnp.asarray(labels[part])) for part in (rows[:1200], rows[1200:]))
runs = [Settings(hidden=(24,), batch_size=40, seed=seed) for seed in range(6, 11)]  # their medians are no rounding cases
starts = jax.tree.map(lambda *arrays: np.stack(arrays), *[run.start(64, 10) for run in runs])
orders = np.stack([np.concatenate([run.order(epoch, 1200) for epoch in range(6)]) for run in runs])  # [starts, 180, 40]
peaks, budgets = (0.03, 0.1, 0.3), (60, 180)  # 2 and 6 epochs of 30 steps
shapes = {"constant": lambda rate, steps: lambda t: rate, "one cycle": one_cycle, "cosine alone": cosine_decay}


def loss_fn(params, key, x, y):
    return mlp.cross_entropy(mlp.apply(params, x), y)


def final_loss(params, order, rates):
    """The validation loss after a run with these rates; a rate of 0 moves nothing, so a short run ends with zeros."""
    optimizer = optax.sgd(lambda done: rates[done], momentum=0.9)
    (params, _), _ = take_steps(loss_fn, optimizer)((params, optimizer.init(params)), train, order, None)
    return loss_fn(params, None, *test)


cells = [(steps, name, peak) for steps in budgets for name in shapes for peak in peaks]
rates = np.zeros((len(cells), 180), np.float32)
for row, (steps, name, peak) in zip(rates, cells, strict=True):
    row[:steps] = [shapes[name](peak, steps)(t) for t in range(1, steps + 1)]
losses = jax.jit(jax.vmap(jax.vmap(final_loss, (None, None, 0)), (0, 0, None)))(starts, orders, rates)  # [starts, cells]
medians = dict(zip(cells, np.median(losses, axis=0), strict=True))
for steps in budgets:
    print(f"{steps // 30} epochs, peak " + "".join(f"{peak:8}" for peak in peaks))
    for name in shapes:
        print(f"{name:<16}" + "".join(f"{medians[steps, name, peak]:8.2g}" for peak in peaks))
