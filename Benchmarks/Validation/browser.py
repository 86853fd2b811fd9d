"""axe-core in headless Chromium, over one page of every kind, wide and narrow, light and dark; and no
page scrolls sideways, however narrow."""
import contextlib
import functools
import http.server
import json
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.request

import websocket

WIDTHS = (1280, 360)
NARROWEST = 320  # WCAG 2.2, 1.4.10
SCHEMES = ("light", "dark")
# The policy that the documentation recommends: what it blocks is a complaint.
POLICY = ("default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; "
          "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
AXE = """axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {'target-size': {enabled: true}}}).then(r => JSON.stringify({
  overflow: document.documentElement.scrollWidth > innerWidth,
  loaded: performance.getEntriesByType('resource').map(e => e.name),
  violations: r.violations.map(v => [v.id, v.nodes.length, v.nodes[0].html.slice(0, 120)])}))"""


class Handler(http.server.SimpleHTTPRequestHandler):
    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *arguments):
        pass


class Browser:
    """One tab of a headless Chromium, by the DevTools protocol."""

    def __init__(self, program):
        self.profile = tempfile.mkdtemp(prefix="sitegen-validate-")
        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-gpu",
             "--remote-debugging-port=0", "--remote-allow-origins=*",
             f"--user-data-dir={self.profile}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        tab = self.first_tab()
        self.socket = websocket.create_connection(tab["webSocketDebuggerUrl"], timeout=120)
        self.count = 0
        self.events = []

    def first_tab(self):
        for _ in range(300):
            try:
                with open(f"{self.profile}/DevToolsActivePort") as file:
                    port = file.readline().strip()
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/json") as answer:
                    return next(tab for tab in json.load(answer) if tab["type"] == "page")
            except (OSError, ValueError, StopIteration):
                time.sleep(0.1)
        raise SystemExit("validate: Chromium does not start")

    def call(self, method, **parameters):
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.count:
                return answer.get("result", {})
            self.events.append(answer)

    def run(self, script):
        answer = self.call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        return answer.get("result", {}).get("value")

    def show(self, address):
        """Goes to a page and waits until all of it is there."""
        self.events.clear()
        self.call("Page.navigate", url=address)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(json.loads(self.socket.recv()))

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


def look(browser, axe, address, width, scheme):
    browser.call(
        "Emulation.setEmulatedMedia",
        features=[{"name": "prefers-color-scheme", "value": scheme},
                  {"name": "prefers-reduced-motion", "value": "reduce"}])
    browser.call(
        "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1,
        mobile=False)
    browser.show(address)
    complaints = [
        event["params"]["entry"]["text"] for event in browser.events
        if event.get("method") == "Log.entryAdded"
        and event["params"]["entry"].get("level") == "error"]
    browser.run(axe + ";0")
    answer = browser.run(AXE)
    if not answer:
        return complaints + ["axe gave no answer"]
    found = json.loads(answer)
    complaints += [f"{name} ({count}): {html}" for name, count, html in found["violations"]]
    if found["overflow"]:
        complaints.append("scrolls sideways")
    origin = "/".join(address.split("/")[:3]) + "/"
    complaints += [f"loads {name}" for name in found["loaded"] if not name.startswith(origin)]
    return complaints


@contextlib.contextmanager
def served(site):
    """A browser, and one page of every kind with its address on a server that lasts as long."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=str(site.output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    browser = Browser(site.chromium)
    try:
        for domain in ("Page", "Runtime", "Log"):
            browser.call(f"{domain}.enable")
        yield browser, [
            (page, f"http://127.0.0.1:{server.server_address[1]}{page.path}")
            for page in site.kinds.values() if not page.is_redirect]
    finally:
        browser.close()
        server.shutdown()


def pages_are_accessible(site):
    axe = next(site.work.glob(
        "venv/lib/python3*/site-packages/axe_playwright_python/axe.min.js")).read_text()
    complaints, looked = [], 0
    with served(site) as (browser, kinds):
        for page, address in kinds:
            for width in WIDTHS:
                for scheme in SCHEMES:
                    looked += 1
                    complaints += [f"{page.path} {width} {scheme}: {complaint}" for complaint
                                   in look(browser, axe, address, width, scheme)]
    return f"{looked} views of {len(kinds)} kinds of page", complaints


def pages_fit_the_narrowest_screen(site):
    complaints = []
    with served(site) as (browser, kinds):
        browser.call("Emulation.setDeviceMetricsOverride", width=NARROWEST, height=900,
                     deviceScaleFactor=1, mobile=False)
        for page, address in kinds:
            browser.show(address)
            width = browser.run("document.documentElement.scrollWidth")
            if width > NARROWEST:
                complaints.append(f"{page.path}: {width} pixels wide")
    return f"{len(kinds)} kinds of page", complaints


RULES = [
    ("axe-core finds no violation", pages_are_accessible),
    (f"no page is wider than {NARROWEST} pixels", pages_fit_the_narrowest_screen),
]
