from linebyline.exercises import check


def layer_rates(layers, top_rate, factor):
    return [top_rate / factor ** (layers - layer) for layer in range(1, layers + 1)]


def unfreeze_schedule(layers, epochs):
    return [[layer >= layers - 1 - epoch for layer in range(layers)] for epoch in range(epochs)]


print([round(rate, 5) for rate in layer_rates(5, 0.01, 2.6)])
for epoch, trains in enumerate(unfreeze_schedule(3, 4)):
    print(f"epoch {epoch}:", trains)
check("layer-rates", layer_rates)
check("unfreeze-schedule", unfreeze_schedule)
