"""Mistakes and mishaps that a person can do something about."""


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
