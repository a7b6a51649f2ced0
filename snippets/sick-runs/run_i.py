import numpy as np

from linebyline.training.sick import Plan, run, table, train

plan = Plan(order="sorted")
print("this is run I:", np.array_equal(train(plan).losses, run("I").losses))
for letter in "IJ":
    losses = run(letter).losses[100:]
    print(f"{letter}: losses an epoch of I apart go together: {np.corrcoef(losses[20:], losses[:-20])[0, 1] > 0.5}")
print(table({"cured": Plan()}))
