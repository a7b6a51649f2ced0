def field(layers):
    """r after each layer (k, s)."""
    r, jump, after = 1, 1, []
    for k, s in layers:
        r, jump = r + (k - 1) * jump, jump * s
        after.append(r)
    return after


conv, pool = (3, 1), (2, 2)
print("LeNet-5:", *field([(5, 1), pool, (5, 1), pool, (5, 1)]))
vgg = [layer for convolutions in (2, 2, 3, 3, 3) for layer in [conv] * convolutions + [pool]]
print("VGG-16, after each pooling:", *(r for r, layer in zip(field(vgg), vgg, strict=True) if layer == pool))
