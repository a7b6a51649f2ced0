from linebyline.exercises import check


def count_parameters(sizes):
    return sum((fan_in + 1) * fan_out for fan_in, fan_out in zip(sizes[:-1], sizes[1:], strict=True))


check("count-parameters", count_parameters)
