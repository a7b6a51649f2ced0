from fractions import Fraction as F

seen = {"no loop": (F(1, 20), F(7, 10)), "small loop": (F(5, 20), F(2, 10)), "large loop": (F(14, 20), F(1, 10))}
train, test = F(1, 2), F(1, 10)  # the share of the sixes where we trained, and where we work
factor = (test / (1 - test)) / (train / (1 - train))
print(f"each odds is multiplied by {factor}")
for name, (six, other) in seen.items():  # how often sixes, and others, look like this
    odds = train * six / ((1 - train) * other)
    p, corrected = odds / (1 + odds), odds * factor / (1 + odds * factor)
    direct = test * six / (test * six + (1 - test) * other)
    print(f"{name:10s}  p in training {str(p):5s}   corrected {str(corrected):5s}   by Bayes {direct}")
    assert corrected == direct  # fractions: exactly
