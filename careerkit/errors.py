"""Mistakes and mishaps that a person can do something about, and how to speak of the others."""

import logging
import traceback


class CareerkitError(Exception):
    """Something happened that a person should read about; the words are in `assets/errors.yaml`.

    `code` names the sentence, `facts` fill its gaps. They never contain what a person wrote.
    """

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        """Return the code and the facts, for logs."""
        return " ".join([self.code, *(f"{name}={fact}" for name, fact in self.facts.items())])


def without_words(error: BaseException) -> str:
    """Return place and kind of a bug for a log: its message could quote what a person wrote."""
    return "".join(traceback.format_tb(error.__traceback__)) + type(error).__name__


class WithoutWords(logging.Filter):
    """Lets a log tell place and kind of an exception, and nothing that somebody wrote."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Leave out the exception's message, where asyncio quotes it, and things shown whole."""
        if record.exc_info and record.exc_info[1]:
            if isinstance(record.args, tuple):
                known = (str, int)
                shown = (one if isinstance(one, known) else type(one) for one in record.args)
                record.args = tuple(shown)
                first = record.getMessage().partition("\n")[0]
            else:
                first = str(record.msg)
            record.msg = f"{first}\n{without_words(record.exc_info[1])}"
            record.args, record.exc_info, record.exc_text = (), None, None
        return True
