"""Opens a report's files as an analyst would, by their own dictionary, and says what it finds as JSON."""
import json
import sys
from pathlib import Path

import jsonschema
import pandas

folder, campaign = Path(sys.argv[1]), sys.argv[2]
load = lambda name: json.loads((folder / name).read_text("utf-8"))

package = load(f"{campaign}.datapackage.json")
tables = {}
for resource in package["resources"]:
    fields = resource["schema"]["fields"]
    raw = (folder / resource["path"]).read_bytes()
    if resource["encoding"] == "utf-8" and raw.startswith(b"\xef\xbb\xbf"):
        sys.exit(f"{resource['path']}: begins with a byte order mark that its encoding does not name")
    text = {f["name"]: str for f in fields if f["type"] == "string"}
    table = pandas.read_csv(
        folder / resource["path"],
        sep=resource["dialect"]["delimiter"],
        encoding=resource["encoding"],
        dtype=text,
        keep_default_na=False,
        na_values={f["name"]: [""] for f in fields if f["type"] != "string"},
        parse_dates=[f["name"] for f in fields if f["type"] == "date"],
    )
    if list(table.columns) != [f["name"] for f in fields]:
        sys.exit(f"{resource['path']}: columns are not those of the dictionary")
    for field in fields:
        kind = table[field["name"]].dtype.kind
        wanted = {"string": "O", "date": "M", "number": "fi", "integer": "i"}[field["type"]]
        if kind not in wanted:
            sys.exit(f"{resource['path']}: {field['name']} is read as {kind}")
        allowed = field.get("constraints", {}).get("enum")
        if allowed and not set(table[field["name"]]) <= set(allowed):
            sys.exit(f"{resource['path']}: {field['name']} has other values than the dictionary says")
    tables[resource["name"]] = table

# No settings at all: what most people do first.
plain = pandas.read_csv(folder / f"{campaign}.csv")
programs = tables["programs"]
spreadsheets = pandas.read_csv(
    folder / f"{campaign}.et.csv",
    sep=";",
    decimal=",",
    encoding="utf-8-sig",
    dtype=text,
    keep_default_na=False,
    na_values={f["name"]: [""] for f in fields if f["type"] != "string"},
    parse_dates=[f["name"] for f in fields if f["type"] == "date"],
)

schema = load(f"{campaign}.schema.json")
jsonschema.Draft202012Validator.check_schema(schema)
report = load(f"{campaign}.json")
jsonschema.Draft202012Validator(schema).validate(report)
refused = 0
for broken in ({**report, "extra": 1}, {**report, "v": 2}, {k: v for k, v in report.items() if k != "figures"}):
    refused += not jsonschema.Draft202012Validator(schema).is_valid(broken)

means = plain[(plain.statistic == "mean") & (plain.kind == "dimension") & (plain.band == "all") & plain.part.isna()]
print(
    json.dumps(
        {
            "rows": len(programs),
            "same": bool(programs.equals(spreadsheets)),
            "numbers": {c: plain[c].dtype.kind for c in ("published", "low", "high", "n_low")},
            "inside": bool(
                # Numbers are rounded down, and other figures may say that the true one is above the published.
                (
                    (plain.published <= plain.high)
                    & ((plain.low <= plain.published) | (plain.unit == "municipalities"))
                )[plain.published.notna()].all()
            ),
            "dimensions": means.set_index("item").published.to_dict(),
            "refused": refused,
        }
    )
)
