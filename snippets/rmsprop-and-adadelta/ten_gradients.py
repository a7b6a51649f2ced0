from math import sqrt

ten = [0.1] * 9 + [-0.9]
print(f"gradient descent,  moved after ten steps: {abs(sum(ten)):.2f} η")
print(f"signs only,        moved after ten steps: {sum(1 if g > 0 else -1 for g in ten):.2f} η")
for beta in (0.5, 0.9, 0.99, 0.999):
    v = 0.0
    for _ in range(2000):  # the same ten again and again, until v repeats too
        moved = 0.0
        for g in ten:
            v = beta * v + (1 - beta) * g**2
            moved += g / sqrt(v)
    print(f"RMSProp, β = {beta:<5} moved after ten steps: {moved:.2f} η")
