from linebyline.exercises import check


def activation_backward(grad_h, z, activation):
    return grad_h  # your code here: activation is "sigmoid", "tanh" or "relu"


def update_parameters(params, grads, learning_rate):
    return params  # your code here: a new list, the old one unchanged


check("activation-backward", activation_backward)
check("update-parameters", update_parameters)
