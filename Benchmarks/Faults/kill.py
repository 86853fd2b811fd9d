#!/usr/bin/env python3
"""Kills sitegen at random moments of a build and looks at what is published.

    Benchmarks/Faults/kill.py .build/release/sitegen [--points 200] [--stories 200] [--atomic] [--edits]

Two versions of one site take turns; with --edits they differ in the texts of a few stories alone, in
whom these name, and in names of entities. After each kill every published file must be that of the one
version or of the other, and none that both have may be missing; with --atomic, all of them must be
of one version. After about half of the kills the next build is let through: then the output must be that
of a clean build. `--points` counts the builds that were killed, not those that were done before.
"""
import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

MANIFEST = ".sitegen-manifest"


def write_content(root, version, stories):
    folder = os.path.join(root, "content", "stories")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for number in range(stories):
        # A tenth of the stories is in one version only.
        if number % 10 == version:
            continue
        with open(os.path.join(folder, f"story-{number}.md"), "w") as file:
            file.write(f"---\ntitle: Story {number}, version {version}\ndate: 2026-01-01\n---\n\n")
            file.write(f"Text of version {version}.\n\n" * 20)


def write_edits(root, version, stories):
    """In the texts of one version more stories name Borealis, so that its list has a page more; an
    alias of Cygnus stands in a few texts."""
    for number in range(stories):
        if number < 12 or version is None:
            path = os.path.join(root, "content", "stories", f"story-{number}.md")
            os.makedirs(os.path.dirname(path), exist_ok=True)
            names = "Acme" + (" and Borealis" if version == 1 or 12 <= number < 50 else "")
            more = " Cygnus was late." if number == 40 else " By the quay." if number > 190 else ""
            with open(path, "w") as file:
                file.write(f"---\ntitle: Story {number}\nsummary: One.\ndate: 2026-01-01\n---\n\n")
                file.write(f"Text of version {version}. {names} came.{more}\n\n" * 20)
    for name, alias in [("Acme", f"Forge {version}"), ("Borealis", "North"),
                        ("Cygnus", "the quay" if version == 1 else "the swan")]:
        path = os.path.join(root, "content", "entities", f"{name.lower()}.md")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        text = f"---\nname: {name}\ntype: organization\naliases: [{alias}]\n---\n"
        if os.path.exists(path) and open(path).read() == text:
            continue
        with open(path, "w") as file:
            file.write(text)


def published(folder):
    files = {}
    for path, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(path, name)
            if name != MANIFEST:
                with open(full, "rb") as file:
                    files[os.path.relpath(full, folder)] = file.read()
    return files


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sitegen")
    parser.add_argument("--points", type=int, default=200)
    parser.add_argument("--stories", type=int, default=200)
    parser.add_argument("--atomic", action="store_true")
    parser.add_argument("--edits", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random.seed(options.seed)
    root = tempfile.mkdtemp(prefix="sitegen-kill-")
    output = os.path.join(root, "public")
    command = [os.path.abspath(options.sitegen), "build", "--quiet", "--root", root,
               "--now", "2026-06-01T00:00:00Z"]
    build = command + (["--atomic"] if options.atomic else [])
    write = write_edits if options.edits else write_content
    if options.edits:
        write(root, None, options.stories)
        # What changes no more can be known by its time.
        time.sleep(0.1)
        subprocess.run(build, check=True)
    expected = []
    for version in (0, 1):
        write(root, version, options.stories)
        clean = os.path.join(root, f"clean-{version}")
        subprocess.run(command + ["--output", clean], check=True)
        expected.append(published(clean))
    kills, done, mixed, faults = 0, 0, 0, []
    for version in (0, 1):
        # What a build takes that finds another version published.
        write(root, version, options.stories)
        start = time.monotonic()
        subprocess.run(build, check=True)
        duration = time.monotonic() - start

    def look(where):
        nonlocal mixed
        files = published(output)
        for path, text in files.items():
            if text not in (expected[0].get(path), expected[1].get(path)):
                faults.append(f"{where}: {path} is torn or foreign")
        for path in expected[0].keys() & expected[1].keys() - files.keys():
            faults.append(f"{where}: {path} is missing")
        is_whole = files in expected
        mixed += not is_whole
        if options.atomic and not is_whole:
            faults.append(f"{where}: the output is of two versions")
        return files

    while kills < options.points and not faults:
        version = 1 - version
        write(root, version, options.stories)
        process = subprocess.Popen(build, stderr=subprocess.DEVNULL)
        time.sleep(random.uniform(0, duration))
        process.send_signal(signal.SIGKILL)
        if process.wait() == -signal.SIGKILL:
            kills += 1
        elif published(output) != expected[version]:
            faults.append(f"kill {kills}: a build that was done is not that of a clean one")
        look(f"kill {kills}")
        if random.random() < 0.5:
            subprocess.run(build, check=True)
            done += 1
            if look(f"after kill {kills}") != expected[version]:
                faults.append(f"kill {kills}: the build after it is not that of a clean one")
    subprocess.run(build, check=True)
    if published(output) != expected[version]:
        faults.append("the last build is not that of a clean one")
    if options.edits:
        version = 1 - version
        write(root, version, options.stories)
        subprocess.run(build, check=True)
        if published(output) != expected[version]:
            faults.append("the last edit is not that of a clean build")
    if options.edits and not os.path.exists(os.path.join(root, ".sitegen", "edits")):
        faults.append("the edits were not made as such")
    left = sorted(set(os.listdir(root)) - {"content", "public", ".sitegen", "clean-0", "clean-1"})
    if left:
        faults.append(f"left behind: {left}")
    shutil.rmtree(root)
    print(f"{kills} builds killed, {done} completed after it, "
          f"{mixed} times with files of both versions published")
    print("\n".join(faults[:20]) or "no published file was torn or missing")
    sys.exit(1 if faults else 0)


main()
