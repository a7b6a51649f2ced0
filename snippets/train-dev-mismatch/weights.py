from fractions import Fraction as F

p_train = [F(5, 10), F(3, 10), F(2, 10)]  # three kinds of inputs: small, medium, large
p_test = [F(1, 10), F(3, 10), F(6, 10)]
loss = [F(1), F(2), F(5)]  # the mean loss of one model on each kind, the same in training and test
weights = [test / train for test, train in zip(p_test, p_train, strict=True)]
print("weights:", *weights)


def mean(p, values):
    return sum(a * b for a, b in zip(p, values, strict=True))


print("training loss:         ", mean(p_train, loss))
print("weighted training loss:", mean(p_train, [w * a for w, a in zip(weights, loss, strict=True)]))
print("test loss:             ", mean(p_test, loss))
print("mean weight:", mean(p_train, weights), "  mean squared weight:", mean(p_train, [w * w for w in weights]))

p_train = [F(5, 8), F(3, 8), F(0)]  # no large ones in training
weights = [test / train if train else F(0) for test, train in zip(p_test, p_train, strict=True)]
weighted = mean(p_train, [w * a for w, a in zip(weights, loss, strict=True)])
print("without the large ones:", weighted, "  what is missing:", p_test[2] * loss[2])
