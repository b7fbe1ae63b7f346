#!/usr/bin/env python3
"""Recomputes every verdict of the published data from its rules, and compares.

Usage: python3 verdicts.py FOLDER

FOLDER holds metrics.json, rules.json and comparisons.json as the site publishes them under
data/. Python's standard library is all that is needed. docs/verdicts.md is the specification.
"""

import json
import sys
from pathlib import Path


def compare(rules, a, b):
    """The verdict on two figures by their terms, with every difference as its reason."""
    reasons = [
        {"facet": facet["id"], "a": a[facet["id"]], "b": b[facet["id"]]}
        for facet in rules["facets"]
        if a[facet["id"]] != b[facet["id"]] or a[facet["id"]] == rules["open"]["id"]
    ]
    is_money = rules["money"] in (a["kind"], b["kind"])
    weighs = "weighs_for_money" if is_money else "weighs"
    weights = {facet["id"]: facet[weighs] for facet in rules["facets"]}
    # The verdicts are listed with the best first; the worst of all weights decides.
    order = [verdict["id"] for verdict in rules["verdicts"]]
    worst = max((order.index(weights[reason["facet"]]) for reason in reasons), default=0)
    return {"verdict": order[worst], "reasons": reasons}


def terms(rules, measures, figure):
    """The term of each facet: from the figure, or from what it measures."""
    found = {}
    for facet in rules["facets"]:
        where, field = facet["of"].split(".")
        found[facet["id"]] = (figure if where == "figures" else measures[figure["measure"]])[field]
    return found


def pairs(metrics):
    """Every two figures of different districts, the district that is listed first before."""
    order = [district["id"] for district in metrics["districts"]]
    for a in metrics["figures"]:
        for b in metrics["figures"]:
            if order.index(a["district"]) < order.index(b["district"]):
                yield a, b


def main(folder):
    metrics, rules, published = (
        json.loads((Path(folder) / name).read_text(encoding="utf-8"))
        for name in ("metrics.json", "rules.json", "comparisons.json")
    )
    wrong = []
    for number, vector in enumerate(rules["vectors"]):
        found = compare(rules, vector["a"], vector["b"])
        if found != {"verdict": vector["verdict"], "reasons": vector["reasons"]}:
            wrong.append(f"vector {number}: {found}")

    measures = {measure["id"]: measure for measure in metrics["measures"]}
    published = {
        (entry["a"], entry["b"]): {"verdict": entry["verdict"], "reasons": entry["reasons"]}
        for entry in published
    }
    recomputed = 0
    for a, b in pairs(metrics):
        found = compare(rules, terms(rules, measures, a), terms(rules, measures, b))
        if published.pop((a["id"], b["id"]), None) != found:
            wrong.append(f"{a['id']} and {b['id']}: {found}")
        recomputed += 1
    wrong += [f"{a} and {b}: published, but no such pair" for a, b in published]

    print(f"{len(rules['vectors'])} vectors, {recomputed} pairs, {len(wrong)} disagree")
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
