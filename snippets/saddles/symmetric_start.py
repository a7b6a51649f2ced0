import jax
import jax.numpy as jnp
import numpy as np

with jax.enable_x64(True):
    grid = jnp.linspace(-2, 2, 5)
    x = jnp.stack(jnp.meshgrid(grid, grid), axis=-1).reshape(25, 2)
    y = jnp.tanh(x[:, 0]) + jnp.tanh(x[:, 1])  # one tanh unit for each input fits it

    def loss(params):  # two inputs, two tanh units, one output
        return jnp.mean((jnp.tanh(x @ params[:4].reshape(2, 2)) @ params[4:] - y) ** 2) / 2

    @jax.jit
    def train(params):
        def step(params, _):
            value, grad = jax.value_and_grad(loss)(params)
            return params - 0.1 * grad, value

        last, losses = jax.lax.scan(step, params, length=3000)
        return losses, jnp.linalg.norm(jax.grad(loss)(last)), jax.hessian(loss)(last)

    equal = jnp.full(6, 0.5)
    noise = 1e-6 * np.random.default_rng(0).normal(size=6)
    print("loss after        50 steps   500     1000    2999    least curvature there")
    for name, start in (("equal units", equal), ("noise of 1e-6", equal + noise)):
        losses, norm, hessian = map(np.asarray, train(start))
        curvatures, directions = np.linalg.eigh(hessian)
        row = "   ".join(f"{losses[t]:.3f}" for t in (50, 500, 1000, 2999))
        print(f"{name:<17} {row.replace('   ', '      ', 1)}   {curvatures[0]:.2f}")
        if name == "equal units":
            down, tiny = directions[:, 0], bool(norm < 1e-3)
            opposite = np.allclose(down[[1, 0, 3, 2, 5, 4]], -down, atol=1e-3)  # with the units swapped
    print(f"equal units: gradient below 0.001: {tiny}; down means one unit up, the other down: {opposite}")
