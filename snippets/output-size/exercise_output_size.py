from linebyline.exercises import check


def output_size(n, f, s, p, d):
    # n pixels, a kernel of f weights that lie d pixels apart, stride s, p zeros at each end; return the number of places
    return n  # your code here


def same_padding(n, f, s):
    # n pixels, a kernel of f pixels, stride s; return (zeros before, zeros after), as SAME has them
    return 0, 0  # your code here


check("output-size", output_size)
check("same-padding", same_padding)
