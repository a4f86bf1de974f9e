"""Role guides: what jobs ask for, give and lead to, as typed data."""

from careerkit.roles.faults import faults
from careerkit.roles.guide import (
    SLUG,
    Ability,
    Association,
    Duty,
    Figures,
    Gate,
    Point,
    Related,
    Role,
    Section,
    Source,
)
from careerkit.roles.shelf import read_role, roles

__all__ = [
    "SLUG",
    "Ability",
    "Association",
    "Duty",
    "Figures",
    "Gate",
    "Point",
    "Related",
    "Role",
    "Section",
    "Source",
    "faults",
    "read_role",
    "roles",
]
