from fractions import Fraction
from math import isqrt

ten = [Fraction(1, 10)] * 9 + [Fraction(-9, 10)]
v = sum(g * g for g in ten) / 10
root = Fraction(isqrt(v.numerator), isqrt(v.denominator))
steps = [-g / root for g in ten]
print(f"v = {v}, root of v = {root}, exactly: {root**2 == v}")
print("steps:", *steps, "  sum:", sum(steps))
print("signs:", *[-1 if g > 0 else 1 for g in ten], "  sum:", sum(-1 if g > 0 else 1 for g in ten))
