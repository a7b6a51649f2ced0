from linebyline.exercises import check


def dense_forward(h, w, b):
    return h @ w  # your code here


def activation_forward(h, w, b, activation):
    return dense_forward(h, w, b)  # your code here: activation is "sigmoid", "tanh" or "relu"


def network_forward(params, x):
    for layer in params:
        x = activation_forward(x, layer["w"], layer["b"], "tanh")
    return x  # your code here: which layer has no tanh?


check("dense-forward", dense_forward)
check("activation-forward", activation_forward)
check("network-forward", network_forward)
