from linebyline.byhand.optimizers import adadelta, rmsprop
from linebyline.surfaces import descend, neuron

surface = neuron([0.5, 2.5], [0.2, 0.9])
rules = rmsprop(0.1, 0.9, 1e-8), adadelta(1.0, 0.9, 1e-6)
paths = [descend(rule, surface, [-2.0, -2.0], 40) for rule in rules]
for t in (1, 2, 10, 40):
    (a, b), (c, d) = paths[0][t], paths[1][t]
    print(f"after {t:>2} steps: RMSProp {a:7.3f} {b:7.3f}   AdaDelta {c:8.4f} {d:8.4f}")
