CAUSES = (
    ("fog on the lens", 28, 3),
    ("tape over the text", 24, 1),
    ("too dark", 14, 1),
    ("wrong label in dev", 13, 1),
    ("crumpled", 9, 1),
)
print("of 100 mistakes                        weeks to cure")
for cause, count, weeks in CAUSES:
    print(f"{cause:<22}{count:>4}{weeks:>20}")
print("other                   12                   -")
