"""What can be told from the pages' own HTML: links, origins, weight, structured data."""
import json
import pathlib
import re
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

STORY_LIMIT = 40_000  # bytes of a story page of 800 words
STYLE_LIMIT = 30_000

# What a page loads by itself. A link that a reader may follow is no request.
LOADED = (
    ("img", "src"), ("script", "src"), ("iframe", "src"), ("source", "src"), ("video", "src"),
    ("video", "poster"), ("audio", "src"), ("track", "src"), ("embed", "src"), ("object", "data"),
    ("input", "src"), ("use", "href"), ("image", "href"))
LOADED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect",
                    "dns-prefetch", "manifest", "apple-touch-icon"}


class Page:
    """A page with what the rules ask of it; its tree is not kept."""

    def __init__(self, file, path):
        self.file = file
        self.path = path
        self.size = file.stat().st_size
        tree = html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
        self.is_redirect = bool(tree.xpath("//meta[translate(@http-equiv, 'R', 'r')='refresh']"))
        self.anchors = set(tree.xpath("//@id"))
        self.links = [
            value for element in tree.iter("a", "area", "link", "img", "script", "source", "form",
                                           "use", "blockquote", "q")
            for name in ("href", "src", "action", "cite")
            if (value := element.get(name)) is not None]
        for candidates in tree.xpath("//@srcset"):
            self.links += [part.split()[0] for part in candidates.split(",") if part.strip()]
        self.loaded = [
            value for tag, name in LOADED for element in tree.iter(tag)
            if (value := element.get(name))]
        self.loaded += [
            link.get("href", "") for link in tree.iter("link")
            if LOADED_RELATIONS & set((link.get("rel") or "").lower().split())]
        self.styles = [
            link.get("href", "") for link in tree.iter("link") if link.get("rel") == "stylesheet"]
        self.inline = [
            f"<{element.tag} {name}>" for element in tree.iter() if isinstance(element.tag, str)
            for name in element.attrib if name == "style" or name.startswith("on")]
        self.inline += [f"<{element.tag}>" for element in tree.iter("style")]
        self.inline += [
            "<script>" for script in tree.iter("script")
            if not script.get("src") and "json" not in (script.get("type") or "")]
        self.data = [
            script.text or "" for script in tree.iter("script")
            if script.get("type") == "application/ld+json"]
        self.canonical = (tree.xpath("//link[@rel='canonical']/@href") or [""])[0]
        articles = tree.xpath("//article//p")
        self.words = sum(len(part.text_content().split()) for part in articles)
        body = (tree.xpath("//body/@class") or [""])[0].split()
        self.kind = next((name[5:] for name in body if name.startswith("kind-")), "")


class Site:
    """A built site."""

    def __init__(self, output, work, chromium):
        self.output = pathlib.Path(output).resolve()
        self.work = pathlib.Path(work).resolve()
        self.chromium = chromium
        self.files = {
            "/" + file.relative_to(self.output).as_posix(): file
            for file in sorted(self.output.rglob("*")) if file.is_file()}
        self.pages = [
            Page(file, path.removesuffix("index.html"))
            for path, file in self.files.items() if path.endswith(".html")]
        robots = (self.output / "robots.txt").read_text()
        self.base = re.search(r"^Sitemap: (https?://[^/]+/.*?)[^/]*$", robots, re.M).group(1)
        self.origin = "{0.scheme}://{0.netloc}".format(urlsplit(self.base))

    @property
    def kinds(self):
        """The largest page of every kind, by the place where its kind of page lies."""
        kinds = {}
        for page in sorted(self.pages, key=lambda page: -page.size):
            if page.is_redirect:
                kinds.setdefault("redirect", page)
                continue
            steps = [step for step in page.path.split("/") if step]
            shape = [steps[0] if steps else "home", len(steps), "page" in steps[1:], page.kind]
            if len(steps) > 1 and steps[0] == "entities":
                shape.append(steps[1] if page.kind == "entities" else "")
            kinds.setdefault(tuple(shape), page)
        return kinds

    def named(self, *endings):
        return {path: file for path, file in self.files.items() if path.endswith(endings)}

    def path(self, address):
        """The path below which the file of an address of the site lies; another's address as it is."""
        return unquote(address.removeprefix(self.origin))

    def target(self, page, link):
        """Where a link leads within the site, with its anchor; None for another site's address."""
        address = urlsplit(urljoin(self.origin + page.path, link.strip()))
        if address.scheme not in ("http", "https"):
            return None
        if f"{address.scheme}://{address.netloc}" != self.origin:
            return None
        return unquote(address.path), unquote(address.fragment)


def links_are_good(site):
    complaints, looked = set(), 0
    anchors = {page.path: page.anchors for page in site.pages}
    for page in site.pages:
        for link in page.links:
            looked += 1
            found = site.target(page, link)
            if found is None:
                continue
            path, anchor = found
            if path not in anchors and path not in site.files:
                complaints.add(f"{page.path}: {link} leads nowhere")
            elif anchor and path in anchors and anchor not in anchors[path]:
                complaints.add(f"{page.path}: {link} names no anchor of that page")
    return f"{looked} links", sorted(complaints)


def schemes_are_safe(site):
    complaints, looked = [], 0
    for page in site.pages:
        for link in page.links:
            looked += 1
            scheme = urlsplit(re.sub(r"[\x00-\x20]", "", link)).scheme.lower()
            if scheme not in ("", "http", "https", "mailto", "tel"):
                complaints.append(f"{page.path}: {link[:80]}")
            elif link == "#unsafe":
                complaints.append(f"{page.path}: an address was refused")
    return f"{looked} links", complaints


def requests_stay_at_home(site):
    complaints, looked = [], 0
    for page in site.pages:
        for link in page.loaded:
            looked += 1
            if urlsplit(link).scheme == "data" or site.target(page, link) is None:
                complaints.append(f"{page.path}: loads {link[:80]}")
    for path, file in site.named(".css").items():
        looked += 1
        for address in re.findall(r"(?:url\(|@import)\s*[\"']?([^\"')]+)", file.read_text()):
            if urlsplit(address).netloc:
                complaints.append(f"{path}: loads {address}")
    return f"{looked} requests", complaints


def policy_can_be_strict(site):
    complaints = [f"{page.path}: {found}" for page in site.pages for found in page.inline]
    return f"{len(site.pages)} pages", complaints


def weight_is_small(site):
    stories = [page for page in site.pages if page.kind == "story" and not page.is_redirect]
    # The limit is for 800 words; a longer story may be longer by what it says.
    complaints = [
        f"{page.path}: {page.size} bytes, {page.words} words" for page in stories
        if page.size > STORY_LIMIT * max(1, page.words / 800)]
    for path, file in site.named(".css").items():
        if file.stat().st_size > STYLE_LIMIT:
            complaints.append(f"{path}: {file.stat().st_size} bytes")
    heaviest = max((page.size for page in stories), default=0)
    styles = max((file.stat().st_size for file in site.named(".css").values()), default=0)
    return f"{len(stories)} stories of {heaviest} bytes at most, style sheet {styles}", complaints


# https://developers.google.com/search/docs/appearance/structured-data/article and its neighbours.
ARTICLES = ("NewsArticle", "AnalysisNewsArticle", "LiveBlogPosting", "BackgroundNewsArticle",
            "OpinionNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle", "Article")
WITH_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$")


def structured_data_is_complete(site):
    complaints, looked = [], 0

    def look(path, node):
        kind = node.get("@type", "")
        if kind in ARTICLES:
            for name in ("headline", "datePublished", "dateModified", "author", "publisher",
                         "mainEntityOfPage"):
                if not node.get(name):
                    complaints.append(f"{path}: {kind} without {name}")
            for name in ("datePublished", "dateModified"):
                if not WITH_TIME.match(node.get(name, "")):
                    complaints.append(f"{path}: {name} without an offset: {node.get(name)}")
            for author in node.get("author", []):
                if not author.get("name") or not author.get("@type"):
                    complaints.append(f"{path}: author without a name or a type")
            for image in node.get("image", []):
                address = image if isinstance(image, str) else image.get("url", "")
                if not address.startswith("http"):
                    complaints.append(f"{path}: image {address!r} is not absolute")
        if kind == "BreadcrumbList":
            steps = node.get("itemListElement", [])
            if [step.get("position") for step in steps] != list(range(1, len(steps) + 1)):
                complaints.append(f"{path}: positions of the trail do not count from 1")
            for step in steps:
                if not step.get("name") or not step.get("item"):
                    complaints.append(f"{path}: a step of the trail without name or item")

    for page in site.pages:
        if page.kind == "story" and not page.data and not page.is_redirect:
            complaints.append(f"{page.path}: no structured data")
        for text in page.data:
            looked += 1
            try:
                root = json.loads(text)
            except ValueError as error:
                complaints.append(f"{page.path}: {error}")
                continue
            for node in root.get("@graph", [root]):
                look(page.path, node)
    return f"{looked} blocks" if looked else "", complaints


RULES = [
    ("internal links and anchors lead somewhere", links_are_good),
    ("addresses have safe schemes", schemes_are_safe),
    ("nothing is loaded from another origin", requests_stay_at_home),
    ("nothing inline that a strict policy forbids", policy_can_be_strict),
    ("stories and style sheet are light", weight_is_small),
    ("structured data is complete", structured_data_is_complete),
]
