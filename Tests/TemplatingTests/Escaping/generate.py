#!/usr/bin/env python3
"""Renders every payload in every context and proves with html5lib that nothing leaves its place.

    swift build --product sitegen
    pip install html5lib
    python3 Tests/TemplatingTests/Escaping/generate.py PATH/TO/sitegen

Writes `expected.json`: payload, context, template and the output, for the tests to compare. A
payload leaves its place when the tree that a browser would build has other elements, attributes
or comments than the tree for a harmless value, when a URL's scheme is not a harmless one, or when
a text, attribute or JSON value does not read back as the payload.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

import html5lib

here = pathlib.Path(__file__).parent
sitegen = sys.argv[1]

PAYLOADS = [
    "plain",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>",
    "</textarea><svg onload=alert(1)>",
    "</script><script>alert(1)</script>",
    "<!--",
    "-->",
    "--!><b>",
    "]]><b>",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "//evil.example/x",
    "https://example.org/?a=1&b=2#c",
    "mailto:a@example.org",
    "&lt;b&gt; &amp; &#34;",
    "&#106;avascript:alert(1)",
    "`${alert(1)}`",
    "a b\tc\nd",
    "\u2028\u2029",
    "{{ 7 * 7 }}",
    "\\\"; alert(1); //",
    "/a.jpg 1x, javascript:alert(1) 2x",
    "x=1&y=<z>",
    "é ü 世界",
]

CONTEXTS = {
    "text": "<p>{{ v }}</p>",
    "title": "<title>{{ v }}</title>",
    "textarea": "<textarea>a{{ v }}</textarea>",
    "double quotes": "<p title=\"{{ v }}\">x</p>",
    "single quotes": "<p title='{{ v }}'>x</p>",
    "part of a value": "<p class=\"kind-{{ v }} wide\">x</p>",
    "data attribute": "<p data-x='{{ v }}'>x</p>",
    "meta content": "<meta name=\"description\" content=\"{{ v }}\">",
    "href": "<a href=\"{{ v }}\">x</a>",
    "src": "<img src='{{ v }}'>",
    "form action": "<form action=\"{{ v }}\">x</form>",
    "path": "<a href=\"/stories/{{ v }}/\">x</a>",
    "query": "<a href=\"/search?q={{ v }}\">x</a>",
    "fragment": "<a href=\"#{{ v }}\">x</a>",
    "behind a URL": "<a href=\"{{ base }}{{ v }}\">x</a>",
    "prefix": "<a href=\"java{{ v }}\">x</a>",
    "srcset": "<img srcset=\"{{ v }}\">",
    "json": "<script type=\"application/json\">{\"v\": {{ v }}}</script>",
    "json string": "<script type=\"application/ld+json\">{\"v\": \"a{{ v }}b\"}</script>",
    "json list": "<script type=\"application/ld+json\">{{ [v, {'k': v}] }}</script>",
    "macro in text": "{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}<p>{{ m(v) }}</p>",
    "macro in an attribute": "{% macro m(x) %}{{ x }}{% endmacro %}<p title=\"{{ m(v) }}\">x</p>",
    "macro in a URL": "{% macro m(x) %}{{ x }}{% endmacro %}<a href=\"{{ m(v) }}\">x</a>",
    "escaped in an attribute": "<p title=\"{{ v|e }}\">x</p>",
    "set block in an attribute": "{% set s %}{{ v }}{% endset %}<p title=\"{{ s }}\">x</p>",
    "branches": "<p {% if v %}title=\"{{ v }}\"{% endif %}>{% if v %}{{ v }}{% else %}-{% endif %}</p>",
    "loop": "<ul>{% for x in [v, v] %}<li title='{{ x }}'>{{ x }}</li>{% endfor %}</ul>",
    "svg": "<svg><text x=\"{{ v }}\">{{ v }}</text><a xlink:href=\"{{ v }}\"></a></svg>",
}
URLS = {"href", "src", "action", "{http://www.w3.org/1999/xlink}href"}
SAFE = {"", "http", "https", "mailto", "tel"}


def render(template, value):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "t").mkdir()
        (folder / "t" / "x.html").write_text(template)
        (folder / "c.json").write_text(json.dumps({"v": value, "base": "https://example.org"}))
        done = subprocess.run(
            [sitegen, "debug", "template", "--dir", folder / "t", "--context", folder / "c.json", "x.html"],
            capture_output=True,
        )
    assert done.returncode == 0, (template, value, done.stderr.decode())
    return done.stdout.decode()


def shape(element):
    """The tree without values: what a payload must not change."""
    return (
        str(element.tag),
        sorted(str(name) for name in element.attrib),
        [shape(child) for child in element],
    )


def parse(html):
    return html5lib.parse(html, treebuilder="etree")


def values(element):
    for node in element.iter():
        yield "text", node.tag, node.text or ""
        for name, value in node.attrib.items():
            yield name, node.tag, value


def scheme(url):
    # Browsers strip control characters and space at the ends, tabs and line breaks everywhere.
    url = "".join(c for c in url if c not in "\t\n\r").strip("".join(map(chr, range(33))))
    head = url.split("/")[0].split("?")[0].split("#")[0]
    return head.split(":")[0].lower() if ":" in head else ""


cases = []
for name, template in CONTEXTS.items():
    plain = shape(parse(render(template, "plain")))
    for payload in PAYLOADS:
        output = render(template, payload)
        where = (name, payload, output)
        tree = parse(output)
        assert shape(tree) == plain, where
        for kind, tag, value in values(tree):
            if kind in URLS:
                assert scheme(value) in SAFE, where
            if kind == "srcset":
                for candidate in value.split(","):
                    assert scheme(candidate.strip().split(" ")[0]) in SAFE, where
            if kind == "text" and str(tag).endswith("script"):
                data = json.loads(value)
                if name == "json":
                    assert data == {"v": payload}, where
                elif name == "json list":
                    assert data == [payload, {"k": payload}], where
                else:
                    assert data == {"v": "a" + payload + "b"}, where
        if name in ("text", "title", "double quotes", "data attribute", "macro in an attribute", "escaped in an attribute"):
            found = [v.strip() for _, _, v in values(tree)]
            expected = payload.replace("\r\n", "\n").strip().replace("\x01", "\x01")
            assert expected in found, where
        if name == "query":
            link = [v for k, _, v in values(tree) if k == "href"][0]
            assert urllib.parse.unquote(link.split("?q=", 1)[1]) == payload, where
        cases.append({"context": name, "template": template, "payload": payload, "output": output})
(here / "expected.json").write_text(json.dumps(cases, indent=1, ensure_ascii=False) + "\n")
print(len(cases), "cases")
