from linebyline.exercises import check


def unfreeze_schedule(layers, epochs):
    return [[layer == layers - 1 - epoch for layer in range(layers)] for epoch in range(epochs)]  # your code here


check("unfreeze-schedule", unfreeze_schedule)
