# SPDX-FileCopyrightText: The Reeve developers
# SPDX-License-Identifier: Apache-2.0
"""Checks requests against an OpenAPI 3.0 document with python3-jsonschema.

checkrequests.py DOCUMENT < REQUESTS

REQUESTS has one JSON object a line: "verb" ("get"), "template" (the path as the document has it, without the space),
"path" and "query" (pairs of name and text), and of the body "json" (text), "parts" (pairs of name and text), "raw"
(true) or nothing. For each line one line is printed: empty when the document accepts the request, else what it does not
accept. Exit status 77: python3-jsonschema is not installed.
"""
import json
import sys

try:
    import jsonschema
except ImportError:
    sys.exit(77)

LISTS = ("allOf", "anyOf", "oneOf")
SINGLE = ("not", "items", "additionalProperties")


def plain(schema):
    """A schema of OpenAPI 3.0 as JSON Schema draft 7; references stay."""
    if not isinstance(schema, dict) or "$ref" in schema:
        return schema
    result = {name: value for name, value in schema.items() if name not in ("nullable", "example", "discriminator")}
    for name in LISTS:
        if name in schema:
            result[name] = [plain(one) for one in schema[name]]
    for name in SINGLE:
        if name in schema:
            result[name] = plain(schema[name])
    if "properties" in schema:
        result["properties"] = {name: plain(value) for name, value in schema["properties"].items()}
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if result.pop(exclusive, False) is True:
            result[exclusive] = result.pop(bound)
    return {"anyOf": [{"type": "null"}, result]} if schema.get("nullable") else result


def with_plain_schemas(node, name=""):
    """The document with every schema replaced."""
    if name == "schema":
        return plain(node)
    if name == "schemas":
        return {key: plain(value) for key, value in node.items()}
    if isinstance(node, dict):
        return {key: with_plain_schemas(value, key) for key, value in node.items()}
    if isinstance(node, list):
        return [with_plain_schemas(value) for value in node]
    return node


class Checker:
    def __init__(self, document):
        self.document = with_plain_schemas(document)
        self.resolver = jsonschema.RefResolver("", self.document)

    def resolved(self, node):
        while "$ref" in node:
            node = self.resolver.resolve(node["$ref"])[1]
        return node

    def problems(self, schema, value):
        validator = jsonschema.Draft7Validator(schema, resolver=self.resolver)
        return [f"/{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in validator.iter_errors(value)]

    def text_problems(self, schema, texts):
        """Of the texts that stand for one value: they may be a text, JSON, or a list of either."""
        def read(text):
            try:
                return [text, json.loads(text)]
            except ValueError:
                return [text]
        readings = [list(one) for one in zip(*map(read, texts))] or [[]]
        if len(texts) == 1:
            readings += read(texts[0])
        found = [self.problems(schema, reading) for reading in readings]
        return [] if [] in found else found[-1]

    def parameter_problems(self, operation, path, place, given):
        parameters = map(self.resolved, path.get("parameters", []) + operation.get("parameters", []))
        known = {one["name"]: one for one in parameters if one["in"] == place and one["name"] != "spaceId"}
        found = [f"{place}: {name} is no parameter" for name, _ in given if name not in known]
        for name, parameter in known.items():
            texts = [text for other, text in given if other == name]
            if texts:
                found += [f"{place} {name}{one}" for one in self.text_problems(parameter.get("schema", {}), texts)]
            elif parameter.get("required"):
                found.append(f"{place}: {name} is missing")
        return found

    def part_problems(self, schema, parts):
        schema = self.resolved(schema)
        found = [f"part {name} is missing" for name in schema.get("required", []) if name not in dict(parts)]
        for name, text in parts:
            found += self.text_problems(schema.get("properties", {}).get(name, {}), [text])
        return found

    def body_problems(self, operation, request):
        body = self.resolved(operation.get("requestBody", {}))
        content = {name.split(";")[0]: value.get("schema", {}) for name, value in body.get("content", {}).items()}
        if "json" in request:
            return self.problems(content["application/json"], json.loads(request["json"]))
        if "parts" in request:
            return self.part_problems(content["multipart/form-data"], request["parts"])
        return ["the body is missing"] if body.get("required") and "raw" not in request else []

    def check(self, request):
        paths = self.document["paths"]
        path = paths.get(request["template"]) or paths["/s/{spaceId}" + request["template"]]
        operation = path[request["verb"]]
        found = [self.parameter_problems(operation, path, place, request[place]) for place in ("path", "query")]
        return sum(found, []) + self.body_problems(operation, request)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        checker = Checker(json.load(file))
    for line in sys.stdin:
        print("; ".join(checker.check(json.loads(line))).replace("\n", " "), flush=True)


main()
