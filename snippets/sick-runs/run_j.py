import numpy as np

from linebyline.training.sick import Plan, run, table, train

plan = Plan(batch=2, rate=0.05)
print("this is run J:", np.array_equal(train(plan).losses, run("J").losses))
for letter in "IJ":
    rises = []
    for seed in range(3):
        one = run(letter, seed)
        rises.append([np.mean(np.diff(series) > 0) for series in (one.losses, one.readings["train"])])
    batch, everything = np.median(rises, axis=0)
    print(f"{letter}: share of rises: batch loss {batch:.2f}, loss on all examples {everything:.2f}")
print(table({"batch of 32": Plan(rate=0.05)}))
