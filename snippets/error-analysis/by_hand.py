error, n = 0.08, 50
marked = {"glare": 20, "small": 15}
for name, count in marked.items():
    print(f"{name} cured: {error * (1 - count / n):.1%}")
print(f"both cured: {error * (1 - (20 + 15 - 5) / n):.1%}")
print(f"true accuracy {(0.86 - 0.1) / (1 - 0.2):.2f}")
