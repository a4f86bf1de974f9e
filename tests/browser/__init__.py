"""Pages in Chromium. A package, so that its browser ends before other tests begin."""
