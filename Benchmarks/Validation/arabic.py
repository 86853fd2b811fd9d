#!/usr/bin/env python3
"""Writes a small site that is read from right to left and has words, names, code and a story from left
to right in it, and Arabic in its addresses.

    arabic.py FOLDER
"""
import pathlib
import sys

from illustrated import png, write

FILES = {
    "site.yml": """\
title: بريد الميناء
tagline: أخبار التقنية والموانئ
description: "ما يحدث على الأرصفة وفي مراكز البيانات، مع التواريخ."
base_url: https://barid.example/
language: ar
timezone: Asia/Dubai
publisher: {name: بريد الميناء, url: "https://barid.example/"}
feeds: {content: full}
ninjs: true
""",
    "stories/trainium.md": """\
---
title: "Amazon تعلن شريحة Trainium3 بتقنية 3 nm خلال مؤتمر AWS re:Invent"
summary: "تقول AWS إن شريحة Trainium3 أسرع بأربع مرات من Trainium2، وإن خوادم UltraServer متاحة الآن."
date: 2026-03-02T09:30:00
updated: 2026-03-03T08:00:00
authors: [ليلى حداد, "Jan Petersen"]
topics: [الشرائح]
series: سباق الشرائح
image: {src: /images/quay.png, alt: رصيف الميناء عند الجزر, caption: "مركز بيانات AWS في دبي (UAE-1)", credit: "Port archive"}
sources: [{title: "AWS News Blog: Trainium3 UltraServers", url: "https://aws.example/trn3", publisher: AWS, date: 2026-03-01}]
corrections: [{date: 2026-03-03, text: "الشريحة مصنوعة بتقنية 3 nm، وليس 5 nm."}]
aliases: [/old/trainium3/]
---

قالت **Amazon** يوم الاثنين إن شريحتها الجديدة Trainium3 متاحة للعملاء (انظر `aws ec2 run-instances`).[^1] وأضافت الشركة: "We built it for agents" في بيان باللغة الإنجليزية.

## 2026-03-02: إعلان Trainium3

أعلنت Amazon الشريحة في مؤتمر re:Invent، بسعة 144 GB من ذاكرة HBM3e لكل شريحة!

```python
model = load("trn3.48xlarge")  # 144 chips
```

| الشريحة | السنة | الذاكرة |
|---|---|---:|
| Trainium2 | 2024 | 96 GB |
| Trainium3 | 2026 | 144 GB |

> انتظرنا طويلا، said Andy Jassy.

1. الأولى
2. الثانية: Neuron SDK 2.21

![منظر من الماء](/images/quay.png "من الماء")

[^1]: بحسب AWS News Blog.
""",
    "stories/english.md": """\
---
title: "Inside the data center: what 144 chips cost a year (and why it matters)"
summary: An English story on an Arabic site, with numbers, 3.5% and a list.
date: 2026-02-11
lang: en
kind: analysis
authors: [ليلى حداد]
topics: [الشرائح]
series: سباق الشرائح
image: {src: /images/small.png, alt: A small picture, credit: Port archive}
---

Amazon pays for the power. The Arabic name of the port is ميناء دبي, and it stands here.

## Early February 2026: The bill arrives

- One
- Two, with a quotation:

> It is a lot.
""",
    "stories/short.md": """\
---
title: "موجز: أسعار GPU تنخفض 15%"
date: 2026-01-05T18:00:00
kind: brief
topics: [الأسواق]
---

انخفض سعر H100 إلى 2.10 دولار في الساعة، بحسب Amazon.
""",
    "entities/amazon.md": """\
---
name: Amazon
type: organization
aliases: [أمازون]
description: شركة أمريكية للتجارة الإلكترونية والحوسبة السحابية (AWS).
wikidata: Q3884
facts: [{label: تأسست, value: "1994"}, {label: الموقع, value: "Seattle, WA"}]
---

شركة Amazon مقرها Seattle.
""",
    "topics/الشرائح.md": """\
---
title: الشرائح
description: شرائح الذكاء الاصطناعي، من TPU إلى Trainium.
---
""",
    "topics/الأسواق.md": """\
---
title: الأسواق
---
""",
}


def main(root):
    files = {path: text.encode() for path, text in FILES.items()}
    files["static/images/quay.png"] = png(1000, 640, 160)
    files["static/images/small.png"] = png(200, 150, 200)
    write(files, root / "content")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
