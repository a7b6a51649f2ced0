from linebyline.exercises import check


def share_live(noise, difference, own, other):
    error_own = noise**2 / own
    error_other = difference**2 + noise**2 / other
    return error_other / (error_own + error_other)  # each weighs one over its own mean squared error


check("share-live", share_live)
