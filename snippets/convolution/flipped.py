import numpy as np

rng = np.random.default_rng(0)
newest_first = np.array([0.4, 0.3, 0.2, 0.1])
position = 0.5 * np.arange(50)  # metres, no noise
for name, slide in (("np.convolve", np.convolve), ("np.correlate", np.correlate)):
    behind = position[3:] - slide(position, newest_first, "valid")
    print(f"{name:<13} weights copied as they are: behind by {behind.mean():.2f} m")

short, long = np.array([1.0, 2]), np.array([3.0, 1, 4, 1])
print("convolution, either first:", np.convolve(short, long), np.convolve(long, short))
print("correlation, either first:", np.correlate(short, long, "full"), np.correlate(long, short, "full"))

x = rng.normal(size=200)
targets = np.convolve(x, newest_first, "valid")  # to be learned from x, by least squares, in both conventions
windows = np.lib.stride_tricks.sliding_window_view(x, 4)  # [rows, entries]
unflipped = np.linalg.lstsq(windows, targets, rcond=None)[0]
flipped = np.linalg.lstsq(windows[:, ::-1], targets, rcond=None)[0]
print("learned for correlation:", unflipped.round(3), " for convolution:", flipped.round(3))
same = np.allclose(np.correlate(x, unflipped, "valid"), np.convolve(x, flipped, "valid"))
print("the two layers say the same:", same)
