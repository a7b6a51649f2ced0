import numpy as np

from linebyline.byhand.optimizers import adagrad, rmsprop, sgd


def last_step(rule, gap, arrivals=100):
    """The step at the last of so many gradients 1; after each come gap - 1 zeros."""
    params = [{"w": np.zeros(1)}]
    state = rule.init(params)
    for t in range(arrivals * gap):
        before = params[0]["w"]
        params, state = rule.update(params, [{"w": np.array([float(t % gap == gap - 1)])}], state)
    return (before - params[0]["w"])[0]


print("a gradient every   sgd   AdaGrad   RMSProp   √((1-β^k)/(1-β))")
for k in (1, 2, 5, 10, 50):
    steps = [last_step(rule, k) for rule in (sgd(1.0), adagrad(1.0), rmsprop(1.0, 0.9))]
    print(f"{k:>9} steps {steps[0]:>7.2f} {steps[1]:>9.3f} {steps[2]:>9.3f} {np.sqrt((1 - 0.9**k) / 0.1):>18.3f}")
