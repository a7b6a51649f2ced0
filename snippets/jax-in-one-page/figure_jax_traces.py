import jax
import jax.numpy as jnp
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
lengths = rng.integers(1, 33, size=120)  # each call brings a list of another length
POLICIES = {
    "as they come": lambda n: n,
    "padded to a power of two": lambda n: 2 ** int(np.ceil(np.log2(n))),
    "padded to the longest": lambda n: 32,
}
fig, ax = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
for (name, padded), style in zip(POLICIES.items(), ("-", "--", ":"), strict=True):
    traces, counts = [], []

    @jax.jit
    def total(x, traces=traces):
        traces.append(x.shape)
        return jnp.sum(x)

    for n in lengths:
        total(np.zeros(padded(n), dtype=np.float32))
        counts.append(len(traces))
    ax.plot(range(1, len(lengths) + 1), counts, style, label=f"{name}: {counts[-1]}", linewidth=2)
ax.set(xlabel="calls (count)", ylabel="programs traced and compiled (count)")
ax.legend(title="length of the argument", loc="center right", bbox_to_anchor=(1, 0.45))
