def layers_needed(n, strides, dilations):
    """Layers of 3 weights until one unit sees n pixels; layer l has stride strides(l) and dilation dilations(l)."""
    r, jump, layer = 1, 1, 0
    while r < n:
        r, jump, layer = r + 2 * dilations(layer) * jump, jump * strides(layer), layer + 1
    return layer, r


print("to see 224 pixels:")
for name, strides, dilations in (
    ("stride 1", lambda layer: 1, lambda layer: 1),
    ("stride 2", lambda layer: 2, lambda layer: 1),
    ("dilation 1, 2, 4, ...", lambda layer: 1, lambda layer: 2**layer),
    ("dilation 1, 3, 9, ...", lambda layer: 1, lambda layer: 3**layer),
):
    layers, r = layers_needed(224, strides, dilations)
    print(f"    {name:22} {layers:4} layers, r = {r}")
