"""Our own Voila application: the workbook as a web app. Notebooks work without this package."""

import sys

# jsonschema would import this to check international addresses, of which we have none. It builds a
# grammar, which takes longer than everything else of a start together: two seconds and more.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
