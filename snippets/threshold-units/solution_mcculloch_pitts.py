from linebyline.exercises import check


def mcculloch_pitts(x, theta, inhibitory):
    vetoed = (x * inhibitory).sum(axis=1) > 0
    count = (x * ~inhibitory).sum(axis=1)
    return (~vetoed & (count >= theta)).astype(int)


check("mcculloch-pitts", mcculloch_pitts)
