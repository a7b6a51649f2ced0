LAYERS = [  # name, k, s, p, d
    ("convolution", 3, 1, 1, 1),
    ("pooling", 2, 2, 0, 1),
    ("convolution", 3, 1, 1, 1),
    ("pooling", 2, 2, 0, 1),
    ("dilated", 3, 1, 2, 2),
]

r, jump, ahead = 1, 1, 0  # a pixel sees itself; the next one is 1 pixel on
print("layer         k  s  p  d     r   J   a   unit 5 sees")
for name, k, s, p, d in LAYERS:
    r += (k - 1) * d * jump  # from the first of its units to the last
    ahead += p * jump  # each zero in front moves it back by one unit of the layer below
    jump *= s
    first = 5 * jump - ahead
    print(f"{name:12} {k:2} {s:2} {p:2} {d:2}   {r:3} {jump:3} {ahead:3}   pixels {first} to {first + r - 1}")

need = 1  # and backwards, from one unit at the top
for _, k, s, _, d in reversed(LAYERS):
    need = (need - 1) * s + d * (k - 1) + 1
print("backwards, one unit needs", need, "pixels")
