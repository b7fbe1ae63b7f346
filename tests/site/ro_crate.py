"""What roc-validator (PyPI) finds in a folder: its path as JSON on stdin, a list of findings on
stdout. The terms of RO-Crate 1.1, which it asks for on the net, are those that the package
`rocrate` carries; whatever else it asked for would fail."""

import json
import pathlib
import sys

import requests
import rocrate
from rocrate_validator import services

CONTEXT = "https://w3id.org/ro/crate/1.1/context"
terms = pathlib.Path(rocrate.__file__).parent / "data" / "ro-crate.jsonld"


class Stored(requests.adapters.BaseAdapter):
    """A net of one file."""

    def send(self, request, **_):
        if request.url != CONTEXT:
            raise requests.ConnectionError(request.url)
        response = requests.Response()
        response.status_code = 200
        response.url = request.url
        response.request = request
        response.headers["Content-Type"] = "application/ld+json"
        response._content = terms.read_bytes()
        return response

    def close(self):
        pass


requests.Session.get_adapter = lambda *_, **__: Stored()
settings = services.ValidationSettings.parse(
    {
        "rocrate_uri": json.load(sys.stdin),
        "profile_identifier": "ro-crate-1.1",
        "requirement_severity": "RECOMMENDED",
        "no_cache": True,
    }
)
findings = services.validate(settings).get_issues()
print(json.dumps([f"{found.check.identifier}: {found.message}" for found in findings]))
