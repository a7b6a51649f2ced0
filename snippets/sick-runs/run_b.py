import numpy as np

from linebyline.training.sick import Plan, run, table, train

plan = Plan(rate=1e-4)
print("this is run B:", np.array_equal(train(plan).losses, run("B").losses))
plans = {"B": plan, "times 10": Plan(rate=1e-3), "times 100": Plan(rate=1e-2), "times 1000": Plan(rate=0.1)}
print(table(plans, steps=(300,)))
