from fractions import Fraction as F

d, n1, n2 = 10, 20, 80
for distance2 in (F(3, 8), F(1)):
    here, there = F(d, n1), F(d, n2) + distance2
    best, shared = here / (here + there), F(n2, n1 + n2)
    for name, a in (("one w for both", shared), ("best weight", best)):
        print(f"distance² {distance2}, {name}: a = {a}, error {(1 - a) ** 2 * here + a**2 * there}, alone {here}")
