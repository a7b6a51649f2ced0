from linebyline.exercises import check


def max_pool(x, size):
    batch, height, width, channels = x.shape
    rows, columns = height // size, width // size
    windows = x[:, : rows * size, : columns * size].reshape(batch, rows, size, columns, size, channels)
    return windows.max(axis=(2, 4))


check("max-pool", max_pool)
