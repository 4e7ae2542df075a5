#!/usr/bin/env python3
"""Every body that is sent to a current server, held against the server's own /openapi.json.

A server ignores a member that it does not know, so a misspelt one would only be seen here: what is sent must be described,
and be as described. What the description leaves out (everything under /api, and continuing a paused run) is counted.
"""
import json
import os
import re
import subprocess
import sys
import unittest
import urllib.request

from laboratory import LAB, LabServer

sys.path.insert(0, str(LAB))
from processes import home  # noqa: E402

try:
    import jsonschema
except ImportError:  # it comes with the lab
    python = home() / "venv/bin/python"
    os.execv(python, [str(python), "-B", *sys.argv])

# Of servers that are not of today: nothing describes them.
OTHERS = ("tasks-2024", "gateway")
UNDESCRIBED = (r"/api/v\d/.*", r"/v1/workflows/runs/[^/]+/continue")


def bodies():
    """What the dialects send, as tests/system/bodies_main.cpp prints it."""
    said = subprocess.run([os.environ["POSTULANT_BODIES"]], check=True, capture_output=True, text=True, timeout=60).stdout
    return [json.loads(line) for line in said.splitlines()]


class Description:
    def __init__(self, document):
        self.document = document

    def operation(self, method, path):
        """What the server says of it; None: nothing."""
        for template, operations in self.document["paths"].items():
            pattern = "/".join("[^/]+" if part.startswith("{") else re.escape(part) for part in template.rstrip("/").split("/"))
            if re.fullmatch(pattern, path) and method.lower() in operations:
                return operations[method.lower()]
        return None

    def schema(self, operation):
        schema = operation["requestBody"]["content"]["application/json"]["schema"]
        return {**schema, "components": self.document["components"]}

    def members(self, schema):
        """The names that an object of this schema may have at its top; None: any."""
        if "$ref" in schema:
            return self.members(self.document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]])
        choices = [self.members(part) for kind in ("anyOf", "oneOf", "allOf") for part in schema.get(kind, []) if part.get("type") != "null"]
        if "properties" not in schema and not choices:
            return None
        names = set(schema.get("properties", {}))
        for choice in choices:
            if choice is None:
                return None
            names |= choice
        return names


class OutgoingBodies(unittest.TestCase):
    lab = None  # given by whoever has one running

    @classmethod
    def setUpClass(cls):
        if cls.lab is None:
            cls.lab = LabServer()
            cls.addClassCleanup(cls.lab.remove)
        with urllib.request.urlopen(cls.lab.base_url + "/openapi.json", timeout=60) as answer:
            cls.description = Description(json.load(answer))
        cls.sent = [body for body in bodies() if body["dialect"] not in OTHERS]

    def test_every_body_is_as_the_server_describes_it(self):
        described = 0
        for sent in self.sent:
            with self.subTest(dialect=sent["dialect"], what=sent["what"], path=sent["path"]):
                path = sent["path"].split("?")[0]
                operation = self.description.operation(sent["method"], path)
                if operation is None:
                    self.assertTrue(any(re.fullmatch(pattern, path) for pattern in UNDESCRIBED), "not described")
                    continue
                described += 1
                schema = self.description.schema(operation)
                errors = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
                          for error in jsonschema.Draft202012Validator(schema).iter_errors(sent["body"])]
                self.assertEqual(errors, [])
                members = self.description.members(schema)
                if members is not None:
                    self.assertEqual(sorted(set(sent["body"]) - members), [], "nobody at the server reads these")
        self.assertGreater(described, 5)

    def test_a_wrong_body_is_found(self):
        schema = self.description.schema(self.description.operation("POST", "/v1/run/tasks"))
        wrong = {"prompt": "x", "engine": "nope", "max_steps": "many"}
        self.assertGreaterEqual(len(list(jsonschema.Draft202012Validator(schema).iter_errors(wrong))), 2)
        self.assertNotIn("promt", self.description.members(schema))


if __name__ == "__main__":
    unittest.main()
