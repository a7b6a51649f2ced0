import numpy as np

from linebyline.byhand.network import Network
from linebyline.data import digits


def train(x, labels, classes, seed):
    """The same for every task: x [batch, features], labels [batch]."""
    net = Network([x.shape[1], 16, classes], rng=np.random.default_rng(seed))
    for _ in range(200):
        _, grads = net.gradients(x, labels)
        for layer, grad in zip(net.params, grads, strict=True):
            for name in layer:
                layer[name] = layer[name] - 0.5 * grad[name]
    return net


good = ["what a lovely film", "great actors", "a great story"]
good += ["i loved it", "lovely music", "a warm and funny story"]
bad = ["what a dull film", "poor actors", "a poor story"]
bad += ["i hated it", "awful music", "a cold and boring story"]
sentences, labels = good + bad, np.array([1] * 6 + [0] * 6)
words = sorted({word for sentence in sentences for word in sentence.split()})
index = {word: i for i, word in enumerate(words)}


def bags(sentences):
    """Text to rows [batch, vocabulary]; words that training has not seen are left out."""
    counts = np.zeros((len(sentences), len(index)))
    for row, sentence in zip(counts, sentences, strict=True):
        for word in sentence.split():
            if word in index:
                row[index[word]] += 1
    return counts


pictures, digit = digits()  # pictures to rows: flattened, ink from 0 to 1
new = ["a lovely and funny film", "i loved the great songs"]
new += ["dull and boring", "i hated the awful ending"]
for seed in range(3):
    text = train(bags(sentences), labels, 2, seed)
    sight = train(pictures[:600], digit[:600], 10, seed)
    right = (sight.predict(pictures[1000:]) == digit[1000:]).mean()
    print("new sentences:", text.predict(bags(new)).tolist(), end="  ")
    print("new digits: over 85% right:", right > 0.85)
