import numpy as np

from linebyline.byhand.conv_network import ConvNetwork
from linebyline.byhand.dense import dense
from linebyline.data.glyphs import glyphs, letters

rng = np.random.default_rng(0)
known, wanted = len(letters("latin", "greek", "cyrillic")), len(letters("armenian"))
network = ConvNetwork(side=16, filters=(16, 32), sizes=(128, known), rng=rng)  # the pre-trained one has this form
body, old_head = network.params[:-1], network.params[-1]
new_head = {"w": np.zeros((128, wanted)), "b": np.zeros(wanted)}

x, labels = glyphs(rng, 2, "armenian")  # two pictures of each letter
inputs, _ = network.trace(x)
h = inputs[-1]  # what the last layer is given: the features, [batch, 128]
print(f"{len(x)} pictures of {wanted} new letters; the old head knows {known} others")
print("features", h.shape, "old logits", dense(h, **old_head).shape, "new logits", dense(h, **new_head).shape)
for name, part in [("body", body), ("old head", [old_head]), ("new head", [new_head])]:
    print(f"{name:8} {sum(layer['w'].size + layer['b'].size for layer in part):6} parameters")
