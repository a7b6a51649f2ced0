from linebyline.byhand.convolution import output_size

for padding in (0, 2, 3):
    sizes = [n for n in range(11, 300) if output_size(n, 11, 4, padding) == 55]  # tried one by one
    unseen = [max((n + 2 * padding - 11) % 4 - padding, 0) for n in sizes]
    print(f"p = {padding}: 55 places from n =", *sizes, "; pixels lost a line:", *unseen)
print("n = 224, p = 0:", output_size(224, 11, 4), "places,", (224 - 11) % 4, "pixel lost a line")
