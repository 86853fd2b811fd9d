#!/usr/bin/env python3
"""Builds on disks that are full or cannot be written. Wants root and Linux, for it mounts them.

    sudo Benchmarks/Faults/disk.py .build/release/sitegen

Each build must end with 1 and the reason, leave the published site as it was and nothing beside it;
and the first build with room again must give what a clean one does.
"""
import os
import shutil
import subprocess
import sys
import tempfile


def write_content(root, version, lines):
    folder = os.path.join(root, "content", "stories")
    os.makedirs(folder, exist_ok=True)
    for number in range(50):
        with open(os.path.join(folder, f"story-{number}.md"), "w") as file:
            file.write(f"---\ntitle: Story {number}\ndate: 2026-01-01\n---\n\n")
            file.write(f"Text of version {version}.\n\n" * lines)


def files(folder):
    found = {}
    for path, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(path, name)
            if name != ".sitegen-manifest":
                with open(full, "rb") as file:
                    found[os.path.relpath(full, folder)] = file.read()
    return found


def main():
    sitegen = os.path.abspath(sys.argv[1])
    faults = []

    def mounted(options):
        disk = tempfile.mkdtemp(prefix="sitegen-disk-")
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "sitegen", disk], check=True)
        return disk

    def unmount(disk):
        subprocess.run(["umount", disk], check=True)
        os.rmdir(disk)

    def build(root, output, *more):
        return subprocess.run(
            [sitegen, "build", "--quiet", "--root", root, "--output", output, *more,
             "--now", "2026-06-01T00:00:00Z"], stderr=subprocess.PIPE, text=True)

    def expect(name, is_so, detail=""):
        print(("ok      " if is_so else "FAULT   ") + name)
        if not is_so:
            faults.append(name)
            print(detail)

    for mode in ([], ["--atomic"]):
        for reason, exhaust in (
            ("No space left on device", lambda disk: "size=3m"),
            ("No space left on device", lambda disk: "size=200m,nr_inodes=440"),
            ("Read-only file system", lambda disk: "ro"),
        ):
            name = " ".join(["build", *mode, "on", exhaust(None)])
            is_read_only = exhaust(None) == "ro"
            disk = mounted("size=200m" if is_read_only else exhaust(None))
            root = tempfile.mkdtemp(prefix="sitegen-disk-root-")
            output = os.path.join(disk, "public")
            write_content(root, 0, 20)
            first = build(root, output, *mode)
            expect(f"{name}: the first fits", first.returncode == 0, first.stderr)
            before = files(output)
            write_content(root, 1, 4000)
            if is_read_only:
                subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
            elif "nr_inodes" in exhaust(None):
                shutil.copytree(os.path.join(root, "content"), os.path.join(disk, "filler"))
                for number in range(10_000):
                    try:
                        open(os.path.join(disk, "filler", str(number)), "w").close()
                    except OSError:
                        break
            result = build(root, output, *mode)
            expect(f"{name}: exit 1", result.returncode == 1, result.stderr)
            expect(f"{name}: the reason is given", reason in result.stderr, result.stderr)
            expect(f"{name}: the old site is there", files(output) == before)
            left = set(os.listdir(disk)) - {"public", "filler"}
            expect(f"{name}: nothing is left", not left, str(left))
            if is_read_only:
                subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
            else:
                shutil.rmtree(os.path.join(disk, "filler"), ignore_errors=True)
                subprocess.run(
                    ["mount", "-o", "remount,size=200m,nr_inodes=100000", disk], check=True)
            again = build(root, output, *mode)
            clean = os.path.join(root, "clean")
            build(root, clean, "--no-cache")
            expect(f"{name}: the next build is right",
                   again.returncode == 0 and files(output) == files(clean), again.stderr)
            unmount(disk)
            shutil.rmtree(root)
    # The whole site, with its cache, on a disk that fills up.
    disk = mounted("size=24m")
    write_content(disk, 0, 20)
    expect("site on a small disk: the first fits",
           build(disk, os.path.join(disk, "public")).returncode == 0)
    before = files(os.path.join(disk, "public"))
    with open(os.path.join(disk, "filler"), "wb", buffering=0) as filler:
        try:
            while filler.write(bytes(4096)):
                pass
        except OSError:
            pass
    write_error = build(disk, os.path.join(disk, "public"), "--base-url", "https://example.org/")
    expect("site on a small disk: exit 1", write_error.returncode == 1, write_error.stderr)
    expect("site on a small disk: the old site is there",
           files(os.path.join(disk, "public")) == before)
    left = set(os.listdir(disk)) - {"public", "filler", "content", ".sitegen"}
    expect("site on a small disk: nothing is left", not left, str(left))
    unmount(disk)
    sys.exit(1 if faults else 0)


main()
