from linebyline.projects import PARCELS, Effort, World, true_errors

NEAR = World(PARCELS.floor, PARCELS.bias, PARCELS.variance, mismatch=1.0)
print("4,000 belt pictures and ... of the catalogue, in thousands (true live error in %)")
print("                        0      1      4     20    100    500")
for title, world, share in (
    ("all count alike", PARCELS, None),
    ("the best share", PARCELS, "best"),
    ("alike, mismatch 1", NEAR, None),
):
    row = []
    for other in (0, 1, 4, 20, 100, 500):
        shares = [4 / (4 + other)] if share is None else [s / 100 for s in range(1, 101) if other or s == 100]
        row.append(min(true_errors(world, Effort(own=4, other=other, share=s))["dev"] for s in shares))
    print(f"{title:<18}" + "".join(f"{error:>7.1f}" for error in row))
