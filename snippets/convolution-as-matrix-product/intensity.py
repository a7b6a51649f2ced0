LAYERS = {  # side of the picture, channels, filters, side of the kernel; stride 1, output as large as the picture, batch of 32
    "8 × 8 × 1 to 8, kernel 3": (8, 1, 8, 3),
    "28 × 28 × 1 to 8, kernel 3": (28, 1, 8, 3),
    "28 × 28 × 1 to 8, kernel 7": (28, 1, 8, 7),
    "16 × 16 × 32 to 64, kernel 3": (16, 32, 64, 3),
}
print("multiply-adds for each number moved          product alone   with im2col   no patch matrix")
for name, (side, channels, filters, kernel) in LAYERS.items():
    places, entries = 32 * side**2, kernel**2 * channels
    work = places * entries * filters
    least = places * channels + entries * filters + places * filters  # read X and K, write Z, each number once
    product = places * entries + entries * filters + places * filters  # read the patch matrix and K, write Z
    im2col = places * channels + places * entries + product  # read X, write the patch matrix, then the product
    print(f"{name:30} {work:11,d}   {work / product:10.1f}   {work / im2col:11.1f}   {work / least:15.1f}")
