from fractions import Fraction

roots = [0, 3, 5, 13]  # √v before and after the gradients 3, 4, 12
steps = [Fraction(g, root) for g, root in zip((3, 4, 12), roots[1:], strict=True)]
total = sum(g * step for g, step in zip((3, 4, 12), steps, strict=True))
lost = sum(Fraction((p - q) ** 2, p) for q, p in zip(roots, roots[1:], strict=False))
print("steps / η:", *steps, "  sum of g²/√v:", total, "  bound:", 2 * 13)
print("bound - sum:", 2 * 13 - total, "  sum of (p - q)²/p:", lost)
