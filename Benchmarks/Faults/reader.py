#!/usr/bin/env python3
"""Reads a site again and again while sitegen rebuilds it.

    Benchmarks/Faults/reader.py .build/release/sitegen [--rebuilds 20] [--stories 200] [--atomic]

Every page says at several places of which version it is. No look at a page that both versions have may
find it missing, empty or of two versions; with --atomic, the pages of one look at the whole site may
not go back to an older version than was seen before.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading


def write_content(root, version, stories):
    folder = os.path.join(root, "content", "stories")
    os.makedirs(folder, exist_ok=True)
    for number in range(stories):
        path = os.path.join(folder, f"story-{number}.md")
        with open(path + ".new", "w") as file:
            file.write(f"---\ntitle: Story {number}\ndate: 2026-01-01\n---\n\n")
            file.write(f"Text of version-{version}.\n\n" * 20)
        os.rename(path + ".new", path)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sitegen")
    parser.add_argument("--rebuilds", type=int, default=20)
    parser.add_argument("--stories", type=int, default=200)
    parser.add_argument("--atomic", action="store_true")
    options = parser.parse_args()
    root = tempfile.mkdtemp(prefix="sitegen-reader-")
    build = [os.path.abspath(options.sitegen), "build", "--quiet", "--root", root,
             "--now", "2026-06-01T00:00:00Z"] + (["--atomic"] if options.atomic else [])
    write_content(root, 0, options.stories)
    subprocess.run(build, check=True)
    output = os.path.join(root, "public")
    pages = [os.path.join(path, name) for path, _, names in os.walk(output) for name in names
             if not name.startswith(".")]
    faults, looks, done = [], 0, threading.Event()

    def read():
        nonlocal looks
        newest = 0
        while not done.is_set() and not faults:
            for page in pages:
                looks += 1
                try:
                    with open(page, "rb") as file:
                        text = file.read()
                except OSError as error:
                    faults.append(str(error))
                    continue
                versions = set(map(int, re.findall(rb"version-(\d+)", text)))
                if not text or len(versions) > 1:
                    faults.append(f"{page} is of versions {versions}")
                if options.atomic and versions:
                    if max(versions) < newest:
                        faults.append(f"{page} is of version {versions} after {newest}")
                    newest = max(newest, *versions)

    reader = threading.Thread(target=read)
    reader.start()
    for version in range(1, options.rebuilds + 1):
        write_content(root, version, options.stories)
        subprocess.run(build, check=True)
    done.set()
    reader.join()
    shutil.rmtree(root)
    print(f"{options.rebuilds} rebuilds, {looks} looks at {len(pages)} pages")
    print("\n".join(faults[:20]) or "no page was ever missing or torn")
    sys.exit(1 if faults else 0)


main()
