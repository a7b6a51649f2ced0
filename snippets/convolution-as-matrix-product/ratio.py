from linebyline.byhand.convolution import output_size

print("times the numbers of the picture, without padding")
print("side of the picture     8     28    224   2048    limit")
for kernel, stride in [(1, 1), (3, 1), (3, 2), (5, 1), (7, 2), (2, 2)]:
    ratios = [(output_size(side, kernel, stride) * kernel / side) ** 2 for side in (8, 28, 224, 2048)]
    print(f"kernel {kernel}, stride {stride}   ", *[f"{ratio:6.2f}" for ratio in ratios], f"  {(kernel / stride) ** 2:6.2f}")
