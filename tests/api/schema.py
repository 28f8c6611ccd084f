"""Holds values against the schemas of an OpenAPI 3.1 document; knows what the document uses, and refuses the rest."""
import re

KNOWN = {"$ref", "type", "properties", "required", "items", "enum", "allOf", "anyOf", "format", "description",
         "additionalProperties", "minimum", "contentMediaType"}
TYPES = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": type(None)}
FORMATS = {"date": r"\d{4}-\d\d-\d\d", "date-time": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"}


def resolved(document, schema):
    while "$ref" in schema:
        here = document
        for step in schema["$ref"][2:].split("/"):
            here = here[step]
        schema = here
    return schema


def is_type(value, name):
    if name == "integer" and isinstance(value, bool): return False
    return isinstance(value, TYPES[name])


def faults(document, schema, value, where="$"):
    """What is wrong with a value, place by place."""
    schema = resolved(document, schema)
    if schema.keys() - KNOWN: yield f"{where}: the schema uses {sorted(schema.keys() - KNOWN)}"
    for part in schema.get("allOf", []):
        yield from faults(document, part, value, where)
    if "anyOf" in schema and all(list(faults(document, part, value)) for part in schema["anyOf"]):
        yield f"{where}: none of its forms"
    types = schema.get("type", [])
    types = types if isinstance(types, list) else [types]
    if types and not any(is_type(value, name) for name in types):
        yield f"{where}: {value!r} is not {types}"
        return
    if "enum" in schema and value not in schema["enum"]: yield f"{where}: {value!r} is no choice"
    if schema.get("format") in FORMATS and not re.fullmatch(FORMATS[schema["format"]], value):
        yield f"{where}: {value!r} is no {schema['format']}"
    if isinstance(value, dict): yield from member_faults(document, schema, value, where)
    if isinstance(value, list) and "items" in schema:
        for number, item in enumerate(value):
            yield from faults(document, schema["items"], item, f"{where}[{number}]")


def member_faults(document, schema, value, where):
    for name in schema.get("required", []):
        if name not in value: yield f"{where}.{name} is missing"
    for name, member in value.items():
        if name in schema.get("properties", {}):
            yield from faults(document, schema["properties"][name], member, f"{where}.{name}")


def members(document, schema):
    """All names that an object of that schema may have."""
    schema = resolved(document, schema)
    names = set(schema.get("properties", {}))
    for part in schema.get("allOf", []):
        names |= members(document, part)
    return names
