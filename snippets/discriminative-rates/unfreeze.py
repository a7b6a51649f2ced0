import jax
import jax.numpy as jnp
import numpy as np
import optax

rng = np.random.default_rng(0)
x, y = rng.normal(size=(4, 25, 10)).astype("float32"), rng.normal(size=(4, 25, 1)).astype("float32")  # 4 steps an epoch
start = [rng.normal(size=shape).astype("float32") / 10**0.5 for shape in ((10, 10), (10, 10), (10, 1))]
opens = np.array([2, 1, 0])  # the epoch in which each layer begins, the head at 0
final = 0.01 / 2.6**opens
rates = np.where(np.arange(4)[:, None] >= opens, final, 0.0).astype("float32")  # [epochs, layers]
adam = optax.scale_by_adam()
traced = 0


@jax.jit
def epoch(params, state, rates):
    global traced
    traced += 1  # Python runs this line only while the function is compiled

    def loss_fn(params, x, y):
        return 0.5 * jnp.mean((jnp.tanh(jnp.tanh(x @ params[0]) @ params[1]) @ params[2] - y) ** 2)

    def step(carry, batch):
        params, state = carry
        updates, state = adam.update(jax.grad(loss_fn)(params, *batch), state)
        return ([w - rate * u for w, u, rate in zip(params, updates, rates, strict=True)], state), None

    return jax.lax.scan(step, (params, state), (x, y))[0]


params, state = start, jax.jit(adam.init)(start)
for index, now in enumerate(rates):
    before = params
    params, state = epoch(params, state, list(now))
    words = ["moves " if np.any(np.asarray(a) != b) else "stands" for a, b in zip(before, params, strict=True)]
    print(f"epoch {index}  rates", *(f"{rate:.4f}" for rate in now), " layers:", *words)
print("compiled:", traced)
