import numpy as np

from linebyline.data import glyphs
from linebyline.data.sets import load
from linebyline.training.pretrained import pretrained

model = pretrained("digits")
images, labels = load("digits").test
square = images.reshape(-1, 8, 8)
moved = [np.pad(square, ((0, 0), (0, 0), (by, 0)))[:, :, :8] for by in (1, 2, 3)]  # to the right, the rest cut off
given = {f"moved right by {by}": each for by, each in zip((1, 2, 3), moved, strict=True)} | {"white on black": 1 - square}
for name, pictures in given.items():
    probs = model.probs(pictures.reshape(-1, 64))
    sure, right = probs.max(axis=1) > 0.9, probs.argmax(axis=1) == labels
    wrong = (sure & ~right).mean()
    print(f"{name:16} right {right.mean():4.0%}   confidence > 0.9: {sure.mean():4.0%}   > 0.9 and wrong: {wrong:4.0%}")
rng = np.random.default_rng(0)
for alphabet in ("latin", "greek", "cyrillic", "armenian", "georgian"):
    pictures, _ = glyphs(rng, 10, alphabet)
    pictures = pictures.reshape(-1, 8, 2, 8, 2).mean(axis=(2, 4)).reshape(-1, 64).astype(float)
    sure = model.probs(pictures).max(axis=1) > 0.9
    print(f"{alphabet:8} letters              confidence > 0.9: {sure.mean():4.0%}")
