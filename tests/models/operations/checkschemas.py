# SPDX-FileCopyrightText: The Reeve developers
# SPDX-License-Identifier: Apache-2.0
"""Checks values against schemas of JSON Schema draft 7 with python3-jsonschema.

Each line of standard input is a JSON object: "schema", and "values", a list. For each a line is printed with one
character for each value: 1 when the schema accepts it, 0 when not. Exit status 77: python3-jsonschema is not installed.
"""
import json
import sys

try:
    import jsonschema
except ImportError:
    sys.exit(77)



def exact(value):
    """A value as text, equal for equal values. The library says that [false] equals [0], as Python does."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{name!r}:{exact(value[name])}" for name in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(exact, value)) + "]"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return repr(value)


def one_of(_, values, value, __):
    if exact(value) not in map(exact, values):
        yield jsonschema.ValidationError("is not listed")


def constant(_, allowed, value, __):
    yield from one_of(_, [allowed], value, __)


def unique(_, is_asked, value, __):
    if is_asked and isinstance(value, list) and len(set(map(exact, value))) != len(value):
        yield jsonschema.ValidationError("is there twice")


VALIDATOR = jsonschema.validators.extend(
    jsonschema.Draft7Validator, {"enum": one_of, "const": constant, "uniqueItems": unique})
for line in sys.stdin:
    case = json.loads(line)
    validator = VALIDATOR(case["schema"])
    print("".join("01"[validator.is_valid(value)] for value in case["values"]))
