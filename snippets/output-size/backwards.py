from linebyline.byhand.convolution import output_size


def sizes_for(m, kernel, stride, padding):
    """The input sizes that give m places, smallest and largest."""
    smallest = (m - 1) * stride + kernel - 2 * padding
    return smallest, smallest + stride - 1


for m, kernel, stride, padding in ((4, 3, 1, 1), (4, 3, 2, 1), (55, 11, 4, 0)):
    tried = [n for n in range(kernel, 300) if output_size(n, kernel, stride, padding) == m]
    low, high = sizes_for(m, kernel, stride, padding)
    print(f"f = {kernel:2}, s = {stride}, p = {padding}: {m} places from {low} to {high} pixels; tried:", *tried)
