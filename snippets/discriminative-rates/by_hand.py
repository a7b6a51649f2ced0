import numpy as np

rng = np.random.default_rng(0)
x, y = rng.normal(size=(5, 4)), rng.normal(size=(5, 1))  # 5 pictures of 4 pixels
x[:, 3] = 0.0  # the last pixel is black in all of them
body, head = rng.normal(size=(4, 3)), rng.normal(size=(3, 1))  # body [pixels, width]: pretrained; head: random

residual = x @ body @ head - y  # [batch, 1]
demand = x.T @ residual / len(x)  # [pixels, 1]: what the pictures ask of each pixel
grad_head = body.T @ demand
grad_body = demand @ head.T  # a column times a row
print("head       ", head[:, 0].round(2))
print("grad head  ", grad_head[:, 0].round(2))
print(grad_body.round(2) + 0.0)
print("columns, divided by the demand:", np.round(grad_body[0] / demand[0], 2))
