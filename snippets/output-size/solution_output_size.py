from linebyline.exercises import check


def output_size(n, f, s, p, d):
    reach = d * (f - 1) + 1
    return (n + 2 * p - reach) // s + 1


check("output-size", output_size)
