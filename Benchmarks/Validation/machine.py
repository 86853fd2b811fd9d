"""Feeds, sitemaps, calendars and JSON, each by a library or a schema of its format."""
import json
import os
import pathlib
import re

import feedparser
import icalendar
import jsonschema
import referencing.jsonschema
import xmlschema
from lxml import etree

SCHEMAS = pathlib.Path(__file__).resolve().parent / "schemas"
# Publishers' own schemas, where a person has them: under the names of ours, with what they refer to.
ORIGINALS = pathlib.Path(os.environ["SCHEMAS"]) if os.environ.get("SCHEMAS") else None
FEED_TYPES = ("/feed.xml", "/atom.xml")
RELATIVE = re.compile(r"""(?:href|src)=["'](?!https?:|mailto:|tel:)[^"']*""")


def feeds_parse(site):
    complaints, looked = [], 0
    for path, file in site.named(*FEED_TYPES).items():
        looked += 1
        feed = feedparser.parse(file.read_bytes())
        if feed.bozo:
            complaints.append(f"{path}: {feed.bozo_exception}")
            continue
        identifiers = [entry.get("id") for entry in feed.entries]
        if None in identifiers or len(identifiers) != len(set(identifiers)):
            complaints.append(f"{path}: identifiers are missing or not unique")
        if not feed.feed.get("title") or not feed.feed.get("link"):
            complaints.append(f"{path}: no title or link")
        addresses = [link.href for link in feed.feed.links if link.get("rel") == "self"]
        if [site.path(address) for address in addresses] != [path]:
            complaints.append(f"{path}: says of itself that it is at {addresses}")
        for entry in feed.entries:
            if not entry.get("link", "").startswith("http"):
                complaints.append(f"{path}: entry without an absolute link")
            if not entry.get("published_parsed"):
                complaints.append(f"{path}: entry without a date: {entry.get('link')}")
            for content in entry.get("content", []):
                if relative := RELATIVE.search(content.value):
                    complaints.append(f"{path}: relative address {relative.group()}")
    return looked and f"{looked} feeds", complaints


def subscriptions_parse(site):
    complaints, looked = [], 0
    for path, file in site.named(".opml").items():
        root = etree.parse(file).getroot()
        if root.tag != "opml" or root.find("head/title") is None:
            complaints.append(f"{path}: no OPML with a title")
        for outline in root.iter("outline"):
            if address := outline.get("xmlUrl"):
                looked += 1
                if site.path(address) not in site.files:
                    complaints.append(f"{path}: {address} is not there")
    return looked and f"{looked} subscriptions", complaints


def sitemaps_are_valid(site):
    schema = xmlschema.XMLSchema(SCHEMAS / "sitemap.xsd")
    complaints, looked = [], 0
    listed = set()
    for path, file in site.files.items():
        if "sitemap" not in path or not path.endswith(".xml"):
            continue
        looked += 1
        complaints += [f"{path}: {error.reason} at {error.path}"
                       for error in schema.iter_errors(str(file))]
        if file.stat().st_size > 50 << 20:
            complaints.append(f"{path}: more than 50 MB")
        for place in etree.parse(file).getroot().iter("{*}loc"):
            address = site.path(place.text)
            listed.add(address)
            if address not in site.files and address + "index.html" not in site.files:
                complaints.append(f"{path}: {place.text} is not there")
    for page in site.pages:
        # What was published elsewhere first is listed there.
        if page.kind == "story" and page.canonical.startswith(site.origin) \
                and site.path(page.canonical) == page.path and page.path not in listed:
            complaints.append(f"{page.path} is in no sitemap")
    return looked and f"{looked} files", complaints


def calendars_parse(site):
    complaints, looked = [], 0
    for path, file in site.named(".ics").items():
        data = file.read_bytes()
        try:
            calendar = icalendar.Calendar.from_ical(data)
        except ValueError as error:
            complaints.append(f"{path}: {error}")
            continue
        identifiers = []
        for event in calendar.walk("VEVENT"):
            looked += 1
            identifiers.append(str(event.get("UID")))
            if event.errors:
                complaints.append(f"{path}: {event.errors}")
            if any(event.get(name) is None for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY")):
                complaints.append(f"{path}: event without what it must have")
            end = event.get("DTEND")
            if end is not None and end.dt < event["DTSTART"].dt:
                complaints.append(f"{path}: event ends before it begins")
        if len(identifiers) != len(set(identifiers)):
            complaints.append(f"{path}: two events have one identifier")
        lines = data.split(b"\r\n")
        if lines[-1] or any(len(line) > 75 or b"\n" in line for line in lines):
            complaints.append(f"{path}: a line is too long or not ended by CRLF")
    return looked and f"{looked} events", complaints


def by_schema(folder, name, ending):
    schema = json.loads((folder / name).read_text())
    kind = jsonschema.validators.validator_for(schema)
    validator = kind(schema, registry=registry(folder), format_checker=kind.FORMAT_CHECKER)

    def rule(site):
        complaints, found = [], site.named(ending)
        for path, file in found.items():
            for error in validator.iter_errors(json.loads(file.read_bytes())):
                complaints.append(f"{path}: {error.json_path}: {error.message[:120]}")
        return found and f"{len(found)} files", complaints

    return rule


def registry(folder):
    """The schemas of a folder by the addresses that they say they have: nothing is fetched."""
    schemas = [json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))]
    found = [(address, referencing.jsonschema.DRAFT202012.detect(schema).create_resource(schema))
             for schema in schemas if (address := schema.get("$id", schema.get("id")))]
    return referencing.Registry().with_resources(found)


def schema_rules():
    """A rule for each schema of ours, and for each of the publishers' that is at hand."""
    for title, name, ending in (("JSON Feed", "jsonfeed-1.1.json", "/feed.json"),
                                ("ninjs", "ninjs-3.1.json", "/ninjs.json")):
        yield f"{title} by its schema", by_schema(SCHEMAS, name, ending)
        if ORIGINALS and (ORIGINALS / name).exists():
            yield f"{title} by its publisher's schema", by_schema(ORIGINALS, name, ending)


def json_parses(site):
    complaints, found = [], site.named(".json", ".webmanifest")
    for path, file in found.items():
        try:
            json.loads(file.read_bytes().decode("utf-8"))
        except ValueError as error:
            complaints.append(f"{path}: {error}")
    return found and f"{len(found)} files", complaints


RULES = [
    ("RSS and Atom parse without bozo", feeds_parse),
    ("OPML lists feeds that are there", subscriptions_parse),
    ("sitemaps are valid", sitemaps_are_valid),
    ("iCalendar parses", calendars_parse),
    ("JSON parses", json_parses),
    *schema_rules(),
]
