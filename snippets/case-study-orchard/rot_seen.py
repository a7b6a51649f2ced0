print("of 1,000 dev apples, 60 rotten    P     Q     R")
for name, counts in (("rotten ones missed", (12, 6, 1)), ("good ones thrown away", (6, 22, 290))):
    print(f"{name:<30}" + "".join(f"{count:>6}" for count in counts))
