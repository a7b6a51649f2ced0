"""`python -m linebyline.cli` is the command `linebyline`."""

import sys

from linebyline.cli import main

if __name__ == "__main__":
    sys.exit(main())
