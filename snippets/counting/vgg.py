blocks = [(64, 64), (128, 128), (256, 256, 256), (512, 512, 512), (512, 512, 512)]  # VGG-16: kernels of 3, padding 1
parameters = work = 0
pixels, channels = 224, 3
for block in blocks:
    for filters in block:
        parameters += 9 * channels * filters + filters
        work += pixels**2 * 9 * channels * filters
        channels = filters
    pixels //= 2
conv_parameters, conv_work = parameters, work
for fan_in, fan_out in ((pixels**2 * channels, 4096), (4096, 4096), (4096, 1000)):
    parameters += fan_in * fan_out + fan_out
    work += fan_in * fan_out
print(f"parameters     {parameters:14,}; in the dense layers {100 * (1 - conv_parameters / parameters):.0f}%")
print(f"multiply-adds  {work:14,}; in the dense layers {100 * (1 - conv_work / work):.0f}%")
print(f"in billions: {work / 1e9:.1f} multiply-adds, or {2 * work / 1e9:.1f} multiplications and additions")
print(f"in the convolutions alone: {conv_work / 1e9:.1f} multiply-adds")
