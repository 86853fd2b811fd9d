/// Content in which every property of every document is set in one file and not in another.
enum FilledContent {
  static let files: [String: String] = [
    "content/stories/2026/full.md": """
    ---
    title: Everything
    summary: All that a story can say
    date: 2026-06-18T09:00:00+02:00
    updated: 2026-06-19
    slug: all-of-it
    authors: [ada, Bo Quell]
    topics: [chips]
    entities: [acme, ada]
    kind: analysis
    draft: true
    publish_at: 2026-06-18T10:00:00Z
    expires: 2027-01-01
    canonical_url: https://example.org/all
    excerpt: true
    sources:
      - https://example.org/source
      - {title: A paper, url: "https://example.org/paper", publisher: The Press, date: 2026-05}
      - {publisher: The Agency, date: early June}
    image: {src: a.png, alt: A picture, caption: What it shows, credit: Who took it}
    events:
      - {date: early June, title: One, text: "*Text* of one", entities: [acme], id: one}
      - {date: "2026-06~", title: Two, sources: ["https://example.org/two"]}
      - {date: "202X", title: Three, entities: []}
      - {date: "2026-21", title: Four}
      - {date: "2026-33", title: Four and a half}
      - {date: "2026-06/..", title: Five}
      - {date: "../2026-06-18?", title: Six}
      - {date: "1950S2", title: Seven}
      - {date: "Y170000002", title: Eight}
      - {date: "[2026-01, 2026-03..2026-05, 2027..]", title: Nine}
      - {date: "{..1984, 1990}", title: Ten}
      - {date: "2026-06-18T09:30:15-04:30", title: Eleven}
      - {date: "2026-06-19T23:59:59Z", title: Eleven and a half}
      - {date: "-0044-03-15%", title: Twelve}
      - {date: "Monday, June 18", title: Thirteen}
      - {date: "2026-XX-1X", title: Fourteen}
      - {date: "/2026", title: Fifteen}
      - {date: "June 28 – July 2", title: Sixteen}
      - {date: "2004-?06-~11", title: Seventeen}
    corrections:
      - {date: 2026-06-20, text: "It was *not* so"}
      - {date: 2026-06-21, text: "Nor so"}
    series: the-series
    part: 3
    aliases: [/old/, /older/]
    lang: de
    comments: https://example.org/talk
    ai_disclosure: {text: Written by a machine, source: trainedAlgorithmicMedia}
    ---

    First paragraph with [[acme]], [[ada#life|Ada]] and 中文字. See https://auto.example and
    [a link](/b.md "title"), [another](javascript:alert) and ![alt](c.png "t") ![x](javascript:y).

    ## June 19: Heading

    A note[^1], again[^1], and <b>raw</b> HTML.[^2]

    ### Heading

    <div>raw</div>

    [^1]: The note.
    [^2]: The other.
    """,
    "content/stories/plain.md": "---\ntitle: Plain\ndate: 2026-01-02\n---\n",
    "content/stories/warned.md":
      "---\ntitle: Warned\ntitle: Twice\nkind: news\nkind: brief\ndate: 2026-01-32\nsumary: x\n---\n\nText\n",
    "content/stories/broken.md": "no front matter",
    "content/entities/acme.md": """
    ---
    name: Acme
    sort_name: Acme, the
    type: organization
    slug: acme-corp
    aliases: [ACME, Acme Corp]
    redirect_from: [/acme/]
    description: A maker
    wikidata: Q42
    same_as: ["https://acme.example"]
    image: acme.png
    part_of: holding
    include_parts: true
    auto_link: false
    facts: [{label: Founded, value: 1994}, {label: Seat, value: Here}]
    events: [{date: 1994-07, title: Founded}]
    ---

    It makes things.
    """,
    "content/entities/ada.md": "---\nname: Ada Quell\ntype: person\n---\n",
    "content/topics/chips.md":
      "---\ntitle: Chips\nslug: the-chips\ndescription: Of silicon\n---\n\nText.\n",
    "content/topics/courts.md": "---\n{}\n---\n",
    "content/authors/desk.md": "---\nname: The desk\nrole: Edits\ntype: organization\n---\n",
    "content/authors/ada.md": "---\nname: Ada\n---\n",
    "content/timelines/one.md": """
    ---
    title: One
    description: Of one
    slug: first
    entities: [acme]
    topics: [chips]
    kinds: [analysis]
    match: all
    from: 2026-01
    to: late 2026
    events: [one]
    ---
    """,
    "content/timelines/two.md": "---\ntitle: Two\n---\n",
    "content/pages/about.md": """
    ---
    title: About
    summary: Us
    slug: about-us
    draft: true
    aliases: [/us/]
    ---

    Who we are.
    """,
    "content/pages/terms.md": "---\ntitle: Terms\n---\n",
    "content/data/table.yml": """
    rows: [1, 2.5, true, ~, "quoted", 'single']
    text: |
      literal
    more: >
      folded
    nested: {a: [{b: c}]}
    """,
    "content/data/list.json": "[1, {\"a\": null}]",
    "content/data/empty.yml": "# nothing\n",
  ]
}
