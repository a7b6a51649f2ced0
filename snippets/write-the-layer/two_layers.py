import jax
import jax.numpy as jnp


def dense(params, x):  # x: [batch, 2]
    return x @ params["w"] + params["b"]


def option(params, x):  # x: [batch, 2], the columns m and τ
    m, tau = x[:, :1], x[:, 1:]  # [batch, 1]
    fall = jax.nn.softplus(params["b1"] - m * jnp.exp(params["w1"]))  # [batch, 5]
    rise = jax.nn.sigmoid(params["b2"] + tau * jnp.exp(params["w2"]))
    return (fall * rise) @ jnp.exp(params["w3"])  # [batch]


x = jnp.array([[0.8, 1.0], [1.0, 0.5], [1.2, 0.25]])
targets = jnp.array([0.21, 0.06, 0.00])
starts = {
    dense: {"w": jnp.zeros(2), "b": jnp.zeros(())},
    option: {name: jnp.zeros(5) for name in ("b1", "w1", "b2", "w2", "w3")},
}
for layer, params in starts.items():

    def loss_fn(params, layer=layer):
        return jnp.mean((layer(params, x) - targets) ** 2)

    before, grads = jax.value_and_grad(loss_fn)(params)
    after = loss_fn(jax.tree.map(lambda p, g: p - 0.02 * g, params, grads))
    shapes = ", ".join(f"{name} {list(g.shape)}" for name, g in grads.items())
    print(f"{layer.__name__}: gradients {shapes}; one step lowers the loss: {after < before}")
