from linebyline.exercises import check


def share_live(noise, difference, own, other):
    # own values around the truth, other values around truth + difference, all with standard deviation noise
    # return the share of the own mean in (share · own mean + (1 - share) · other mean) with the least mean squared error
    return own / (own + other)  # your code here


check("share-live", share_live)
