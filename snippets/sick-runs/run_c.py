import numpy as np

from linebyline.training.sick import Plan, run, table, train

plan = Plan(start="zeros")
print("this is run C:", np.array_equal(train(plan).losses, run("C").losses))
end = run("C").params
print("parameters that ever moved:", [f"{name} of layer {n}" for n in (1, 2) for name in "wb" if end[n - 1][name].any()])
print("another rate does not help:", not train(plan._replace(rate=2.0)).params[0]["w"].any())
print(table({"C": plan, "cured": Plan()}, steps=(300,)))
