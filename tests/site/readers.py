"""What other programs from PyPI read of citations: a JSON list of [kind, text] on stdin, and on
stdout, for each, what Entry in readers.rs is."""

import json
import sys

import bibtexparser
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware
from citeproc.source.json import CiteProcJSON


def bib(text):
    library = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    assert not library.failed_blocks, library.failed_blocks
    [entry] = library.entries
    fields = {field.key: field.value for field in entry.fields}
    return fields["author"], fields["title"], fields["date"], fields["version"], fields["url"]


def ris(text):
    [entry] = rispy.loads(text)
    [author] = entry["authors"]
    day = entry["date"].replace("/", "-")
    return author, entry["title"], day, entry["edition"], entry["urls"][0]


def csl(text):
    items = json.loads(text)
    [entry] = CiteProcJSON(items).values()
    [author] = entry["author"]
    issued = entry["issued"]
    day = f"{issued['year']}-{issued['month']:02}-{issued['day']:02}"
    # Words are read as formatted text; an address is passed on as it was.
    title, version = ("".join(map(str, entry[name])) for name in ("title", "version"))
    return author["literal"], title, day, version, str(items[0]["URL"])


READERS = {"bib": bib, "ris": ris, "csl": csl}
print(json.dumps([READERS[kind](text) for kind, text in json.load(sys.stdin)]))
