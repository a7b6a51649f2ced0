import numpy as np

from linebyline.data.warp import bilinear, inverse_maps

(matrix,) = inverse_maps(1, scale=2.0)
new, centre = np.array([0.0, 3.0]), np.array([3.5, 3.5])
place = matrix[:, :2] @ (new - centre) + matrix[:, 2] + centre
print("new pixel (0, 3) asks for the place", place)
down, right = place - np.floor(place)
print("weights:", np.outer([1 - down, down], [1 - right, right]).ravel())
picture = np.zeros((1, 8, 8))
picture[0, 2, 3] = 16.0
print("value if only pixel (2, 3) has ink, 16:", bilinear(picture, place[None, None, None])[0, 0, 0])
