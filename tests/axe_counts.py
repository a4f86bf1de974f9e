"""What axe counted, from all processes that run tests, to be printed at the end."""

import pytest

Counts = dict[str, dict[str, int]]
"""Page -> how it was looked at -> number of violations."""

COUNTS = pytest.StashKey[Counts]()
