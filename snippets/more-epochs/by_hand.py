import math

for w_star, s in ((3.0, 1.0), (3.0, 3.0)):
    t = math.log(s**2 / (w_star**2 + s**2)) / math.log(0.8)
    print(f"w* = {w_star:.0f}, s = {s:.0f}: t* = {t:.1f}, risk {w_star**2 * s**2 / (w_star**2 + s**2):.1f}, for ever {s**2:.0f}")
