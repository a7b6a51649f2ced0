from linebyline.projects import ORCHARD, Effort, true_errors

print("weeks on model, on pictures    train    dev   (true errors in %, the typical orchard)")
for model, pictures in ((0, 0), (4, 0), (0, 4), (2, 2)):
    errors = true_errors(ORCHARD, Effort(own=8 + 2 * pictures, model=model))
    print(f"{model:>14}, {pictures}{errors['train']:>21.2f}{errors['dev']:>7.2f}")
