import jax
import jax.numpy as jnp
import optax


def loss_fn(params):
    fit = jax.nn.sigmoid(params[0] * jnp.array([0.5, 2.5]) + params[1])
    return jnp.mean((fit - jnp.array([0.2, 0.9])) ** 2) / 2


def path(optimizer, params):
    def step(carry, _):
        params, state = carry
        updates, state = optimizer.update(jax.grad(loss_fn)(params), state, params)
        params = optax.apply_updates(params, updates)
        return (params, state), params

    return jax.lax.scan(step, (params, optimizer.init(params)), length=40)[1]


@jax.jit
def both(start):
    rules = optax.rmsprop(0.1, decay=0.9, eps=1e-8, eps_in_sqrt=False), optax.adadelta(1.0, rho=0.9, eps=1e-6)
    return [path(rule, start) for rule in rules]


with jax.enable_x64(True):
    paths = both(jnp.array([-2.0, -2.0]))
for t in (1, 2, 10, 40):
    (a, b), (c, d) = paths[0][t - 1], paths[1][t - 1]
    print(f"after {t:>2} steps: RMSProp {a:7.3f} {b:7.3f}   AdaDelta {c:8.4f} {d:8.4f}")
