import numpy as np

from linebyline.byhand.optimizers import adam, adamw, from_rule, momentum, sgd

rules = {
    "gradient descent": sgd(0.1),
    "momentum": momentum(0.1),
    "Adam": adam(0.1),
    "decay in the gradient": from_rule(lambda w, g, t: (g + 0.01 * w,), 0.1),
    "AdamW": adamw(0.1, weight_decay=0.01),
}
for name, rule in rules.items():
    verdicts = []
    for learned in (0, 5):  # steps with gradient 1 before the weight is "frozen" by a gradient of 0
        params = [{"w": np.array([1.0])}]
        state = rule.init(params)
        for step in range(learned + 1):
            before = params[0]["w"]
            params, state = rule.update(params, [{"w": np.array([1.0 if step < learned else 0.0])}], state)
        verdicts.append("stands" if params[0]["w"] == before else "moves")
    print(f"{name:21} frozen from the start: {verdicts[0]}, frozen after 5 steps: {verdicts[1]}")
