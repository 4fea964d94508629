"""`python -m varig.config COMMAND`: the command line where its script isn't at hand."""

import sys

from varig.config.cli import main

sys.exit(main())
