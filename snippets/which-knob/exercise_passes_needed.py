from linebyline.exercises import check


def passes_needed(effects, off, tolerance):
    """Passes until number 1 is at most `tolerance` off, if it is `off` after pass 1; math.inf if never."""
    return 1  # your code here


check("passes-needed", passes_needed)
