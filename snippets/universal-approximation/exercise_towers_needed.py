from linebyline.exercises import check


def towers_needed(lipschitz, width, error):
    # lipschitz: L > 0; width: b − a > 0; error > 0
    # return the smallest N, an int, with heights at the middles, that is sure to be no further off than error
    return 1  # your code here


check("towers-needed", towers_needed)
