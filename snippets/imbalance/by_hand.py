from fractions import Fraction as F

share, tpr, fpr = F(1, 100), F(9, 10), F(4, 100)
print("precision:", share * tpr / (share * tpr + (1 - share) * fpr))
print("one half needs an FPR of", share * tpr / (1 - share))
print("the first yes multiplies the odds by", tpr / fpr, "and makes them", share / (1 - share) * tpr / fpr)
odds = share / (1 - share) * (tpr / fpr) ** 2
print(f"after a second, independent yes: {odds} to 1, a probability of {odds / (1 + odds)}")
