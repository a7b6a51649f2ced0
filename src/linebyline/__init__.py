"""Deep Learning, Line by Line: the package that the course's code blocks import."""
