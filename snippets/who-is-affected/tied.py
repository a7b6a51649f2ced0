import numpy as np

score = np.array([0.1, 0.3, 0.5, 0.7, 0.9])
groups = {"A": [0.1, 0.1, 0.2, 0.2, 0.4], "B": [0.4, 0.3, 0.1, 0.1, 0.1]}  # how many get each score
print("                                         by the      mean score of the")
print("group   base rate    PPV    FNR    FPR   theorem   positives   negatives")
for name, share in groups.items():
    positive, negative = share * score, share * (1 - score)  # calibrated: of those with score s, the share s is positive
    yes, p = score >= 0.5, positive.sum()
    ppv = positive[yes].sum() / (positive + negative)[yes].sum()
    fnr, fpr = positive[~yes].sum() / p, negative[yes].sum() / (1 - p)
    forced = p / (1 - p) * (1 - ppv) / ppv * (1 - fnr)
    means = positive @ score / p, negative @ score / (1 - p)
    print(f"{name:8}{p:9.2f}{ppv:7.2f}{fnr:7.2f}{fpr:7.2f}{forced:10.2f}{means[0]:12.2f}{means[1]:12.2f}")
