"""What the W3C's feed validator asks of RSS and Atom (https://validator.w3.org/feed/docs/).

The validator is in no registry, so its rules for the elements that sitegen writes are here. One of its
warnings is left out: that two entries have one `updated`, which says something of the stories alone.
"""
import datetime
import email.utils
import re

import html5lib
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
DC = "{http://purl.org/dc/elements/1.1/}"
MEDIA = "{http://search.yahoo.com/mrss/}"

# Element: those that must be there once, those that may, those that may be there several times.
RSS = {
    "channel": ({"title", "link", "description"}, {"language", "lastBuildDate", "generator"},
                {"item", ATOM + "link"}),
    "item": ({"title", "link", "guid"},
             {"pubDate", "description", CONTENT, "comments", DC + "language", MEDIA + "content"},
             {"category", DC + "creator"}),
}
ATOM_ELEMENTS = {
    ATOM + "feed": ({ATOM + "id", ATOM + "title", ATOM + "updated"},
                    {ATOM + "subtitle", ATOM + "generator", ATOM + "icon"},
                    {ATOM + "author", ATOM + "link", ATOM + "entry"}),
    ATOM + "entry": ({ATOM + "id", ATOM + "title", ATOM + "updated"},
                     {ATOM + "published", ATOM + "summary", ATOM + "content"},
                     {ATOM + "author", ATOM + "link", ATOM + "category"}),
    ATOM + "author": ({ATOM + "name"}, {ATOM + "uri"}, set()),
}
RELATIONS = {"self", "alternate", "hub", "via", "replies"}
URI = re.compile(r"(?:https?://|tag:)[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#\[\]]+$")
TAG = re.compile(r"tag:[a-z0-9.\-]+,\d{4}-\d\d-\d\d:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]+$")
RFC822 = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d? (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) "
    r"\d{4} \d\d:\d\d:\d\d [+-]\d{4}$")
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")
BAD_CHARACTERS = re.compile("[\u0080-\u009f\ufffd]")
HTML_IN_TEXT = re.compile(r"</?[a-zA-Z][^>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")

# What HTML may hold without being called a risk, as far as Markdown and sitegen write it.
TAGS = set("a abbr b blockquote br caption cite code col colgroup dd del div dl dt em figcaption "
           "figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p picture pre q s samp "
           "section small source span strong sub sup table tbody td tfoot th thead time tr u "
           "ul var".split())
ATTRIBUTES = set("abbr align alt checked cite class colspan datetime decoding dir disabled height "
                 "href id lang loading name rel rowspan scope sizes src srcset start title type "
                 "value width".split())


def children_are_known(element, rules, complain):
    once, optional, several = rules
    names = [child.tag for child in element]
    for name in once - set(names):
        complain(f"{element.tag} without {name}")
    for name in set(names):
        if name not in once | optional | several:
            complain(f"{element.tag} may not hold {name}")
        elif name not in several and names.count(name) > 1:
            complain(f"{element.tag} holds {name} twice")


def check_html(text, complain):
    if BAD_CHARACTERS.search(text):
        complain("a control or replacement character in HTML")
    try:
        tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(text)
    except html5lib.html5parser.ParseError as error:
        complain(f"not HTML: {error}")
        return
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag == "DOCUMENT_FRAGMENT":
            continue
        if element.tag not in TAGS:
            complain(f"<{element.tag}> in HTML")
        for name, value in element.attrib.items():
            if name not in ATTRIBUTES and not name.startswith("data-"):
                complain(f"attribute {name} of <{element.tag}>")
            if name in ("href", "src", "cite") and not re.match(r"\w+:", value):
                complain(f"relative address {value[:60]}")


def check_text(element, complain):
    text = element.text or ""
    if not text.strip():
        complain(f"{element.tag} is empty")
    if HTML_IN_TEXT.search(text):
        complain(f"{element.tag} looks like HTML: {text[:60]}")
    if BAD_CHARACTERS.search(text):
        complain(f"a control or replacement character in {element.tag}")


def check_link(link, complain):
    if not URI.match(link.get("href", "")):
        complain(f"link to {link.get('href')!r}")
    if link.get("rel") not in RELATIONS:
        complain(f"relation {link.get('rel')!r}")


def check_rss(root, complain):
    channel = root.find("channel")
    if root.get("version") != "2.0" or channel is None:
        return complain("no RSS 2.0")
    identifiers = []
    for element in root.iter("channel", "item"):
        children_are_known(element, RSS[element.tag], complain)
        for date in element.findall("pubDate") + element.findall("lastBuildDate"):
            if not RFC822.match(date.text or ""):
                complain(f"date {date.text!r}")
            elif email.utils.parsedate_to_datetime(date.text).strftime("%a") != date.text[:3]:
                complain(f"weekday of {date.text!r}")
        for link in element.findall("link") + element.findall("comments"):
            if not URI.match(link.text or ""):
                complain(f"link to {link.text!r}")
        for text in element.findall("title") + element.findall("category"):
            check_text(text, complain)
        for language in element.findall("language") + element.findall(DC + "language"):
            if not LANGUAGE.match(language.text or ""):
                complain(f"language {language.text!r}")
    check_text(channel.find("description"), complain)
    if [link.get("rel") for link in channel.findall(ATOM + "link")].count("self") != 1:
        complain("the channel does not say once where it is")
    for link in channel.findall(ATOM + "link"):
        check_link(link, complain)
    for item in channel.findall("item"):
        guid = item.find("guid")
        identifiers.append(guid.text)
        if guid.get("isPermaLink") != "false" or not TAG.match(guid.text or ""):
            complain(f"guid {guid.text!r}")
        names = [child.tag for child in item]
        if CONTENT in names and "description" not in names[:names.index(CONTENT)]:
            complain("content without a description before it")
        for html in item.findall("description") + item.findall(CONTENT):
            check_html(html.text or "", complain)
    if len(identifiers) != len(set(identifiers)):
        complain("two items have one guid")


def check_atom(root, complain):
    identifiers = []
    for element in root.iter(*ATOM_ELEMENTS):
        children_are_known(element, ATOM_ELEMENTS[element.tag], complain)
        for name in ("updated", "published"):
            for date in element.findall(ATOM + name):
                if not RFC3339.match(date.text or ""):
                    complain(f"date {date.text!r}")
                datetime.datetime.fromisoformat(date.text)
        for link in element.findall(ATOM + "link"):
            check_link(link, complain)
        for name in ("id", "uri", "icon"):
            for address in element.findall(ATOM + name):
                if not URI.match(address.text or ""):
                    complain(f"{name} {address.text!r}")
        for text in element.findall(ATOM + "title") + element.findall(ATOM + "name"):
            if not (text.text or "").strip() or BAD_CHARACTERS.search(text.text):
                complain(f"{text.tag} {text.text!r}")
    if [link.get("rel") for link in root.findall(ATOM + "link")].count("self") != 1:
        complain("the feed does not say once where it is")
    for entry in root.findall(ATOM + "entry"):
        identifiers.append(entry.find(ATOM + "id").text)
        relations = [link.get("rel") for link in entry.findall(ATOM + "link")]
        if relations.count("alternate") != 1:
            complain("an entry without one alternate link")
        if entry.find(ATOM + "author") is None and root.find(ATOM + "author") is None:
            complain("an entry without author")
        content = entry.find(ATOM + "content")
        if content is None and entry.find(ATOM + "summary") is None:
            complain("an entry without content and summary")
        if content is not None:
            if content.get("type") != "html":
                complain(f"content of type {content.get('type')!r}")
            check_html(content.text or "", complain)
        for category in entry.findall(ATOM + "category"):
            if not category.get("term") or not URI.match(category.get("scheme", "")):
                complain(f"category {dict(category.attrib)}")
    if len(identifiers) != len(set(identifiers)):
        complain("two entries have one id")


def feeds_keep_the_rules(site):
    complaints, looked = [], 0
    for name, check in (("/feed.xml", check_rss), ("/atom.xml", check_atom)):
        for path, file in site.named(name).items():
            looked += 1
            data = file.read_bytes()
            if not data.startswith(b'<?xml version="1.0" encoding="UTF-8"?>'):
                complaints.append(f"{path}: no declaration of its encoding")
            check(etree.fromstring(data), lambda text: complaints.append(f"{path}: {text}"))
    return looked and f"{looked} feeds", complaints


RULES = [("feeds keep the rules of the W3C's validator", feeds_keep_the_rules)]
