BATCH, SIDE, CHANNELS = 32, 224, 64
picture = BATCH * SIDE**2 * CHANNELS * 4  # bytes in float32
print(f"a batch of {BATCH} × {SIDE} × {SIDE} × {CHANNELS}: {picture / 1e9:.2f} GB")
for kernel in (1, 3, 5, 7, 11):
    print(f"patch matrix of a {kernel:2d} × {kernel:2d} kernel, output as large: {picture * kernel**2 / 1e9:6.2f} GB")
