print("model    wrong apples (%)   milliseconds an apple")
for name, error, milliseconds in (("A", 2.9, 22), ("B", 2.5, 41), ("C", 2.3, 58), ("D", 2.1, 83), ("E", 1.9, 160)):
    print(f"{name:<9}{error:>12}{milliseconds:>20}")
