import numpy as np

from linebyline.training.sick import Plan, run, table, train

plan = Plan(growth=1.014)  # a warm-up that nobody ends
print("this is run H:", np.array_equal(train(plan).losses, run("H").losses))
for step in (0, 60, 120, 180):
    print(f"rate at step {step:3}: {plan.rate * plan.growth**step:.2f}")
print(table({"H": plan, "cured": Plan()}, steps=(60, 120, 180)))
