from linebyline.exercises import check


def layer_rates(layers, top_rate, factor):
    return [top_rate / factor ** (layers - layer) for layer in range(1, layers + 1)]


check("layer-rates", layer_rates)
print([round(rate, 5) for rate in layer_rates(5, 0.01, 2.6)])
