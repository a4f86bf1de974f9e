"""Files that a person brings: read, shown first, then taken over as far as they choose.

    brought = read("Positions.csv", content)          # a file, whatever it is
    plan = preview(editor.workbook, brought)          # what it would change: offers
    editor.take_in(lambda now: take(now, plan, ids), source=brought.source)
    last = editor.last_import()                       # kept for 30 days, seen by every page
    editor.undo_import(last.number)                   # all but what was changed since

Nothing here changes a workbook but `take`, which returns another one.
"""

from careerkit.importing.brought import LARGEST_FILE, LARGEST_WORKBOOK, Brought, Source
from careerkit.importing.offers import Kind, Offer, Plan
from careerkit.importing.planning import preview
from careerkit.importing.reading import read, refuse_large
from careerkit.importing.taking import take

__all__ = [
    "LARGEST_FILE",
    "LARGEST_WORKBOOK",
    "Brought",
    "Kind",
    "Offer",
    "Plan",
    "Source",
    "preview",
    "read",
    "refuse_large",
    "take",
]
