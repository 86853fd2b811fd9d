#!/bin/sh
# Fuzzes the template engine with libFuzzer and AddressSanitizer.
#
#     Benchmarks/Fuzzing/fuzz-templating.sh [SECONDS] [FOLDER]
#
# FOLDER keeps the build, the corpus and what crashed; it starts from the cases of Jinja.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
seconds=${1:-600}
work=${2:-${TMPDIR:-/tmp}/sitegen-fuzzing}
mkdir -p "$work/corpus"
cd "$work"
flags="-O -swift-version 6 -package-name sitegen -sanitize=fuzzer,address -parse-as-library -I ."
flags="$flags -I $root/Sources/CXXHash"
for module in Archiving Diagnostics Digests Templating; do
  # shellcheck disable=SC2046,SC2086
  swiftc $flags -wmo -emit-module -emit-object -module-name $module -o $module.o \
    $(find "$root/Sources/$module" -name '*.swift')
done
# shellcheck disable=SC2086
swiftc $flags -o fuzzer "$here/TemplatingFuzzer.swift" Archiving.o Diagnostics.o Digests.o \
  Templating.o -lxxhash
python3 - "$root/Tests/TemplatingTests" corpus <<'PYTHON'
import json, pathlib, sys
tests, corpus = map(pathlib.Path, sys.argv[1:])
texts = [c["files"]["main.html"] for c in json.loads((tests / "Jinja/expected.json").read_text())]
texts += [c["template"] for c in json.loads((tests / "Escaping/expected.json").read_text())]
for number, text in enumerate(dict.fromkeys(texts)):
    (corpus / f"seed-{number}").write_bytes(bytes([number % 256]) + text.encode())
PYTHON
# The depth of the stack is measured by addresses, which a fake stack would hide.
ASAN_OPTIONS=detect_stack_use_after_return=0 ./fuzzer -max_total_time="$seconds" -max_len=4096 \
  -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 corpus
