import numpy as np

rng = np.random.default_rng(0)

# data: inputs, and the answers that we want for them
x = rng.uniform(-1, 1, 50)
targets = 2 * x - 1 + rng.normal(scale=0.1, size=50)


# model: a family of functions; the parameters pick one
def model(params, x):
    return params["w"] * x + params["b"]


# loss: one number, how bad these parameters are on these data
def loss_fn(params):
    return np.mean((model(params, x) - targets) ** 2) / 2


# learner: better parameters from worse ones; here a step against the gradient
def step(params, learning_rate=0.5):
    error = model(params, x) - targets
    return {
        "w": params["w"] - learning_rate * np.mean(error * x),
        "b": params["b"] - learning_rate * np.mean(error),
    }


params, losses = {"w": 0.0, "b": 0.0}, []
for _ in range(100):
    losses.append(loss_fn(params))
    params = step(params)
print("the loss never rises:", (np.diff(losses) <= 0).all())
print(
    "near the line that made the data:",
    abs(params["w"] - 2) < 0.1 and abs(params["b"] + 1) < 0.1,
)
