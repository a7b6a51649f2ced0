from linebyline.exercises import check


def dense_forward(h, w, b):
    return h @ w  # your code here


def activation_forward(h, w, b, activation):
    return dense_forward(h, w, b)  # your code here: activation is "sigmoid", "tanh" or "relu"


def network_forward(params, x):
    for layer in params:
        x = activation_forward(x, layer["w"], layer["b"], "tanh")
    return x  # your code here: which layer has no tanh?


def activation_backward(grad_h, z, activation):
    return grad_h  # your code here


def update_parameters(params, grads, learning_rate):
    return params  # your code here: a new list of new dicts, the old one unchanged


check("dense-forward", dense_forward) and check("activation-forward", activation_forward)  # the second after the first
check("network-forward", network_forward)
check("activation-backward", activation_backward)
check("update-parameters", update_parameters)
