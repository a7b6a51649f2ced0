from linebyline.byhand.convolution import output_size

for size, kernel, stride, padding in ((7, 3, 2, 0), (8, 3, 2, 0), (8, 3, 2, 1)):
    line = "0" * padding + "x" * size + "0" * padding
    print(f"n = {size}, f = {kernel}, s = {stride}, p = {padding}: {output_size(size, kernel, stride, padding)} places")
    print("   ", line)
    start = 0
    while start + kernel <= len(line):  # the window must end inside the padded line
        print("   ", " " * start + "#" * kernel)
        start += stride
    print("   ", " " * start + "-" * kernel, "sticks out")
