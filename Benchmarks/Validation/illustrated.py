#!/usr/bin/env python3
"""Writes a small site with what the demonstration site has not: pictures in several widths, social
cards, a live story, corrections, a series, stories in two languages that are not the site's, an old
address, and no navigation in site.yml.

    illustrated.py FOLDER
"""
import pathlib
import struct
import sys
import zlib

SETTINGS = """\
title: Der Hafenbote
tagline: Nachrichten aus dem Hafen
description: "Was an den Kais geschieht, mit Daten."
base_url: https://hafenbote.example/
language: de
timezone: Europe/Berlin
publisher: {name: Der Hafenbote, url: "https://hafenbote.example/", logo: /images/logo.png}
feeds: {content: full}
news_sitemap: {name: Der Hafenbote}
ninjs: true
api: true
social_cards: true
pictures: {widths: [320, 640, 1200]}
"""

STORIES = {
    "kran/index.md": ("""\
title: "Der neue Kran hebt zum ersten Mal: 120 Tonnen über der Elbe"
summary: Am Burchardkai hat der größte Kran des Hafens seine erste Last bewegt.
date: 2026-03-02T09:30:00
updated: 2026-03-03T08:00:00
authors: [Ida Sund, Jan Petersen]
topics: [kaianlagen]
aliases: [/alt/kran/]
series: Umbau am Kai
image: {src: kran.png, alt: Ein Kran vor hellem Himmel, caption: Der Kran am Morgen, credit: Ida Sund}
sources: [{title: Mitteilung der Hafenverwaltung, url: "https://verwaltung.example/1", date: 2026-03-01}]
corrections: [{date: 2026-03-03, text: "Der Kran hebt 120 Tonnen, nicht 210."}]
""", """\
Die **Nordlicht Reederei** hat den Kran bestellt.[^1]

![Blick von unten](unten.png "Von unten")

## 2. März: Die erste Last

Nordlicht Reederei ließ einen Block aus Beton heben.

| Jahr | Container |
|---|---:|
| 2024 | 7,8 Mio. |
| 2025 | 8,1 Mio. |

> Wir haben lange gewartet.

- [x] geprüft
- [ ] abgenommen

[^1]: Sie hat die Zahl genannt.[^2]
[^2]: Und bestätigt.
"""),
    "sturmflut.md": ("""\
title: "Live: Sturmflut an der Unterelbe"
summary: Die Pegel steigen, die Tore sind zu.
date: 2026-03-04T16:00:00
updated: 2026-03-04T21:15:00
kind: live
authors: [Jan Petersen]
topics: [wetter, kaianlagen]
series: Umbau am Kai
events:
  - {date: "2026-03-04T16:10:00+01:00", title: Die Tore werden geschlossen, text: "Alle Tore sind zu."}
  - {date: "2026-03-04T18:40:00+01:00", title: "Scheitel in Cuxhaven", text: "2,9 Meter über dem Mittel."}
  - {date: "2026-03-04T21:05:00+01:00", title: Entwarnung, entities: [nordlicht]}
""", "Nordlicht Reederei hält ihre Schiffe fest.\n"),
    "cranes.md": ("""\
title: "What a 120-ton crane means for the port: more than one might think, and at a price"
summary: The economics of lifting.
date: 2026-02-11
lang: en
kind: analysis
authors: [Ida Sund]
topics: [kaianlagen]
series: Umbau am Kai
image: {src: /images/quay.png, alt: A quay at low tide, credit: Port archive}
""", "Nordlicht Reederei pays.\n\n![The quay, seen from the water](/images/quay.png)\n"),
    "arabic.md": ("""\
title: "ميناء هامبورغ يشتري رافعة جديدة"
summary: "الرافعة ترفع 120 طنا."
date: 2026-01-20
lang: ar
authors: [Ida Sund]
topics: [kaianlagen]
""", "قالت Nordlicht Reederei إنها اشترت الرافعة.\n"),
    "kurz.md": ("""\
title: Kurz notiert
summary: Ein schmales Bild.
date: 2026-01-05
kind: brief
authors: [Jan Petersen]
topics: [wetter]
image: {src: /images/small.png, alt: Ein Anker}
""", "Nichts Neues bei der Reederei.\n"),
}


def png(width, height, tint):
    """A gradient, in eight bits of red, green and blue."""
    lines = bytearray()
    for line in range(height):
        lines.append(0)
        for column in range(width):
            lines += bytes(((column * 255 // width + tint) % 256, line * 255 // height, tint))
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(
            ">I", zlib.crc32(name + data))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
            + chunk(b"IDAT", zlib.compress(bytes(lines))) + chunk(b"IEND", b""))


def write(files, folder):
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def main(root):
    content = root / "content"
    files = {"site.yml": SETTINGS.encode()}
    for name, (fields, body) in STORIES.items():
        files[f"stories/{name}"] = f"---\n{fields}---\n\n{body}".encode()
    files["stories/kran/kran.png"] = png(1600, 900, 40)
    files["stories/kran/unten.png"] = png(700, 1000, 90)
    files["static/images/quay.png"] = png(1000, 640, 160)
    files["static/images/small.png"] = png(200, 150, 200)
    files["static/images/logo.png"] = png(120, 60, 10)
    files["entities/nordlicht.md"] = (
        "---\nname: Nordlicht Reederei\ntype: organization\nimage: /images/quay.png\n"
        "image_alt: Der Kai\ndescription: Eine Reederei.\n"
        "facts: [{label: Gegründet, value: 1911}]\n---\n\nSie fährt nach Norden.\n").encode()
    files["topics/kaianlagen.md"] = (
        b"---\ntitle: Kaianlagen\ndescription: Kr\xc3\xa4ne und Mauern.\n---\n")
    files["topics/wetter.md"] = b"---\ntitle: Wetter\n---\n"
    write(files, content)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
