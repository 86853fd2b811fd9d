#!/usr/bin/env python3
"""Prints how many bytes the search page of a built site loads to answer a question: the index's own
files, as a browser fetches them; the page with its style sheet and script is counted apart.

    search.py [--chromium PROGRAM] [--limit BYTES] OUTPUT [QUESTION...]

Without questions it asks for the words that most entries have, one and two at a time, for beginnings
of words, and for the largest filters: what loads most. With a limit it fails where a question loads
more. Wants websocket-client, as Benchmarks/Validation does.
"""
import argparse
import functools
import http.server
import json
import pathlib
import shutil
import sys
import threading
from urllib.parse import quote, urlencode

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Validation"))
import browser  # noqa: E402

# The answer and what was loaded for it, once the answer is there.
ANSWERED = """new Promise(done => {
  const status = document.getElementById('search-status');
  const look = () => status.textContent ? setTimeout(() => done(JSON.stringify({
    said: status.textContent,
    loaded: performance.getEntriesByType('resource').map(
      e => [new URL(e.name).pathname, e.encodedBodySize]),
  })), 300) : setTimeout(look, 20);
  look();
})"""


def heavy_questions(search, count=8):
    """The words whose files are the largest, and of each the word with most entries."""
    parts = sorted((search / "words").glob("*.json"), key=lambda file: file.stat().st_size)
    words = []
    for part in parts[-count:]:
        entries = {word: text for word, text in json.loads(part.read_bytes()).items()
                   if not word.startswith("@")}
        words.append(max(entries, key=lambda word: len(entries[word])))
    filters = json.loads((search / "index.json").read_bytes())["filters"]
    largest = {name: max(values, key=lambda value: value[2])[0]
               for name, values in filters.items() if values}
    yield from ({"q": word} for word in words)
    yield from ({"q": f"{first} {second}"} for first, second in zip(words, words[1:]))
    yield from ({"q": word[:3]} for word in words)
    yield from ({name: value} for name, value in largest.items())
    yield {"q": " ".join(words[-2:]), **largest}


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("output", type=pathlib.Path)
    arguments.add_argument("--chromium", default=next(filter(None, map(
        shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None))
    arguments.add_argument("--limit", type=int)
    arguments.add_argument("questions", nargs="*")
    options = arguments.parse_args()
    asked = [{"q": question} for question in options.questions]
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(
        browser.Handler, directory=str(options.output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    tab = browser.Browser(options.chromium)
    for domain in ("Page", "Runtime", "Network"):
        tab.call(f"{domain}.enable")
    tab.call("Network.setCacheDisabled", cacheDisabled=True)
    worst = 0
    for question in asked or heavy_questions(options.output / "search"):
        tab.show(f"http://127.0.0.1:{server.server_address[1]}/search/"
                 f"?{urlencode(question, quote_via=quote)}")
        answer = json.loads(tab.run(ANSWERED))
        index = [size for path, size in answer["loaded"] if path.startswith("/search/")]
        rest = sum(size for path, size in answer["loaded"] if path.startswith("/assets/"))
        worst = max(worst, sum(index))
        print(f"{sum(index):>8} bytes in {len(index):>2} files (and {rest} of style and script)  "
              f"{urlencode(question)}: {answer['said']}")
    tab.close()
    server.shutdown()
    print(f"most: {worst} bytes")
    return 1 if options.limit and worst > options.limit else 0


if __name__ == "__main__":
    sys.exit(main())
