import numpy as np

from linebyline.byhand.information import cross_entropy, entropy, kl_divergence

rng = np.random.default_rng(0)
p = np.array([0.5, 0.3, 0.2])  # [classes]: where the labels come from
draws = np.eye(3)[rng.choice(3, size=100_000, p=p)]  # [batch, classes], one-hot
for q in ([0.5, 0.3, 0.2], [0.4, 0.4, 0.2], [0.1, 0.1, 0.8]):
    q = np.array(q)
    loss = -np.mean(draws @ np.log(q))  # what training prints
    print(f"q = {q}: mean loss of 100,000 draws {loss:.2f}")
    print(f"  H(p, q) {cross_entropy(p, q):.4f} nats")
    print(f"  = H(p) {entropy(p):.4f} + KL {kl_divergence(p, q):.4f}")
