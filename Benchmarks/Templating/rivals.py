#!/usr/bin/env python3
"""Times Jinja2 and minijinja on the pages of `templating-benchmark`.

    pip install jinja2==3.1.6 minijinja
"""

import pathlib
import time

import jinja2
import markupsafe
import minijinja

folder = pathlib.Path(__file__).parent / "jinja"
rows = [
    {
        "number": n,
        "url": f"/stories/2026/06/story-{n}/",
        "title": f'Story {n}: "Chips" & <servers>',
        "author": f"Author {n % 7}",
        "is_new": n % 3 == 0,
    }
    for n in range(1, 101)
]
body = "<p>A paragraph of <em>the story</em>, already HTML, with a few words in it.</p>\n" * 40
story = {
    "title": 'Chips & "servers"',
    "date": "2026-06-18",
    "url": "/stories/2026/06/chips/",
    "authors": ["Ann Author", "Bob & Co"],
    "facts": [
        {"label": "Founded", "value": "1994"},
        {"label": "Seat", "value": "Seattle"},
        {"label": "Known for", "value": '"everything"'},
    ],
}
pages = {
    "list": ("list.html", {"title": "All stories", "rows": rows}, None),
    "story": ("story.html", story, body),
}


def measure(render, count=200, rounds=9):
    size = len(render().encode())
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(count):
            render()
        best = min(best, (time.perf_counter() - start) / count)
    return best * 1e6, size


environment = jinja2.Environment(loader=jinja2.FileSystemLoader(folder), autoescape=True)
for page, (name, context, html) in pages.items():
    template = environment.get_template(name)
    values = dict(context, body=markupsafe.Markup(html)) if html else context
    print("%s\tJinja2 %s\t%.1f\t%d" % (page, jinja2.__version__, *measure(lambda: template.render(values))))

rust = minijinja.Environment(loader=lambda name: (folder / name).read_text())
for page, (name, context, html) in pages.items():
    values = dict(context, body=minijinja.safe(html)) if html else context
    print("%s\tminijinja (Python values)\t%.1f\t%d" % (page, *measure(lambda: rust.render_template(name, **values))))

# minijinja's own time, without the conversion of Python's values at every rendering: the data is
# made inside the template engine, once by a global that it keeps, or by literals.
literal = repr(rows).replace("True", "true").replace("False", "false")
source = (folder / "list.html").read_text()
only = "{% set rows = ROWS %}{% for i in range(50) %}{% set out %}BODY{% endset %}{% endfor %}"
rust.add_template("loop", only.replace("ROWS", literal).replace("BODY", source))
rust.add_template("base", "{% set rows = ROWS %}{% for i in range(50) %}{% endfor %}".replace("ROWS", literal))
rust.auto_escape_callback = lambda name: True
whole, _ = measure(lambda: rust.render_template("loop", title="All stories"), count=20)
empty, _ = measure(lambda: rust.render_template("base", title="All stories"), count=20)
print("list\tminijinja (its own values)\t%.1f\t-" % ((whole - empty) / 50))
