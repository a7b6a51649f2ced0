# %% [markdown]
# # Workshop 2: a convolutional network
#
# **Question.** The first network read a picture as a row of 64 numbers and did not know which pixels are neighbours. Does it
# help to know?
#
# **Answer first.** Yes, and it costs less. A convolutional network with fewer parameters reads more digits of new writers:
# in the mean over five seeds by more than 2 %. With a fifth of the parameters it is still ahead. And if we shuffle the
# pixels of all pictures in the same way, the first network does not mind, and the second loses most of its lead.
#
# This lab is the second hands-on unit of the [workshop](../../paths/workshop/): `45` minutes. It is one program: run the cells
# from top to bottom. Each number in the text is asserted in a cell. The theory:
# [convolution](../../lectures/vision/convolution/), [pooling](../../lectures/vision/pooling/).

# %%
import numpy as np

from linebyline.byhand.convolution import convolve
from linebyline.data import digits, ordered_split
from linebyline.plotting import COLORS, MARKERS, Picture, image_grid, new_figure
from linebyline.training import Settings, fit

EPOCHS, SEEDS = 30, range(5)
assert (EPOCHS, len(SEEDS)) == (30, 5)
images, labels = digits()
train_rows, test_rows = ordered_split(len(images), test_fraction=0.2)  # the test is written by other people
train, test = (images[train_rows], labels[train_rows]), (images[test_rows], labels[test_rows])
assert images.shape[1] == 64

# %% [markdown]
# ## What a kernel sees
#
# A kernel is a small window of weights that slides over the picture. Nine weights are enough to find strokes of one
# direction. Here are two of them, made by hand, and their responses to a digit; the network will find its own.

# %%
kernels = np.zeros((3, 3, 1, 2))
kernels[:, :, 0, 0] = [[-1, 0, 1]] * 3  # ink to the right, none to the left
kernels[:, :, 0, 1] = np.array([[-1, 0, 1]] * 3).T  # ink below, none above
digit = images[4].reshape(1, 8, 8, 1)
responses = convolve(digit, kernels, np.zeros(2), padding=1)[0]
shown = [digit[0, :, :, 0], *np.moveaxis((responses + 3) / 6, 2, 0)]  # responses lie between -3 and 3
Picture(
    image_grid(np.stack(shown).reshape(3, -1), titles=["the digit", "left to right", "top to bottom"], columns=3),
    "A digit and its responses to two kernels: dark where ink begins, light where it ends, grey where nothing changes.",
)

# %% [markdown]
# ## Three networks
#
# `filters=(16, 32)` puts two convolution blocks in front: 16 kernels of 3 by 3, relu, and a pooling that halves the
# picture; then 32 kernels, and halved again. What is left, 2 by 2 places with 32 numbers each, goes to the logits.

# %%
NETWORKS = {
    "MLP": {"hidden": (128,)},
    "CNN": {"filters": (16, 32), "hidden": ()},
    "small CNN": {"filters": (8, 16), "hidden": ()},
}
# try: {"filters": (16, 32), "hidden": (32,)}, {"filters": (4,), "hidden": ()}


def parameters(network):
    """How many numbers such a network learns."""
    return sum(array.size for layer in Settings(**network).start(64, 10) for array in layer.values())


counts = {name: parameters(network) for name, network in NETWORKS.items()}
print({name: f"{count:,}" for name, count in counts.items()})
assert counts["MLP"] == 64 * 128 + 128 + 128 * 10 + 10
assert counts["CNN"] == 9 * 16 + 16 + 9 * 16 * 32 + 32 + 2 * 2 * 32 * 10 + 10
assert counts["CNN"] < 2 / 3 * counts["MLP"] and counts["small CNN"] < counts["MLP"] / 5

# %% [markdown]
# The parameters of a convolution do not depend on the picture's size: nine weights for each pair of channels. More on
# [counting](../../lectures/vision/counting/).
#
# ## Five seeds each
#
# One run proves nothing: another seed, another order. So we train each network five times, and compare seed by seed.


# %%
def scores(network, train, test):
    """The accuracy on the test after 30 epochs, for each seed."""
    runs = (fit(Settings(epochs=EPOCHS, learning_rate=0.003, seed=seed, **network), train, test) for seed in SEEDS)
    return np.array([run.history[-1]["validation_accuracy"] for run in runs])


found = {name: scores(network, train, test) for name, network in NETWORKS.items()}
for name, values in found.items():
    print(f"{name:10} {counts[name]:6,} parameters: {values.min():.0%} to {values.max():.0%}, mean {values.mean():.1%}")
lead = found["CNN"] - found["MLP"]
print("the CNN is ahead in each seed:", (lead > 0).all(), "  in the mean by more than 2 %:", lead.mean() > 0.02)
assert (lead > 0).all() and lead.mean() > 0.02
assert found["small CNN"].mean() > found["MLP"].mean()

# %%
figure = new_figure(6.0, 3.4)
axes = figure.add_subplot(facecolor="none")
for place, (name, values) in enumerate(found.items()):
    axes.plot(counts[name] * np.ones(5), values, MARKERS[place], color=COLORS[place], label=name)
axes.set(xlabel="parameters", ylabel="accuracy on new writers", xlim=(0, 11000))
axes.legend(frameon=False)
Picture(figure, "Accuracy of five seeds against parameters: both convolutional networks lie left of the MLP and above it.")

# %% [markdown]
# ## Is it really the neighbourhood?
#
# A good experiment has a rival explanation. Perhaps the CNN is better for another reason: more layers, another start. So
# take the neighbourhood away: shuffle the 64 pixels, all pictures in the same way. No information is lost. A network that
# treats its inputs all alike must not care.

# %%
shuffle = np.random.default_rng(0).permutation(64)
shuffled = (train[0][:, shuffle], train[1]), (test[0][:, shuffle], test[1])
Picture(
    image_grid(np.concatenate([images[:5], images[:5][:, shuffle]]), columns=5),
    "Above five digits, below the same with their pixels shuffled: no eye can read them.",
)

# %%
blind = {name: scores(NETWORKS[name], *shuffled) for name in ("MLP", "CNN")}
for name in blind:
    print(f"{name}: mean {found[name].mean():.1%}, with shuffled pixels {blind[name].mean():.1%}")
loss = {name: (found[name] - blind[name]).mean() for name in blind}
assert abs(loss["MLP"]) < 0.02
assert loss["CNN"] > 0.03 and blind["CNN"].mean() < blind["MLP"].mean() + 0.02

# %% [markdown]
# The MLP stays where it was, within 2 %. The CNN loses more than 3 %; what is left of its lead is below 2 %. So what it knew
# was the neighbourhood: *pixels that are near belong together, and what is useful here is useful there*. Where that is false, as
# in a table of blood values, a convolution is the wrong layer.
#
# **What we can conclude.** On pictures, built-in knowledge of the neighbourhood beats more parameters, for new writers.
# **What we cannot.** Which of the two CNNs is better: their seeds overlap.
#
# ## Exercises
#
# 1. Shift all test pictures by one pixel (`np.roll` on the pictures as squares). Which network suffers more?
# 2. Only `200` training pictures: does the lead of the CNN grow or shrink? Five seeds.
# 3. One block of 32 kernels and no second one. How many parameters has it, and where are they?
#
# Answers: the [teacher's page](../../paths/workshop-teacher/).

# %% [markdown]
# ## Sources
#
# Digits: E. Alpaydin and C. Kaynak, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/); more on [data
# sets](../../reference/data/). Shuffled pixels as a test of what a network uses: C. Zhang and others, *Understanding deep
# learning requires rethinking generalization*, [arXiv:1611.03530](https://arxiv.org/abs/1611.03530).
