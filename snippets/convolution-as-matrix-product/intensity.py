LAYERS = {  # side of the picture, channels, filters, side of the kernel
    "8 × 8 × 1 to 8, kernel 3": (8, 1, 8, 3),
    "28 × 28 × 1 to 8, kernel 3": (28, 1, 8, 3),
    "28 × 28 × 1 to 8, kernel 7": (28, 1, 8, 7),
    "16 × 16 × 32 to 64, kernel 3": (16, 32, 64, 3),
}
print("multiply-adds for each number moved; batch of 32, output as large as the picture")
print(" " * 28, "  product    im2col   neither")
for name, (side, channels, filters, kernel) in LAYERS.items():
    places, entries = 32 * side**2, kernel**2 * channels
    work = places * entries * filters
    # each number once
    least = places * channels + entries * filters + places * filters  # read X and K, write Z
    product = places * entries + entries * filters + places * filters  # read M and K, write Z
    im2col = places * channels + places * entries + product  # read X, write M, then the product
    print(f"{name:28}", *(f"{work / moved:9.1f}" for moved in (product, im2col, least)))
