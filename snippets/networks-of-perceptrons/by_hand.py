import numpy as np

from linebyline.neurons import TwoLayers, truth_table, two_layers

x = truth_table(5)
net = TwoLayers(w=np.ones((5, 2)), b=np.array([-2.0, -4.0]), v=np.array([1.0, -1.0]), c=-1.0)
ones = x.sum(axis=1)
print("numbers of ones on which it fires:", np.unique(ones[two_layers(x, net) == 1]).tolist())
print("patterns on which it fires:", two_layers(x, net).sum())
