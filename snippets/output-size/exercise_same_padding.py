from linebyline.exercises import check


def same_padding(n, f, s):
    # n pixels, a kernel of f pixels, stride s; return (zeros before, zeros after), as SAME has them
    return 0, 0  # your code here


check("same-padding", same_padding)
