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


def pairs(metrics, figures):
    """Every two figures of different districts, the district that is listed first before."""
    order = [district["id"] for district in metrics["districts"]]
    for a in figures:
        for b in figures:
            if order.index(a[0]["district"]) < order.index(b[0]["district"]):
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
    # Of many pairs, those that are refused are counted by their reasons.
    counted = None
    if isinstance(published, dict):
        counted = {tuple(rule["facets"]): rule["pairs"] for rule in published["refused"]}
        published = published["pairs"]
    published = {
        (entry["a"], entry["b"]): {"verdict": entry["verdict"], "reasons": entry["reasons"]}
        for entry in published
    }
    figures = [(figure, terms(rules, measures, figure)) for figure in metrics["figures"]]
    worst = rules["verdicts"][-1]["id"]
    recomputed = 0
    refused = {}
    for (a, of_a), (b, of_b) in pairs(metrics, figures):
        found = compare(rules, of_a, of_b)
        recomputed += 1
        if counted is not None and found["verdict"] == worst:
            facets = tuple(reason["facet"] for reason in found["reasons"])
            refused[facets] = refused.get(facets, 0) + 1
        elif published.pop((a["id"], b["id"]), None) != found:
            wrong.append(f"{a['id']} and {b['id']}: {found}")
    wrong += [f"{a} and {b}: published, but no such pair" for a, b in published]
    for facets in sorted(refused.keys() | (counted or {}).keys()):
        numbers = refused.get(facets, 0), (counted or {}).get(facets, 0)
        if numbers[0] != numbers[1]:
            wrong.append(f"refused for {', '.join(facets)}: {numbers[0]}, published {numbers[1]}")

    print(f"{len(rules['vectors'])} vectors, {recomputed} pairs, {len(wrong)} disagree")
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
