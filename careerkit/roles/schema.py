"""The JSON Schema of a role guide, with which an editor helps those who write one.

`python -m careerkit.roles.schema` writes it anew, beside the guides.
"""

import json

from careerkit.roles.guide import Role
from careerkit.settings import settings

SCHEMA = settings().assets / "roles" / "role.schema.json"


def role_schema() -> str:
    """Return the schema as the text of its file."""
    schema = Role.model_json_schema()
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(role_schema(), "utf-8")
