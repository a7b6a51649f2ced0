from linebyline.exercises import check


def pattern_unit(pattern):
    return 2.0 * pattern - 1, -float(pattern.sum())


check("pattern-unit", pattern_unit)
