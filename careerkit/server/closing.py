"""Why a page's line was closed: codes of websockets, which tell the page what to do."""

NOT_UNDERSTOOD = 4400  # it said something that no page says
ENDED = 4401  # the session has ended; the person has to sign in again
FORGOTTEN = 4403  # the person has left this device; nothing of theirs may stay on the page
DELETED = 4404  # the workbook is gone; nothing of it may stay on the page
RESTING = 4408  # the kernel has ended; there is time for another one until the page is used again
GONE = 4410  # the kernel has ended; ask for another one at once
TOO_MUCH = 4429  # the person has other lines to this kernel, or more than they need
