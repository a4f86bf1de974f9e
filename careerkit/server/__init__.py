"""Our own Voila application: the workbook as a web app. Notebooks work without this package."""
