def conv(side, k, c_in, c_out):
    return f"conv {k} x {k}, {c_in} to {c_out}, on {side} x {side}", k * k * c_in * c_out + c_out, side**2 * k * k * c_in * c_out


layers = [conv(14, 3, 32, 32), conv(112, 3, 32, 32), ("dense, 1568 to 128", 1568 * 128 + 128, 1568 * 128)]
print("layer                             parameters  multiply-adds")
for name, parameters, work in layers:
    print(f"{name:<33} {parameters:10,} {work:14,}")
(_, _, low), (_, few, high), (_, many, dense) = layers
print(f"equal parameters: {high // low} times the work. {many / few:.0f} times the parameters: 1/{high / dense:.0f} of the work")
