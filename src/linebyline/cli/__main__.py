"""`python -m linebyline.cli` is the command `linebyline`."""

import sys

from linebyline.cli import main

sys.exit(main())
