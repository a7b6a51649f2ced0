import numpy as np

from linebyline.exercises import check


def encode_words(train, sentence, length):
    index = {}
    for text in train:
        for word in text.lower().split():
            index.setdefault(word, len(index) + 2)  # a word that is there keeps its number
    ids = [index.get(word, 1) for word in sentence.lower().split()]
    return (ids + [0] * length)[:length]


def hour_on_a_circle(hours):
    angle = 2 * np.pi * hours / 24
    return np.stack([np.sin(angle), np.cos(angle)], axis=1)


def fill_missing(train, test):
    known = ~np.isnan(train)
    counts = np.maximum(known.sum(axis=0), 1)  # none known: the mean is 0
    means = np.where(known, train, 0).sum(axis=0) / counts

    def filled(x):
        missing = np.isnan(x)
        return np.concatenate([np.where(missing, means, x), missing.astype(float)], axis=1)

    return filled(train), filled(test)


check("encode-words", encode_words)
check("hour-on-a-circle", hour_on_a_circle)
check("fill-missing", fill_missing)
