import numpy as np

BATCH, SIDE, GRID, CHANNELS, FILTERS = 32, 50, 64**2, 32, 64  # pictures of 50 × 50, transformed on a grid of 64 × 64

rng = np.random.default_rng(0)
x, kernel = rng.normal(size=(SIDE, SIDE)), rng.normal(size=(5, 5))
spectrum = np.fft.rfft2(x, (64, 64)) * np.conj(np.fft.rfft2(kernel, (64, 64)))
plain = np.einsum("ijuv,uv->ij", np.lib.stride_tricks.sliding_window_view(x, (5, 5)), kernel)
print("the same numbers through the FFT:", np.allclose(np.fft.irfft2(spectrum)[:46, :46], plain))

pictures, pairs, outputs = BATCH * CHANNELS, CHANNELS * FILTERS, BATCH * FILTERS
spectra = GRID * (pictures + pairs + outputs)  # numbers in all spectra: a real picture's takes GRID of them
fft = spectra * int(np.log2(GRID)) + 2 * GRID * BATCH * pairs  # multiplications: transforms, products of spectra
print(f"multiplications and numbers moved, in millions: {CHANNELS} channels to {FILTERS} filters")
print("kernel     sum     FFT | least moved   im2col    FFT")
for kernel in (1, 3, 5, 7, 11):
    direct = BATCH * SIDE**2 * kernel**2 * pairs
    least = SIDE**2 * (pictures + outputs) + kernel**2 * pairs  # read X and K, write Z
    counts = [direct, fft, least, least + 2 * SIDE**2 * kernel**2 * pictures, least + 2 * spectra]  # written and read again
    print(f"{kernel:6d} {counts[0] / 1e6:7.0f} {counts[1] / 1e6:7.0f} |", *(f"{count / 1e6:8.1f}" for count in counts[2:]))
