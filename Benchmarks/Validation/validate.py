#!/usr/bin/env python3
"""Holds built sites against the rules of those who read them, a line a rule; fails where one fails.

    validate.py --work WORK --chromium PROGRAM OUTPUT...

run.sh prepares what this needs and calls it.
"""
import argparse
import sys
import time

import browser
import feeds
import machine
import markup
import pages

SHOWN = 10  # of a rule's complaints; the rest are counted


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--work", required=True)
    arguments.add_argument("--chromium", required=True)
    arguments.add_argument("--only", help="rules whose name contains this")
    arguments.add_argument("outputs", nargs="+")
    options = arguments.parse_args()
    failed = 0
    for output in options.outputs:
        site = pages.Site(output, options.work, options.chromium)
        print(f"{output}: {len(site.pages)} pages of {len(site.kinds)} kinds")
        for name, rule in pages.RULES + machine.RULES + feeds.RULES + markup.RULES + browser.RULES:
            if options.only and options.only not in name:
                continue
            start = time.monotonic()
            looked, complaints = rule(site)
            # A rule that had nothing to look at says nothing about the site.
            if not looked:
                complaints = ["nothing was found to look at"]
            failed += bool(complaints)
            verdict = "FAIL" if complaints else "ok"
            took = time.monotonic() - start
            print(f"  {verdict:<4} {name}: {looked}, {len(complaints)} complaints ({took:.1f} s)")
            for complaint in complaints[:SHOWN]:
                print(f"       {complaint}")
            if len(complaints) > SHOWN:
                print(f"       and {len(complaints) - SHOWN} more")
            sys.stdout.flush()
    print("all rules hold" if not failed else f"{failed} rules failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
