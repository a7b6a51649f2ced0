m, k, n, side = 16, 5, 64, 224
print("padding  sides                     parameters  multiply-adds")
for name, c in (("same", 0), ("valid", k - 1)):
    sides, squares = [side], []
    for _ in range(5):
        squares.append((sides[-1] - c) ** 2)
        sides.append((sides[-1] - c) // 2)
    s = sides[-1]
    parameters = m * (3 * k * k + 1) + 4 * m * (m * k * k + 1) + n * (m * s * s + 1) + 10 * (n + 1)
    work = k * k * m * (3 * squares[0] + m * sum(squares[1:])) + n * m * s * s + 10 * n
    print(f"{name:<8} {' '.join(map(str, sides)):<25} {parameters:10,} {work:14,}")
    assert s == (side - 31 * c) // 32
print("smallest picture for valid:", 32 + 31 * (k - 1))
