from linebyline.exercises import check


def conv_parameters(k, c_in, c_out):
    return k * k * c_in * c_out + c_out


def conv_multiply_adds(n, k, c_in, c_out, s, p):
    places = ((n + 2 * p - k) // s + 1) ** 2
    return places * k * k * c_in * c_out


def assignment_2_count(side, m, k, n):
    parameters = multiply_adds = 0
    channels = 3
    for _ in range(5):
        parameters += conv_parameters(k, channels, m)
        multiply_adds += conv_multiply_adds(side, k, channels, m, 1, k // 2)
        side, channels = side // 2, m
    for fan_in, fan_out in ((m * side * side, n), (n, 10)):
        parameters += fan_in * fan_out + fan_out
        multiply_adds += fan_in * fan_out
    return parameters, multiply_adds


check("conv-parameters", conv_parameters)
check("conv-multiply-adds", conv_multiply_adds)
check("assignment-2-count", assignment_2_count)
