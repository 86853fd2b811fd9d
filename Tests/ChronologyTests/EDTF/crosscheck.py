#!/usr/bin/env python3
"""Compares table.tsv with the reference library: pip install edtf, then run this file.

Each row's last column says whether the library agrees and, where not, what it does instead; this
fails where that is no longer so.
"""

import contextlib
import io
import pathlib
import signal
import sys

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException


def out_of_time(*_):
    raise TimeoutError


def day(bound):
    if isinstance(bound, float):
        return "open"
    if bound is None:
        return "unknown"
    year, month, day = bound[:3]
    digits = f"{'-' if year < 0 else ''}{abs(year):04}" if abs(year) <= 9999 else f"Y{year}"
    return f"{digits}-{month:02}-{day:02}"


def bounds(text):
    """The library's earliest and latest day, "rejects" or "crashes"."""
    signal.alarm(2)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            date = parse_edtf(text)
            return f"{day(date.lower_strict())} {day(date.upper_strict())}"
    except EDTFParseException:
        return "rejects"
    except Exception:
        return "crashes"
    finally:
        signal.alarm(0)


def main():
    signal.signal(signal.SIGALRM, out_of_time)
    failures = rows = 0
    table = pathlib.Path(__file__).with_name("table.tsv")
    for number, line in enumerate(table.read_text().splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        rows += 1
        text, level, first, last, _, reference = line.split("\t")
        found = bounds(text)
        if level == "-":
            said = {"rejects": "agrees", "crashes": "crashes"}.get(found, "accepts")
        else:
            said = "agrees" if found == f"{first} {last}" else found
        if said != reference.split(";")[0]:
            failures += 1
            print(f"{table.name}:{number}: {text!r}: the library {said}: {found}")
    print(f"{rows} rows, {failures} not as the table says")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
