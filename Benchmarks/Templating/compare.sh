#!/bin/sh
# Times the template engine, Stencil, swift-mustache, Jinja2 and minijinja on the same two pages,
# one after the other: page, engine, microseconds a rendering, bytes of output.
# The Python of $PYTHON needs jinja2==3.1.6 and minijinja.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
swift build -c release --product templating-benchmark >&2
swift build -c release --package-path "$here/Rivals" >&2
{
  "$(swift build -c release --show-bin-path)/templating-benchmark"
  "$(swift build -c release --package-path "$here/Rivals" --show-bin-path)/rivals"
  "${PYTHON:-python3}" "$here/rivals.py"
} | sort -t "$(printf '\t')" -k1,1 -k3,3n
