"""Files for paper and screen: the whole workbook, the career in one picture, story cards."""

from careerkit.export.pdf.cards import stories
from careerkit.export.pdf.one_page import picture
from careerkit.export.pdf.whole import workbook

__all__ = ["picture", "stories", "workbook"]
