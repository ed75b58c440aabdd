"""``python -m presswatch``; people call ``./presswatch``."""

import sys

from presswatch.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
