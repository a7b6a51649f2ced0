import numpy as np

grid = np.linspace(-2, 2, 5)
x = np.stack(np.meshgrid(grid, grid), axis=-1).reshape(25, 2)
y = np.tanh(x[:, 0]) + np.tanh(x[:, 1])  # one tanh unit for each input fits it


def loss_and_gradient(params):  # two inputs, two tanh units, one output
    h = np.tanh(x @ params[:4].reshape(2, 2))  # [25, width]
    error = h @ params[4:] - y
    grad_z = error[:, None] * params[4:] * (1 - h**2) / 25
    return np.mean(error**2) / 2, np.concatenate([(x.T @ grad_z).ravel(), h.T @ error / 25])


def hessian(params, h=1e-5):
    steps = h * np.eye(6)
    rows = [loss_and_gradient(params + s)[1] - loss_and_gradient(params - s)[1] for s in steps]
    return np.array(rows) / (2 * h)


noise = 1e-6 * np.random.default_rng(0).normal(size=6)
print("loss after        50 steps   500     1000    3000    least curvature there")
for name, params in (("equal units", np.full(6, 0.5)), ("noise of 1e-6", 0.5 + noise)):
    losses = []
    for _ in range(3001):
        value, g = loss_and_gradient(params)
        losses.append(value)
        params = params - 0.1 * g
    curvatures, directions = np.linalg.eigh(hessian(params))
    row = "   ".join(f"{losses[t]:.3f}" for t in (500, 1000, 3000))
    print(f"{name:<17} {losses[50]:.3f}      {row}   {curvatures[0]:.2f}")
    if name == "equal units":
        tiny, down = np.linalg.norm(g) < 1e-3, directions[:, 0]
        opposite = np.allclose(down[[1, 0, 3, 2, 5, 4]], -down, atol=1e-3)  # with the units swapped
print(f"equal units: gradient below 0.001: {tiny}; down means one unit up, the other down: {opposite}")
