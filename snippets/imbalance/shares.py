tpr, fpr = 0.9, 0.04  # of the sixes, nine in ten are found; of the others, one in twenty-five is called a six
print("  sixes in 100000   accuracy  always no   precision by counting   by the formula")
for sixes in (50_000, 10_000, 1_000, 100):
    others, share = 100_000 - sixes, sixes / 100_000
    tp, fp = sixes * tpr, others * fpr
    accuracy = share * tpr + (1 - share) * (1 - fpr)
    formula = share * tpr / (share * tpr + (1 - share) * fpr)
    print(f"{sixes:17d} {accuracy:10.3f} {1 - share:10.3f} {tp / (tp + fp):23.3f} {formula:16.3f}")
