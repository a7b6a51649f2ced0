import numpy as np

from linebyline.byhand.network import Network

paper = Network([2, 3, 2], activation="relu", rng=np.random.default_rng(0))
paper.params = [
    {"w": np.array([[1.0, 0.0, -1.0], [2.0, -1.0, 1.0]]), "b": np.array([-3.0, 1.0, 1.0])},
    {"w": np.array([[1.0, 0.0], [5.0, 5.0], [-1.0, 2.0]]), "b": np.array([1.0, -1.0])},
]
print("the network on paper:", paper.forward(np.array([[1.0, 2.0]])).tolist())

deep = Network([64, 64, 64, 64, 10], activation="relu", rng=np.random.default_rng(0))
for layer in deep.params:
    print("w", layer["w"].shape, "b", layer["b"].shape)
print("logits of 5 examples:", deep.forward(np.ones((5, 64))).shape)
