import numpy as np

from linebyline.data import digits
from linebyline.training import Settings, fit
from linebyline.training.model import Model

images, labels = digits()
splits = 5
rng = np.random.default_rng(0)
answer, confidence = np.empty((splits, 1797), int), np.empty((splits, 1797))
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
        probs = model.probs(images[test])
        answer[split, test], confidence[split, test] = (
            probs.argmax(axis=1),
            probs.max(axis=1),
        )

wrong = answer != labels  # [splits, examples]


def in_how_many(claim, holds):
    print(f"{claim:62}{sum(holds)} of {splits} splits")


def among(mark):
    """Share of the mistakes that carry this mark, split by split."""
    return np.array([mark[split][row].mean() for split, row in enumerate(wrong)])


digit = np.broadcast_to(labels, answer.shape)
pair = np.isin(digit, (1, 8)) & np.isin(
    answer, (1, 8)
)  # on a mistake: one taken for the other
unsure = confidence < 0.9
right_but_unsure = np.array(
    [unsure[split][~row].mean() for split, row in enumerate(wrong)]
)
always = wrong.all(axis=0)
in_how_many(
    "80 to 160 mistakes on the 1,797 pictures",
    [80 <= row.sum() <= 160 for row in wrong],
)
in_how_many(
    "1, 3, 8 and 9: more than half of the mistakes",
    among(np.isin(digit, (1, 3, 8, 9))) > 0.5,
)
in_how_many(
    "more mistakes on 8s than on 0s and 6s together",
    among(digit == 8) > among(np.isin(digit, (0, 6))),
)
in_how_many(
    "1 taken for 8, or 8 for 1: more than a tenth of the mistakes", among(pair) > 0.1
)
in_how_many("  and less than a quarter", among(pair) < 0.25)
in_how_many("unsure (p < 0.9): more than 8 in 10 mistakes", among(unsure) > 0.8)
in_how_many("  and less than 4 in 10 right answers", right_but_unsure < 0.4)
in_how_many(
    "more than a sixth of them on pictures missed in each split",
    among([always] * splits) > 1 / 6,
)
print(f"1, 3, 8 and 9 are {np.isin(labels, (1, 3, 8, 9)).mean():.0%} of all pictures")
