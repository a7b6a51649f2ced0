import jax
import numpy as np
import optax

sizes = np.array([1.0, 0.1, 0.01, 0.001], np.float32)  # four weights, each with a constant gradient of this size


@jax.jit
def moved(steps, start):
    optimizer = optax.adagrad(1.0, initial_accumulator_value=start)  # ε is 1e-7, inside the root

    def one(_, carry):
        w, state = carry
        updates, state = optimizer.update(sizes, state)
        return w + updates, state

    return -jax.lax.fori_loop(0, steps, one, (np.zeros(4, np.float32), optimizer.init(np.zeros(4, np.float32))))[0]


print("steps   v from   way in η, gradient 1     0.1    0.01   0.001")
for steps in (1, 100, 1000):
    for start in (0.0, 0.1):
        print(f"{steps:>5} {start:>8} {'':>13}" + "".join(f"{way:>8.2g}" for way in np.asarray(moved(steps, start))))
