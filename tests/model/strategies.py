"""Any workbook, and any value that fits a field of it, made by walking the model."""

from datetime import date
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Le
from hypothesis import strategies as st
from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from careerkit.model import Part, Workbook


def workbooks() -> st.SearchStrategy[Workbook]:
    """Return a strategy for whole workbooks."""
    return fitting(Workbook)


def fitting(annotation: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for values that the model takes and keeps as they are."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        parts = {name: fitting(a) for name, a in annotation.__annotations__.items()}
        return st.builds(annotation, **parts)
    kind, args = get_origin(annotation), get_args(annotation)
    if kind is dict:
        return st.dictionaries(fitting(args[0]), fitting(args[1]), max_size=3)
    if kind is tuple:
        return st.lists(fitting(args[0]), max_size=3, unique=True).map(tuple)
    if kind in (Union, UnionType):
        return st.one_of(*map(fitting, args))
    if kind is Annotated:
        return _constrained(*args)
    return st.dates() if annotation is date else _one_of_few(annotation, kind, args)


def _one_of_few(annotation: Any, kind: Any, args: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    choices = args if kind is Literal else {bool: (False, True), type(None): (None,)}[annotation]
    return st.sampled_from(choices)


def annotation_at(path: str) -> Any:
    """Return what the model says about the field or entry at `path`."""
    annotation: Any = Workbook
    for name in path.split("."):
        if get_origin(annotation) is dict:
            annotation = get_args(annotation)[1]
        else:
            annotation = annotation.__annotations__[name]
    return annotation


def _constrained(inner: Any, *metadata: Any) -> st.SearchStrategy[Any]:
    pieces: list[Any] = []
    for piece in metadata:
        pieces += piece.metadata if isinstance(piece, FieldInfo) else [piece]
    if inner is str:
        pattern = _said(pieces, StringConstraints, "pattern")
        return st.from_regex(pattern, fullmatch=True) if pattern else st.text()
    if inner is int:
        return st.integers(_said(pieces, Ge, "ge"), _said(pieces, Le, "le"))
    return fitting(inner)


def _said(pieces: list[Any], kind: type, name: str) -> Any:
    return next((getattr(piece, name) for piece in pieces if isinstance(piece, kind)), None)
