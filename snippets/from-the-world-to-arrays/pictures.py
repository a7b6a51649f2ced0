import numpy as np

from linebyline.data import digits

lines = [[[255, 255, 255], [255, 0, 0]], [[0, 255, 0], [0, 0, 255]]]
picture = np.array(lines, dtype=np.uint8)  # [height, width, channels]
scaled = picture / 255  # floats from 0 to 1
gray = scaled @ [0.299, 0.587, 0.114]  # red, green, blue: [height, width]
print("white, red; green, blue in gray:", gray.round(3).tolist())
print("as ink, dark is 1:              ", (1 - gray).round(3).tolist())

images, _ = digits()  # [examples, pixels], ink from 0 to 1
page = images[0].reshape(8, 8)  # [height, width]
half = page.reshape(4, 2, 4, 2).mean(axis=(1, 3))  # each 2 by 2 block becomes its mean
same = np.isclose(page.mean(), half.mean())
print("a digit", page.shape, "resized", half.shape, "the same mean ink:", same)
back = page.ravel().reshape(8, 8)
print("flattened and back, nothing lost:", np.array_equal(back, page))
