import numpy as np

from linebyline.training.sick import Plan, run, table, train

plan = Plan(drop=0.5)
print("this is run F:", np.array_equal(train(plan).losses, run("F").losses))
print(table({"F": plan, "no dropout": Plan()}))
