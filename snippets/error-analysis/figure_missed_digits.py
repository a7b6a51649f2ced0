import matplotlib.pyplot as plt
import numpy as np

from linebyline.data import digits
from linebyline.training import Settings, fit
from linebyline.training.model import Model

images, labels = digits()
splits = 5
rng = np.random.default_rng(0)
answer = np.empty((splits, 1797), int)
for split in range(splits):
    thirds = rng.permutation(1797).reshape(3, 599)
    for fold, train in enumerate(thirds):  # train on one third, examine on the next
        settings = Settings(
            hidden=(32,),
            epochs=8,
            batch_size=50,
            learning_rate=0.01,
            engine="numpy",
            seed=3 * split + fold,
        )
        seen = images[train], labels[train]
        model = Model(
            settings, fit(settings, seen, seen).best_params
        )  # the epoch with the lowest training loss
        test = thirds[(fold + 1) % 3]
        answer[split, test] = model.logits(images[test]).argmax(axis=1)

always = np.flatnonzero((answer != labels).all(axis=0))[:8]
fig, axes = plt.subplots(2, 4, figsize=(6.0, 3.6), layout="constrained")
for ax, row in zip(axes.flat, always, strict=False):
    ax.imshow(images[row].reshape(8, 8), cmap="Blues", vmin=0, vmax=1.1)
    others = sorted(set(answer[:, row].tolist()))
    ax.set_title(f"a {labels[row]}, said {', '.join(map(str, others))}", fontsize=9)
    ax.set(xticks=[], yticks=[])
