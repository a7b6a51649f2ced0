from linebyline.byhand.convolution import output_size

places = output_size(227, 11, 4) ** 2
entries = 11 * 11 * 3
ratio = places * entries / (227 * 227 * 3)
print(f"{places} places × {entries} entries = {places * entries} numbers, {ratio:.2f} times the picture")
print(f"limit for large pictures {(11 / 4) ** 2:.2f}; multiply-adds with 96 filters: {places * entries * 96}")
