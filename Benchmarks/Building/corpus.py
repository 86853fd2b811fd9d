#!/usr/bin/env python3
"""Deterministic synthetic news corpus for benchmarking static-site generators.

    corpus.py --stories 10000 --entities 1000 --seed 1 --out /tmp/bench/c10k

Writes (stdlib only, no third-party modules):

    DIR/content/stories/YYYY/<slug>.md     N stories
    DIR/content/entities/<slug>.md         M entities
    DIR/content/static/images/lead-NN.png  the lead pictures that stories share
    DIR/content/site.yml                   site settings (sitegen's)
    DIR/corpus.json                        manifest: counts, expected page counts

The same (stories, entities, seed) always gives byte-identical files: the only
randomness is random.Random(seed) and no set or dict with unstable order is
iterated.  Nothing depends on the clock, the locale or PYTHONHASHSEED.

Shape of the corpus (see README.md for the measured distribution):
  * stories are spread over five years (2021-01-01 .. 2025-12-31), slightly
    denser towards the end and on weekdays, in chronological order;
  * 3-8 entities a story, drawn from a Zipf-Mandelbrot law (the top entity is in
    about 8-10 % of stories), 45 % of the stories belong to a running saga
    and share its two to four core entities, so co-occurrence is clustered;
  * 60 % of stories carry 2-7 structured events spanning hours .. months;
  * bodies are 300-900 words of GFM with Zipf-distributed vocabulary.
"""

import argparse
import json
import math
import os
import random
import sys
import time
from bisect import bisect_left
from datetime import datetime, timedelta, timezone
from itertools import accumulate

LEADS = 24     # distinct lead pictures
PER_PAGE = 20  # pager size that the peers' sites use; only for the manifest

# --------------------------------------------------------------------------
# vocabulary
# --------------------------------------------------------------------------

FUNCTION_WORDS = """the of to and in a is that for it on was as with by he at from his be
this have an had are not but which they or were one you her all their has would who will
more when there been if its out so said what about up into than them can only other new
some could time these two may then do first any my now such like our over man me even most
made after also did many before must through back years where much your way well down
should because each just those people how too little state good very make world still own
see men work long get here between both life being under never day same another know while
last might us great old year off come since against go came right used take three""".split()

CONTENT_WORDS = """government officials company report minister court police council
market shares price investors agreement regulator inquiry committee hearing election vote
budget tax spending union workers strike factory plant energy power grid pipeline oil gas
solar wind nuclear carbon climate emissions flood storm wildfire drought river coast port
shipping rail airline airport road bridge traffic transport vehicle battery chip software
data security breach network platform users privacy antitrust lawsuit settlement judge jury
verdict appeal prosecutor evidence witness testimony charges fraud bribery audit accounts
profit revenue quarter forecast growth inflation interest rates bank loan debt bond currency
trade tariff export import sanctions border treaty summit ambassador envoy ceasefire
troops defence missile drone base navy intelligence spokesperson statement letter memo
document filing deadline deal merger acquisition bid offer board chairman executive director
resignation appointment successor deputy analyst researcher professor university hospital
patients vaccine trial drug disease outbreak health insurance school teachers students
housing rent construction planning permit residents neighbourhood protest march campaign
candidate poll coalition opposition parliament senate bill amendment law constitution reform
rights freedom press newspaper broadcaster film festival museum library archive football
league coach season match championship athlete record satellite launch rocket orbit mission
telescope laboratory sample study survey figures statistics estimate percent billion million
increase decline delay expansion closure opening review investigation failure success risk
pressure concern criticism support decision proposal plan programme project contract tender
supplier customer product service technology model system design test result standard rule
guidance notice warning ban fine penalty compensation refund recall repair damage loss
victim family community charity volunteer emergency rescue crew engineer scientist farmer
harvest grain crop cattle fishing forest park water sewage dam reservoir mine copper lithium
steel cement timber cotton coffee wheat announced confirmed denied rejected approved delayed
published signed launched opened closed suspended resumed expected agreed warned argued
described questioned ordered ruled dismissed filed paid raised cut sold bought moved
replaced extended reduced doubled reached missed followed remained appeared showed
early late local national regional federal public private senior former acting interim
independent joint formal final draft provisional temporary permanent partial full significant
modest sharp steady unexpected earlier previous current annual monthly weekly daily overnight
recently formally privately publicly separately meanwhile however nearly roughly""".split()

ONSETS = "b br c ch cl cr d dr f fl fr g gl gr h j k l m n p ph pl pr qu r s sc sh sl sp st str t th tr v w".split()
NUCLEI = "a e i o u ai ea ee ou io ia oa".split()
CODAS = "b ck ct d ft g l ld lt m mp n nd ng nt p r rd rk rn rt s sk st t th x".split() + [""] * 8
SUFFIXES = ["ing", "ed", "tion", "ment", "er", "ly", "al", "ity", "ous", "ive", "ance", "s", "ist", "ism"] + [""] * 10


def make_vocab(rnd, size):
    words = list(dict.fromkeys(FUNCTION_WORDS + CONTENT_WORDS))
    seen = set(words)
    while len(words) < size:
        syl = 1 + int(rnd.random() * rnd.random() * 3)
        w = "".join(
            ONSETS[int(rnd.random() * len(ONSETS))] + NUCLEI[int(rnd.random() * len(NUCLEI))]
            for _ in range(syl)
        )
        w += CODAS[int(rnd.random() * len(CODAS))] + SUFFIXES[int(rnd.random() * len(SUFFIXES))]
        if 3 <= len(w) <= 12 and w not in seen:
            seen.add(w)
            words.append(w)
    # Zipf-Mandelbrot over rank; the most frequent word is about 5 % of tokens.
    cum = list(accumulate(1.0 / (r + 2.7) ** 1.02 for r in range(len(words))))
    return words, cum


NUMBERS = ["3", "7", "12", "14", "18", "20", "24", "36", "40", "48", "55", "60", "75", "90",
           "120", "150", "300", "1,200", "2,400", "8,000", "12.5", "4.2", "1.8", "0.6", "31"]
UNITS = ["percent", "million euros", "billion dollars", "people", "jobs", "days", "megawatts",
         "tonnes", "kilometres", "households", "pages", "weeks", "cases"]
SPEAKERS = ["a spokesperson", "two people briefed on the talks", "the filing", "court records",
            "a senior official", "the regulator", "an internal memo", "one adviser", "residents"]


def make_pool(rnd, words, cum, count):
    """A pool of finished sentences [(text, words)] and of lower-case fragments."""
    sentences, fragments = [], []
    total = cum[-1]
    nw = len(words)
    for _ in range(count):
        n = 6 + int(rnd.random() * 11 + rnd.random() * 11)
        # cumulative weights over the vocabulary: a Zipf token stream
        toks = [words[min(bisect_left(cum, rnd.random() * total), nw - 1)] for _ in range(n)]
        r = rnd.random
        if r() < 0.45 and n > 9:
            i = 4 + int(r() * (n - 7))
            toks[i] += ","
        if r() < 0.16:
            i = 1 + int(r() * (n - 2))
            toks[i] = NUMBERS[int(r() * len(NUMBERS))] + " " + UNITS[int(r() * len(UNITS))]
        x = r()
        if x < 0.05:
            i = 1 + int(r() * (n - 3))
            toks[i] = "*" + toks[i].rstrip(",") + "*"
        elif x < 0.09:
            i = 1 + int(r() * (n - 4))
            toks[i] = "**" + toks[i].rstrip(",")
            toks[i + 1] = toks[i + 1].rstrip(",") + "**"
        elif x < 0.10:
            i = 1 + int(r() * (n - 3))
            toks[i] = "~~" + toks[i].rstrip(",") + "~~"
        elif x < 0.115:
            i = 1 + int(r() * (n - 3))
            toks[i] = "`" + toks[i].rstrip(",") + "`"
        elif x < 0.15:
            i = 2 + int(r() * (n - 4))
            toks[i] = toks[i].rstrip(",") + " \u2014 " + toks[0] + " \u2014"
        elif x < 0.24:
            text = " ".join(toks)
            text = "\u201c" + text[0].upper() + text[1:] + ",\u201d said " + SPEAKERS[int(r() * len(SPEAKERS))] + "."
            sentences.append((text, n + 3))
            continue
        text = " ".join(toks)
        if text[0] not in "*`~":
            text = text[0].upper() + text[1:]
        sentences.append((text + ".", n))
    for _ in range(count // 4):
        n = 4 + int(rnd.random() * 9)
        fragments.append((" ".join(words[min(bisect_left(cum, rnd.random() * total), nw - 1)] for _ in range(n)), n))
    return sentences, fragments


# --------------------------------------------------------------------------
# entities
# --------------------------------------------------------------------------

FIRST = """Anna Maria Elena Sofia Laura Clara Ingrid Nadia Leila Amara Priya Mei Yuki Hana Rosa Ines
Marta Petra Olga Vera Ruth Helen Diane Carol Joan Alice Emma Grace Nora Iris Miriam Fatima Zara
John Paul Peter David Daniel Martin Thomas Henrik Lars Erik Olaf Ivan Pavel Marek Luis Carlos
Diego Mateo Andre Luca Marco Pierre Hugo Felix Oscar Victor Simon Adrian Julian Omar Karim
Yusuf Ibrahim Kofi Kwame Chidi Raj Arjun Vikram Wei Jun Kenji Hiro Minh Tuan Jos\u00e9 Andr\u00e9
Ren\u00e9e Zo\u00eb S\u00f8ren J\u00fcrgen""".split()
LAST_A = """Ander Berg Carl Dahl Eck Falk Grün Hart Iver Jans Kell Lind Mork Nord Oster Palm Quist Rosen
Sand Thorn Ull Vand West Yard Zell Black Brad Brook Cald Cross Dun Elm Fair Gar Hale Hol Kirk Lang
Mar Mill Nor Oak Pres Rad Stan Strat Sut Thax Wake Wal Whit Win Wood""".split()
LAST_B = """berg son sen man ford ton ley worth well field wood mann stein ström er feld hurst combe shaw
gate wick croft dale ham low ridge more""".split()
LAST_C = """Okafor Mensah Diallo Haddad Rahman Farouk Aziz Nakamura Tanaka Suzuki Chen Zhang Liu Nguyen Tran
Kim Park Patel Sharma Iyer Banerjee Silva Pereira Costa Garc\u00eda Moreno Vargas Rossi Bianchi Ferrari
Dubois Moreau Lef\u00e8vre Novak Kowalski Horvath Petrov Ivanova Yilmaz Demir""".split()
ORG_A = """North South East West Silver Iron Copper Blue Red Green Grey Stone River Harbor Summit Union
Atlantic Pacific Baltic Nordic Alpine Delta Sigma Orion Vega Polar Meridian Cobalt Granite Cedar
Falcon Heron Lumen Quanta Nimbus Vertex Apex Helio Terra Aero Hydro Ferro Crest Anchor Beacon""".split()
ORG_B = """gate field line bridge star point mark wave works stone port ridge way view crest haven ford
side land forge light path""".split()
ORG_KIND = ["Energy", "Holdings", "Group", "Bank", "Capital", "Systems", "Airlines", "Motors", "Pharma",
            "Foundation", "Institute", "Media", "Logistics", "Mining", "Telecom", "Insurance", "Foods",
            "Robotics", "Partners", "University"]
ORG_STATE = ["Ministry of {}", "Office of {}", "Department of {}", "Federal Agency for {}", "Court of {}",
             "National Council for {}", "Commission on {}"]
STATE_TOPICS = ["Transport", "Energy", "Finance", "Health", "Justice", "Education", "Agriculture", "Labour",
                "Housing", "Defence", "Trade", "Fisheries", "Competition", "Water", "Data Protection",
                "Aviation", "Rail Safety", "Food Standards", "Civil Protection", "Statistics"]
PROD_A = """Aurora Helix Nova Pulse Orbit Atlas Prism Echo Vector Titan Comet Lyra Onyx Zephyr Ember Quartz
Raven Sable Tempo Vivid Axiom Cirrus Drift Flux""".split()
PROD_B = ["One", "Pro", "X", "X2", "3", "4", "5", "7", "9", "Mini", "Max", "Air", "Cloud", "OS", "Drive",
          "Link", "Engine", "Studio", "Lite", "Vision"]
PLACE_A = """Ald Ash Bel Bran Cal Cor Dar Dor Eld Fal Gal Hel Kal Lor Mal Mar Nav Or Pel Ros Sal Tal Tor Ul
Val Var Wen Yor Zel""".split()
PLACE_B = """bury mouth haven stad burg grad port vale mere minster dorf heim ville polis ona ia enza ista
aro etta""".split()
ROLES = ["economist", "minister", "chief executive", "judge", "union leader", "journalist", "scientist",
         "general", "mayor", "lawyer", "activist", "central banker", "engineer", "football coach", "author"]

FOLD = str.maketrans("üöäåéèëøíóáñ\u00e8\u00ed", "uoaaeeeoioane" + "i")


def slugify(s):
    s = s.lower().translate(FOLD)
    out = []
    for ch in s:
        if ch.isascii() and ch.isalnum():
            out.append(ch)
        elif out and out[-1] != "-":
            out.append("-")
    return "".join(out).strip("-")


class Entity:
    __slots__ = ("slug", "name", "type", "aliases", "description", "wikidata", "rank")


def make_entities(rnd, m):
    ents, used_names, used_slugs = [], set(), set()
    kinds = ["person", "organization", "product", "place"]
    kcum = [0.42, 0.76, 0.87, 1.0]
    pick = lambda seq: seq[int(rnd.random() * len(seq))]
    for rank in range(m):
        k = kinds[bisect_left(kcum, rnd.random())]
        tries = 0
        while True:
            tries += 1
            aliases = []
            if k == "person":
                last = pick(LAST_C) if rnd.random() < 0.35 else pick(LAST_A) + pick(LAST_B)
                first = pick(FIRST)
                mid = " " + chr(65 + int(rnd.random() * 26)) + "." if rnd.random() < 0.12 or tries > 6 else ""
                name = f"{first}{mid} {last}"
                aliases = [last, f"{first[0]}. {last}"]
                if mid:
                    aliases.append(f"{first} {last}")
                role = pick(ROLES)
                desc = f"{role[0].upper()}{role[1:]} and public figure"
            elif k == "organization":
                if rnd.random() < 0.22 and tries < 8:
                    topic = pick(STATE_TOPICS)
                    place = pick(PLACE_A) + pick(PLACE_B)
                    base = pick(ORG_STATE).format(topic)
                    name = f"{place} {base}"
                    aliases = [base, "".join(w[0] for w in name.split() if w[0].isupper())]
                    desc = f"Public body responsible for {topic.lower()} in {place}"
                else:
                    stem = pick(ORG_A) + pick(ORG_B)
                    kind = pick(ORG_KIND)
                    name = f"{stem} {kind}" if tries < 12 else f"{stem} {pick(PLACE_A)}{pick(PLACE_B)} {kind}"
                    aliases = [stem, "".join(w[0] for w in name.split()) + stem[-1].upper()]
                    if rnd.random() < 0.4:
                        aliases.append(name + pick([" plc", " Inc.", " AG", " S.A.", " Ltd"]))
                    desc = f"{kind} company" if kind not in ("University", "Institute", "Foundation") else f"{kind}"
            elif k == "product":
                name = f"{pick(PROD_A)} {pick(PROD_B)}"
                if tries > 2:
                    name = f"{pick(ORG_A)}{pick(ORG_B)} {name}"
                aliases = [name.replace(" ", "")] if rnd.random() < 0.7 else [name.rsplit(" ", 1)[0]]
                desc = "Commercial product line"
            else:
                base = pick(PLACE_A) + pick(PLACE_B)
                if tries > 1 or rnd.random() < 0.3:
                    base = pick(["North ", "South ", "New ", "Port ", "Lake ", "Upper ", "Saint-", "Mount "]) + base
                name = base if tries < 8 else f"{base}-{pick(PLACE_A)}{pick(PLACE_B)}"
                aliases = ["Greater " + name] if rnd.random() < 0.5 else []
                if rnd.random() < 0.2:
                    aliases.append(name + " City")
                desc = pick(["City", "Region", "District", "River port", "Island"])
            slug = slugify(name)
            if name not in used_names and slug and slug not in used_slugs:
                break
        used_names.add(name)
        used_slugs.add(slug)
        e = Entity()
        e.slug, e.name, e.type, e.aliases, e.rank = slug, name, k, aliases, rank
        e.description, e.wikidata = desc, "Q%d" % (100000 + int(rnd.random() * 9e7))
        ents.append(e)
    return ents


# --------------------------------------------------------------------------
# stories
# --------------------------------------------------------------------------

TOPICS = ["politics", "economy", "energy", "technology", "courts", "health", "climate", "transport",
          "defence", "trade", "education", "housing", "science", "space", "media", "sport", "labour",
          "agriculture", "finance", "security", "elections", "migration", "culture", "corruption"]
PUBLISHERS = ["Reuters", "Associated Press", "Financial Courier", "The Morning Ledger", "Baltic Wire",
              "Agence Centrale", "Court Gazette", "Harbor Times", "Daily Meridian", "Energy Desk",
              "Public Records Office", "Company filing", "The Observer Post", "Nordic Report", "Wire24"]
HOSTS = ["reuters.example", "ap.example", "fcourier.example", "ledger.example", "balticwire.example",
         "centrale.example", "gazette.example", "harbortimes.example", "meridian.example",
         "energydesk.example", "records.example", "filings.example", "observerpost.example",
         "nordicreport.example", "wire24.example"]
AUTHORS = ["Ada Whitfield", "Ben Okafor", "Carla Jansen", "Dev Sharma", "Ellen Moreau", "Finn Halvorsen",
           "Gita Rao", "Hanna Lindqvist", "Ismail Demir", "Julia Novak", "Kenji Mori", "Lena Fischer",
           "Marcus Bell", "Nina Petrova", "Owen Clarke", "Paula Silva", "Quentin Dubois", "Rita Alvarez",
           "Sam Carter", "Tara Nguyen", "Uma Iyer", "Viktor Horvath", "Wendy Zhao", "Xavier Costa",
           "Yara Haddad", "Zoe Grant", "Aidan Murphy", "Bianca Rossi", "Chidi Eze", "Dagny Berg"]
VERBS = ["weighs", "delays", "rejects", "approves", "defends", "confirms", "abandons", "faces", "wins",
         "loses", "signs", "suspends", "reopens", "questions", "expands", "cuts", "settles", "launches"]
NOUNS = ["merger plan", "pipeline deal", "budget", "safety review", "court challenge", "audit", "contract",
         "port expansion", "tariff plan", "data inquiry", "wage offer", "vaccine trial", "rail project",
         "emissions target", "chip order", "bond sale", "housing bill", "ceasefire talks", "satellite launch",
         "recall", "board seat", "licence bid", "strike vote", "water plan", "election pact", "tax reform"]
TAILS = ["after audit", "amid protests", "ahead of vote", "as deadline nears", "after court ruling",
         "despite warnings", "in late-night session", "for second time", "under new rules",
         "after weeks of talks", "as costs rise", "following leak", "before summit", "on appeal"]
EV_VERBS = ["announces", "files", "signs", "rejects", "publishes", "meets", "suspends", "resumes", "opens",
            "closes", "orders", "hears", "votes on", "releases", "withdraws", "appoints", "testifies on"]
MENTIONS = [
    "{} said on {} that {}.", "{} declined to comment on {} after {}.", "Officials at {} met on {} and {}.",
    "For {}, the events of {} meant that {}.", "According to {}, whose account of {} was not disputed, {}.",
    "A person close to {} described {} as a turning point: {}.", "{} had argued since {} that {}.",
    "Documents seen by this newsroom show that {} knew by {} that {}.",
]
MENTIONS2 = [
    "{} and {} have been at odds since {}.", "{} told {} that {}.", "Neither {} nor {} would say whether {}.",
    "The dispute between {} and {} began when {}.", "{}, together with {}, had warned that {}.",
]
MENTION1 = [
    "{} did not respond.", "The next step falls to {}.", "That left {} exposed.", "{} has denied it.",
    "Critics of {} were unmoved.", "None of this surprised {}.", "The position of {} is unchanged.",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December"]
HEADS = ["Background", "What happened", "What we know", "Reaction", "Why it matters", "The numbers",
         "What comes next", "The legal question", "How we got here", "On the record", "Timeline",
         "The money", "Open questions"]
COLS = ["Item", "Before", "After", "Change", "Source"]
CODE = ["GET /v1/filings?year={y}&status=open HTTP/1.1", "status: {w}\ncase: {y}-{n}\nstate: pending",
        "SELECT count(*) FROM permits WHERE year = {y};", "{{\"case\": \"{y}-{n}\", \"open\": true}}"]

START = datetime(2021, 1, 1, tzinfo=timezone.utc)
DAYS_SPAN = 1826
B36 = "0123456789abcdefghijklmnopqrstuvwxyz"


def b36(n):
    s = ""
    while True:
        n, r = divmod(n, 36)
        s = B36[r] + s
        if not n:
            return s


def q(s):
    return '"' + s.replace("\\", "\\\\").replace('"', '\\"') + '"'


def rfc(dt):
    return dt.strftime("%Y-%m-%dT%H:%M:%SZ")


def write_site(out):
    """Settings and the shared lead pictures: plain 1200 x 675 PNGs, one colour each."""
    import struct
    import zlib

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    folder = os.path.join(out, "content", "static", "images")
    os.makedirs(folder)
    for k in range(LEADS):
        row = b"\0" + bytes((k * 10 % 256, 90 + k * 5, 200 - k * 7)) * 1200
        png = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1200, 675, 8, 2, 0, 0, 0))
               + chunk(b"IDAT", zlib.compress(row * 675, 9)) + chunk(b"IEND", b""))
        with open(os.path.join(folder, f"lead-{k:02d}.png"), "wb") as f:
            f.write(png)
    with open(os.path.join(out, "content", "site.yml"), "w") as f:
        f.write("title: Newsroom\nbase_url: https://news.example/\nlanguage: en\ntimezone: UTC\n"
                "permalinks:\n  story: /stories/{year}/{slug}/\n")


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("--stories", type=int, required=True)
    ap.add_argument("--entities", type=int, required=True)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    t0 = time.time()
    n, m, out = a.stories, a.entities, a.out
    rnd = random.Random(a.seed)
    R = rnd.random

    sdir = os.path.join(out, "content", "stories")
    edir = os.path.join(out, "content", "entities")
    if os.path.exists(sdir) or os.path.exists(edir):
        sys.exit(f"refusing to write into an existing corpus: {out}/content")
    os.makedirs(edir)
    write_site(out)

    words, cum = make_vocab(rnd, 14000)
    sentences, fragments = make_pool(rnd, words, cum, 50000)
    nsent, nfrag = len(sentences), len(fragments)
    ents = make_entities(rnd, m)

    # popularity: Zipf-Mandelbrot with a flattened head
    ecum = list(accumulate(1.0 / (r + 9.0) for r in range(m)))
    etot = ecum[-1]

    def draw_entity():
        return min(bisect_left(ecum, R() * etot), m - 1)

    # dates: slightly denser over time, fewer at weekends, day-time hours
    secs = []
    while len(secs) < n:
        day = int(DAYS_SPAN * (1.0 - (1.0 - R()) ** 0.85)) if R() < 0.5 else int(DAYS_SPAN * R())
        wd = (START.weekday() + day) % 7
        if wd >= 5 and R() < 0.55:
            continue
        hour = 6.0 + 14.0 * (R() + R()) / 2
        secs.append(day * 86400 + int(hour * 3600) + int(R() * 60))
    secs.sort()

    sagas = []
    counts_e = [0] * m
    counts_ev = [0] * m
    counts_t = [0] * len(TOPICS)
    months = {}
    n_events = n_corr = n_img = n_words = n_bytes = n_mentions = 0
    n_tables = n_code = n_foot = n_quote = n_lists = n_dated = n_upd = 0
    made_years = set()
    recent = []  # (url, title) of earlier stories, for internal links
    event_rows = []
    frag_i = 0

    for i in range(n):
        ts = START + timedelta(seconds=secs[i])
        year = ts.year
        # ---- entities ----
        want = 3 + int(R() ** 1.5 * 6.0)
        chosen = []
        topics = []
        if sagas and R() < 0.45:
            core, stopics = sagas[int(R() * len(sagas))]
            chosen.extend(core[:want])
            topics.extend(stopics)
        while len(chosen) < want:
            e = draw_entity()
            if e not in chosen:
                chosen.append(e)
            elif m <= len(chosen):
                break
        ntop = 1 + int(R() * 2.4)
        while len(topics) < ntop:
            t = int(R() * R() * len(TOPICS))
            if t not in topics:
                topics.append(t)
        if R() < 0.04 or not sagas:
            sagas.append((chosen[: 2 + int(R() * 3)], topics[:2]))
            if len(sagas) > 60:
                sagas.pop(0)
        es = [ents[x] for x in chosen]
        for x in chosen:
            counts_e[x] += 1
        for t in topics:
            counts_t[t] += 1
        n_mentions += len(chosen)

        # ---- title, slug ----
        lead = es[0]
        v, nn = VERBS[int(R() * len(VERBS))], NOUNS[int(R() * len(NOUNS))]
        title = f"{lead.name} {v} {nn}"
        x = R()
        if x < 0.55:
            title += " " + TAILS[int(R() * len(TAILS))]
        elif x < 0.65:
            title += f": \u201c{fragments[int(R() * nfrag)][0]}\u201d"
        slug = f"{lead.slug}-{v}-{nn.replace(' ', '-')}-{b36(i + 1296)}"
        url = f"/stories/{year}/{slug}/"
        f1 = fragments[int(R() * nfrag)][0]
        f2 = fragments[int(R() * nfrag)][0]
        summary = f"{lead.name} {v} the {nn} as {f1}; {es[1].name if len(es) > 1 else 'officials'} says {f2}."

        fm = ["---", "title: " + q(title), "date: " + rfc(ts)]
        if R() < 0.25:
            n_upd += 1
            fm.append("updated: " + rfc(ts + timedelta(minutes=20 + int(R() * 4000))))
        fm.append("summary: " + q(summary))
        a1 = int(R() * len(AUTHORS))
        if R() < 0.25:
            fm.append("authors: [" + q(AUTHORS[a1]) + ", " + q(AUTHORS[(a1 + 7) % len(AUTHORS)]) + "]")
        else:
            fm.append("authors: [" + q(AUTHORS[a1]) + "]")
        fm.append("topics: [" + ", ".join(TOPICS[t] for t in topics) + "]")
        fm.append("entities:")
        fm.extend("  - " + e.slug for e in es)
        if R() < 0.6:
            n_img += 1
            fm.append(f"image: /images/lead-{i % LEADS:02d}.png")
            fm.append("image_alt: " + q(f"{lead.name}, {fragments[int(R() * nfrag)][0]}"))
        fm.append("sources:")
        nsrc = 1 + int(R() * R() * 5)
        src = []
        for s in range(nsrc):
            p = int(R() * len(PUBLISHERS))
            st = f"{es[s % len(es)].name}: {fragments[int(R() * nfrag)][0]}"
            su = f"https://{HOSTS[p]}/{year}/{ts.month:02d}/{slug[:40].strip('-')}-{s}"
            src.append(su)
            fm += ["  - title: " + q(st), "    url: " + q(su), "    publisher: " + q(PUBLISHERS[p])]

        # ---- events ----
        evs = []
        if R() < 0.6:
            ne = 2 + int(R() * R() * 6)
            sp = R()
            span = (6 + R() * 42) if sp < 0.3 else (72 + R() * 264) if sp < 0.6 else (
                360 + R() * 1080) if sp < 0.85 else (1440 + R() * 5800)  # hours
            offs = sorted(R() * span for _ in range(ne))
            for o in offs:
                ed = ts - timedelta(hours=span - o)
                if R() < 0.08:
                    ed = ts + timedelta(hours=R() * 24 * 40)  # scheduled, still to come
                k = 1 + int(R() * R() * 3)
                first = int(R() * len(chosen))
                ids = [chosen[(first + j) % len(chosen)] for j in range(min(k, len(chosen)))]
                et = f"{ents[ids[0]].name} {EV_VERBS[int(R() * len(EV_VERBS))]} {NOUNS[int(R() * len(NOUNS))]}"
                evs.append((ed, et, ids))
            evs.sort(key=lambda z: z[0])
            fm.append("events:")
            for ed, et, ids in evs:
                fm += ["  - date: " + rfc(ed), "    title: " + q(et),
                       "    entities: [" + ", ".join(ents[z].slug for z in ids) + "]"]
                for z in ids:
                    counts_ev[z] += 1
            n_events += len(evs)
        if R() < 0.04:
            n_corr += 1
            cd = ts + timedelta(hours=2 + R() * 90)
            fm += ["corrections:", "  - date: " + rfc(cd),
                   "    text: " + q(f"An earlier version of this story misstated {fragments[int(R() * nfrag)][0]}.")]
        fm.append("---")

        # ---- body ----
        r3 = R() + R() + R()
        target = 300 + int(600 * r3 / 3.0)
        body = []
        wc = 0
        used = [0] * len(es)

        def name_of(j):
            e = es[j]
            used[j] += 1
            if used[j] > 1 and e.aliases and R() < 0.6:
                return e.aliases[int(R() * len(e.aliases))]
            return e.name

        def sent():
            nonlocal wc
            s = sentences[int(R() * nsent)]
            wc += s[1]
            return s[0]

        def frag():
            nonlocal wc
            s = fragments[int(R() * nfrag)]
            wc += s[1]
            return s[0]

        def mention():
            nonlocal wc
            x = R()
            j = int(R() * R() * len(es))
            if x < 0.62:
                wc += 9
                return MENTIONS[int(R() * len(MENTIONS))].format(name_of(j), DAYS[int(R() * 7)], frag())
            if x < 0.85 and len(es) > 1:
                wc += 8
                j2 = (j + 1 + int(R() * (len(es) - 1))) % len(es)
                return MENTIONS2[int(R() * len(MENTIONS2))].format(name_of(j), name_of(j2), frag())
            wc += 6
            return MENTION1[int(R() * len(MENTION1))].format(name_of(j))

        def para(k):
            nonlocal wc
            parts = []
            for _ in range(k):
                parts.append(mention() if R() < 0.33 else sent())
            x = R()
            if x < 0.20:
                wc += 4
                parts.append(f"The details were [set out in a filing]({src[int(R() * len(src))]}).")
            elif x < 0.30 and recent:
                wc += 6
                ru, rt = recent[int(R() * len(recent))]
                parts.append(f"See our [earlier report]({ru} {q(rt.replace(chr(8220), '').replace(chr(8221), ''))}) on this.")
            elif x < 0.32:
                wc += 3
                parts.append(f"More at <{src[0]}>.")
            elif x < 0.34:
                wc += 3
                parts.append(f"More at www.{HOSTS[int(R() * len(HOSTS))]}/{year}.")
            return " ".join(parts)

        body.append(f"**{ents[chosen[-1]].name if R() < 0.2 else 'LONDON' if R() < 0.2 else 'NEWSROOM'}** \u2014 "
                    + name_of(0) + f" {v} the {nn}, " + frag() + ". " + sent())
        wc += 6
        if len(es) > 1:
            body.append(name_of(1) + " said " + frag() + ". " + para(2))
        ev_i = 0
        dated = bool(evs) and R() < 0.55
        hs = int(R() * len(HEADS))
        foot = None
        while wc < target - 40:
            level = "##" if R() < 0.85 or not dated else "###"
            if dated and ev_i < len(evs):
                ed, et, _ = evs[ev_i]
                ev_i += 1
                n_dated += 1
                body.append(f"{level} {MONTHS[ed.month - 1]} {ed.day}: {et}")
                wc += 6
            else:
                body.append(f"## {HEADS[hs % len(HEADS)]}")
                hs += 1
            for _ in range(1 + int(R() * 2.5)):
                body.append(para(2 + int(R() * 3)))
                if wc >= target:
                    break
            x = R()
            if x < 0.14:
                n_lists += 1
                body.append("\n".join("- " + (name_of(z % len(es)) + ": " + frag() if R() < 0.5 else frag())
                                      for z in range(3 + int(R() * 3))))
            elif x < 0.18:
                n_lists += 1
                body.append("\n".join(f"{z + 1}. " + frag() for z in range(3)))
            elif x < 0.19:
                n_lists += 1
                body.append("\n".join(f"- [{'x' if R() < 0.5 else ' '}] " + frag() for z in range(3)))
            elif x < 0.23:
                n_tables += 1
                rows = ["| " + " | ".join(COLS[:4]) + " |", "|:---|---:|---:|:--:|"]
                for z in range(3 + int(R() * 4)):
                    rows.append(f"| {name_of(z % len(es))} | {NUMBERS[int(R() * len(NUMBERS))]} | "
                                f"{NUMBERS[int(R() * len(NUMBERS))]} | {'+' if R() < 0.5 else '-'}{int(R() * 90)}% |")
                    wc += 6
                body.append("\n".join(rows))
            elif x < 0.36:
                n_quote += 1
                body.append("> " + sent() + "\n>\n> \u2014 " + name_of(int(R() * len(es))))
            elif x < 0.375:
                n_code += 1
                body.append("```text\n" + CODE[int(R() * len(CODE))].format(y=year, n=i, w=words[150 + i % 900]) + "\n```")
            elif x < 0.45 and foot is None:
                n_foot += 1
                foot = f"[^1]: {frag().capitalize()}; see [{PUBLISHERS[i % len(PUBLISHERS)]}]({src[0]})."
                body[-1] += "[^1]"
        if foot:
            body.append(foot)
        n_words += wc

        data = ("\n".join(fm) + "\n\n" + "\n\n".join(body) + "\n").encode()
        n_bytes += len(data)
        if year not in made_years:
            os.makedirs(os.path.join(sdir, str(year)), exist_ok=True)
            made_years.add(year)
        fd = os.open(f"{sdir}/{year}/{slug}.md", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        os.write(fd, data)
        os.close(fd)
        if len(recent) < 400:
            recent.append((url, title))
        else:
            recent[int(R() * 400)] = (url, title)
        mk = f"{year}-{ts.month:02d}"
        months[mk] = months.get(mk, 0) + 1

    # ---- entity pages ----
    e_bytes = 0
    for e in ents:
        fm = ["---", "name: " + q(e.name), "type: " + e.type]
        if e.aliases:
            fm.append("aliases:")
            fm.extend("  - " + q(x) for x in e.aliases)
        fm += ["description: " + q(e.description), "wikidata: " + e.wikidata, "---", ""]
        s = [sentences[int(R() * nsent)][0] for _ in range(3 + int(R() * 4))]
        bod = f"**{e.name}** is known in these pages as {e.description.lower()}. " + " ".join(s[:2]) + "\n\n" + " ".join(s[2:])
        data = ("\n".join(fm) + "\n" + bod + "\n").encode()
        e_bytes += len(data)
        with open(f"{edir}/{e.slug}.md", "wb") as f:
            f.write(data)

    pg = lambda c: max(1, math.ceil(c / PER_PAGE))
    manifest = {
        "stories": n, "entities": m, "seed": a.seed,
        "story_bytes": n_bytes, "entity_bytes": e_bytes, "body_words_mean": round(n_words / max(n, 1), 1),
        "mentions": n_mentions, "entities_per_story_mean": round(n_mentions / max(n, 1), 2),
        "entities_used": sum(1 for c in counts_e if c),
        "top_entity_stories": max(counts_e), "median_entity_stories": sorted(counts_e)[m // 2],
        "events": n_events, "event_mentions": sum(counts_ev), "top_entity_events": max(counts_ev),
        "topics": sum(1 for c in counts_t if c), "top_topic_stories": max(counts_t),
        "months": len(months), "images": n_img, "corrections": n_corr, "updated": n_upd,
        "dated_headings": n_dated, "tables": n_tables, "lists": n_lists, "quotes": n_quote,
        "code_blocks": n_code, "footnotes": n_foot,
        # what an equal build has to write, at 20 stories a list page
        "expected": {
            "story": n,
            "home": pg(n),
            "section": pg(n),
            "entity": sum(pg(c) for c in counts_e),
            "entity_index": 1,
            "topic": sum(pg(c) for c in counts_t if c),
            "topic_index": 1,
            "month": len(months),
            "month_index": 1,
            "feed_home": 1,
            "feed_entity": m,
            "feed_topic": sum(1 for c in counts_t if c),
            "sitemap": 1,
        },
    }
    with open(os.path.join(out, "corpus.json"), "w") as f:
        json.dump(manifest, f, indent=1)
        f.write("\n")
    print(f"{n} stories, {m} entities, {n_bytes / 1e6:.1f} MB of stories, "
          f"{n_words / max(n, 1):.0f} words each, {n_events} events in {time.time() - t0:.1f} s -> {out}")


if __name__ == "__main__":
    main()
