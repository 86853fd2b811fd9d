#!/usr/bin/env python3
"""Runs the cases beside this file through Jinja2 3.1.6 and writes what it makes of each.

    pip install jinja2==3.1.6
    python3 Tests/TemplatingTests/Jinja/generate.py

Reads `cases/`, writes `expected.json`. A `.lines` file holds one template a line. A `.txt` file is a list of cases, each
`=== name`, then the template; further templates follow `--- file: NAME`, settings follow
`--- options: trim_blocks lstrip_blocks keep_trailing_newline`. The context of all cases is
`context.json`. A case that Jinja2 refuses is expected to fail, with any message.
"""

import json
import pathlib
import warnings

import jinja2

warnings.simplefilter("ignore")
here = pathlib.Path(__file__).parent
assert jinja2.__version__ == "3.1.6", jinja2.__version__


def read_cases(path):
    for chunk in path.read_text().split("\n=== ")[0:]:
        chunk = chunk.removeprefix("=== ")
        if not chunk.strip() or chunk.startswith("#"):
            continue
        name, _, body = chunk.partition("\n")
        files, options = {}, []
        current, lines = "main.html", []
        for line in body.split("\n"):
            if line.startswith("--- file: "):
                files[current] = "\n".join(lines)
                current, lines = line[10:].strip(), []
            elif line.startswith("--- options:"):
                options = line[12:].split()
            else:
                lines.append(line)
        files[current] = "\n".join(lines)
        yield name.strip(), files, options


def read_lines(path):
    """One template a line; `\\n` in it is a line break when the line starts with `!`."""
    for line in path.read_text().split("\n"):
        if not line or line.startswith("## "):
            continue
        text = line[1:].replace("\\n", "\n") if line.startswith("!") else line
        yield line, {"main.html": text}, []


def run(files, options, context):
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(files),
        autoescape=True,
        extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
        **{option: True for option in options},
    )
    try:
        return {"output": environment.get_template("main.html").render(context)}
    except Exception as error:  # whatever it is, the case must fail
        return {"error": type(error).__name__ + ": " + str(error)}


context = json.loads((here / "context.json").read_text())
cases = []
for path in sorted((here / "cases").iterdir()):
    read = read_lines if path.suffix == ".lines" else read_cases
    for name, files, options in read(path):
        case = {"group": path.stem, "name": name, "files": files}
        if options:
            case["options"] = options
        case.update(run(files, options, context))
        cases.append(case)
names = [(case["group"], case["name"]) for case in cases]
assert len(set(names)) == len(names), [n for n in names if names.count(n) > 1]
(here / "expected.json").write_text(
    json.dumps(cases, indent=1, ensure_ascii=False, sort_keys=False) + "\n"
)
print(len(cases), "cases,", sum("error" in case for case in cases), "of them errors")
