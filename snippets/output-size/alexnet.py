from linebyline.byhand.convolution import output_size

for size, padding in ((224, 0), (227, 0), (224, 2)):
    rest = (size + 2 * padding - 11) % 4
    print(f"n = {size}, p = {padding}: {output_size(size, 11, 4, padding)} places, {max(rest - padding, 0)} pixels a line unseen")
