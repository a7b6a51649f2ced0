import jax
import jax.numpy as jnp

from linebyline.nets import option_net


def price(params, m):
    return option_net.apply(params, m[None], jnp.ones(1))[0]  # of one contract, τ = 1


def strike(params, target):
    """Return the moneyness at which the layer says `target`: halve an interval 40 times."""

    def halve(_, ends):
        middle = (ends[0] + ends[1]) / 2
        return jnp.where(price(params, middle) > target, jnp.array([middle, ends[1]]), jnp.array([ends[0], middle]))

    return jax.lax.fori_loop(0, 40, halve, jnp.array([-50.0, 50.0])).mean()


strike_with_rule = jax.custom_vjp(strike)


def forward(params, target):
    m = strike(params, target)
    return m, (params, m)  # what the backward pass will need


def backward(saved, grad_m):
    by_params, by_m = jax.grad(price, argnums=(0, 1))(*saved)
    return jax.tree.map(lambda g: -grad_m * g / by_m, by_params), grad_m / by_m


strike_with_rule.defvjp(forward, backward)

with jax.enable_x64(True):
    params = jax.tree.map(lambda p: p.astype(float), option_net.init(jax.random.key(0), 5))
    for name, f in (("as it is", strike), ("with a rule", strike_with_rule)):
        by_params, by_target = jax.jit(jax.grad(f, argnums=(0, 1)))(params, 0.5)
        print(f"{name:<12} by target {by_target:8.4f}   by w_out", *(f"{g:8.4f}" for g in by_params["w_out"]))
    at = jax.jit(strike)
    print(f"{'measured':<12} by target {(at(params, 0.5001) - at(params, 0.4999)) / 0.0002:8.4f}   by w_out", end="")
    for unit in jnp.eye(5):
        up, down = (at(params | {"w_out": params["w_out"] + step * unit}, 0.5) for step in (1e-4, -1e-4))
        print(f" {(up - down) / 0.0002:8.4f}", end="")
    print()
