import numpy as np

from linebyline.byhand.optimizers import adam, from_rule, nadam


def pytorch_nadam(learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8, decay=0.004):
    def mu(t):
        return beta1 * (1 - 0.5 * 0.96 ** (t * decay))  # grows from about beta1 / 2 to beta1

    def rule(w, g, t, m, v):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        product = np.prod([mu(i) for i in range(1, t + 1)])
        m_hat = mu(t + 1) * m / (1 - product * mu(t + 1)) + (1 - mu(t)) * g / (1 - product)
        return m_hat / (np.sqrt(v / (1 - beta2**t)) + epsilon), m, v

    return from_rule(rule, learning_rate, memories=2)


def steps(optimizer, grads):
    params = [{"w": np.zeros(1)}]
    state, sizes = optimizer.init(params), []
    for g in grads:
        new, state = optimizer.update(params, [{"w": np.array([g])}], state)
        sizes.append(params[0]["w"][0] - new[0]["w"][0])
    return sizes


print("the same gradient at each step:")
for name, rule in (("Adam", adam), ("NAdam, Optax", nadam), ("NAdam, PyTorch", pytorch_nadam)):
    sizes = steps(rule(1.0), [3.0] * 100)
    print(f"{name:<15}" + "".join(f"step {t}: {sizes[t - 1]:.3f} η   " for t in (1, 2, 5, 100)).rstrip())
print("the gradient turns from 1 to -1 after 100 steps:")
for name, rule in (("Adam", adam), ("NAdam, Optax", nadam), ("NAdam, PyTorch", pytorch_nadam)):
    sizes = steps(rule(1.0), [1.0] * 100 + [-1.0] * 20)
    back = 1 + next(i for i, size in enumerate(sizes[100:]) if size < 0)
    print(f"{name:<15} moves back from gradient number {back} after the turn")
