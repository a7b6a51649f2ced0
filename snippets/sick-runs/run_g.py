import numpy as np

from linebyline.training.sick import EVERY, Plan, run, table, train

plan = Plan(decay=-0.1)  # weights -= rate * (grad - 0.1 * weights): a minus too many
print("this is run G:", np.array_equal(train(plan).losses, run("G").losses))
weight = run("G").readings["weight"]
print(f"growth of the weights over the last {EVERY} steps: {weight[-1] / weight[-2]:.2f}")
print(f"(1 + rate * 0.1) ** {EVERY}, the decay alone:        {(1 + plan.rate * 0.1) ** EVERY:.2f}")
print(table({"G": plan, "cured": plan._replace(decay=0.001)}, steps=(300,)))
