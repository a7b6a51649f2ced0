import numpy as np

train = ["dog bites man", "man sleeps", "a dog sleeps"]
words = dict.fromkeys(" ".join(train).split())  # each word once, in order
index = {"<pad>": 0, "<unk>": 1} | {word: i for i, word in enumerate(words, start=2)}
print(index)


def encode(sentence, length):
    ids = [index.get(word, index["<unk>"]) for word in sentence.split()][:length]
    return ids + [index["<pad>"]] * (length - len(ids))


def bag(ids):
    return np.bincount(ids, minlength=len(index))[1:]  # how often each; padding is no word


for sentence in ("dog bites man", "man bites dog", "a cat sleeps soundly"):
    print(f"{sentence:20} {encode(sentence, 4)}  bag {bag(encode(sentence, 4)).tolist()}")
