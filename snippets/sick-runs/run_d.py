import numpy as np

from linebyline.training.sick import Plan, run, table, train

plan = Plan(start="equal")
print("this is run D:", np.array_equal(train(plan).losses, run("D").losses))
for name, one in {"D": run("D"), "cured": train(Plan())}.items():
    w = one.params[0]["w"]  # [pixels, width]
    print(f"{name:5}  different units: {np.unique(w.round(6), axis=1).shape[1]} of {w.shape[1]}")
print(table({"D": plan, "cured": Plan()}, steps=(300,)))
