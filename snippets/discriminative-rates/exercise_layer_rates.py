from linebyline.exercises import check


def layer_rates(layers, top_rate, factor):
    return [top_rate / (factor * (layers - layer)) for layer in range(1, layers)] + [top_rate]  # your code here


check("layer-rates", layer_rates)
