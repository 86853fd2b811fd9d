// The search page: reads the index that sitegen wrote, a few files for each question, and shows what
// it finds. Everything is made with DOM calls, so it runs under `script-src 'self'`.
"use strict";

(() => {
  const form = document.querySelector("form.search");
  if (!form) return;
  const status = document.getElementById("search-status");
  const list = document.getElementById("search-results");
  const more = document.getElementById("search-more");
  const pageSize = 10;
  const longestWord = 40;
  const base = new URL(form.dataset.index, location.href);
  const plurals = new Intl.PluralRules(document.documentElement.lang || "en");

  // Files are fetched once.
  const files = new Map();
  const load = (path) => {
    if (!files.has(path)) {
      const file = fetch(new URL(path, base)).then((response) => {
        if (!response.ok) throw new Error(path);
        return response.json();
      });
      file.catch(() => files.delete(path));
      files.set(path, file);
    }
    return files.get(path);
  };

  // Text is cut as SearchWords.swift cuts it.
  const alone = "[\\u{3041}-\\u{30FF}\\u{3400}-\\u{4DBF}\\u{4E00}-\\u{9FFF}\\u{F900}-\\u{FAFF}\\u{20000}-\\u{3FFFF}]";
  const wordPattern = new RegExp(`(?=[\\p{L}\\p{N}])${alone}|(?:(?!${alone})[\\p{L}\\p{N}])+`, "gu");
  const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  const wordsOf = (text) =>
    (fold(text).match(wordPattern) || []).map((word) => [...word].slice(0, longestWord).join(""));

  const partOf = (head, word) => {
    const key = word.startsWith("@") ? word : [...word].slice(0, head.prefix).join("");
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(key)) {
      hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
    }
    return hash % head.parts;
  };

  const numbers = (text) => {
    let number = 0;
    return text ? text.split(" ").map((step) => (number += parseInt(step, 36))) : [];
  };

  // The entries that hold a word, or one that begins with it, with what that is worth.
  const entriesOf = async (head, word) => {
    const part = await load(`words/${partOf(head, word)}.json`);
    const found = new Map();
    const add = (text, factor) => {
      const [strong, weak] = text.split("|");
      for (const [entries, weight] of [[numbers(strong), 4], [numbers(weak), 1]]) {
        for (const entry of entries) {
          found.set(entry, Math.max(found.get(entry) || 0, weight * factor));
        }
      }
    };
    if (Object.hasOwn(part, word)) add(part[word], 2);
    if (!word.startsWith("@") && [...word].length >= head.prefix) {
      for (const other in part) if (other !== word && other.startsWith(word)) add(part[other], 1);
    }
    return found;
  };

  // The numbers of all entries that fit, the best first; of equals the newest, which is the last.
  const findBuiltIn = async (head, question) => {
    const asked = [...new Set(wordsOf(question.q))];
    const filters = names.filter((name) => question[name])
      .map((name) => `@${name}/${question[name]}`);
    if (asked.length + filters.length === 0) return null;
    const named = asked.length ? await entriesOf(head, `@name/${wordsOf(question.q).join("-")}`) : new Map();
    let sets = await Promise.all([...asked, ...filters].map((word) => entriesOf(head, word)));
    // A word of a letter or two that nothing has is one that is still being typed.
    const known = sets.filter((set, place) =>
      set.size > 0 || place >= asked.length || [...asked[place]].length >= head.prefix);
    if (known.length > 0) sets = known;
    sets.sort((left, right) => left.size - right.size);
    const found = [];
    for (const [entry, weight] of sets[0]) {
      let sum = weight;
      for (const set of sets.slice(1)) {
        const other = set.get(entry);
        if (other === undefined) { sum = 0; break; }
        sum += other;
      }
      // Whoever asks for a name wants its own page before what was written about it.
      if (sum > 0) found.push([entry, named.has(entry) ? sum + 100 : sum]);
    }
    found.sort((left, right) => right[1] - left[1] || right[0] - left[0]);
    return found.map(([entry]) => async () => {
      const part = await load(`entries/${Math.floor(entry / head.size)}.json`);
      const [title, url, summary, label, date, dateText, language] = part[entry % head.size];
      return { title, url, summary, label, date, dateText, language, words: asked };
    });
  };

  const findWithPagefind = async (pagefind, question) => {
    const filters = {};
    for (const name of names) if (question[name]) filters[name] = question[name];
    if (!question.q && Object.keys(filters).length === 0) return null;
    // Without words all are equal, and the newest is first.
    const sort = question.q ? {} : { date: "desc" };
    const answer = await pagefind.search(question.q || null, { filters, sort });
    return answer.results.map((result) => async () => {
      const page = await result.data();
      return {
        title: page.meta.title, url: page.url, excerpt: page.excerpt, summary: "",
        label: page.meta.label, date: page.meta.date, dateText: page.meta.date_text, words: [],
      };
    });
  };

  const element = (name, properties, ...children) => {
    const made = document.createElement(name);
    Object.assign(made, properties);
    made.append(...children);
    return made;
  };

  // Text with the words of the question marked.
  const marked = (text, words) => {
    const pieces = text.split(/([\p{L}\p{N}\p{M}]+)/u);
    return pieces.map((piece) => {
      const folded = fold(piece);
      return piece && words.some((word) => folded.startsWith(word)) ? element("mark", {}, piece) : piece;
    });
  };

  // Pagefind's excerpt is HTML with nothing but marks in it.
  const excerpt = (html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html").body;
    return [...parsed.childNodes].map((node) =>
      node.nodeName === "MARK" ? element("mark", {}, node.textContent) : node.textContent);
  };

  const shown = (result) => {
    const link = element("a", { href: result.url }, ...marked(result.title, result.words));
    const heading = element("h2", { className: "headline" }, link);
    if (result.language) Object.assign(heading, { lang: result.language, dir: "auto" });
    const meta = element("p", { className: "meta" });
    if (result.label) meta.append(element("span", {}, result.label), " ");
    if (result.date) meta.append(element("time", { dateTime: result.date }, result.dateText || result.date));
    const text = result.excerpt ? excerpt(result.excerpt) : marked(result.summary || "", result.words);
    const summary = element("p", { className: "card-summary" }, ...text);
    if (result.language) Object.assign(summary, { lang: result.language, dir: "auto" });
    return element("li", {}, heading, meta, summary);
  };

  const names = ["topic", "entity", "year", "kind"];
  const questionOf = () => {
    const question = { q: form.elements.q.value.trim() };
    for (const name of names) question[name] = form.elements[name].value;
    return question;
  };

  const remember = (question) => {
    const url = new URL(location.href);
    url.search = "";
    url.hash = "";
    for (const [name, value] of Object.entries(question)) if (value) url.searchParams.set(name, value);
    history.replaceState(null, "", url);
  };

  let found = [];
  let round = 0;

  const showMore = async (focuses) => {
    const current = round;
    const start = list.children.length;
    const results = await Promise.all(found.slice(start, start + pageSize).map((read) => read()));
    if (current !== round) return;
    list.append(...results.map(shown));
    more.hidden = list.children.length >= found.length;
    if (focuses) list.children[start]?.querySelector("a")?.focus();
  };

  const start = async () => {
    const head = await load("index.json");
    const builtIn = (question) => findBuiltIn(head, question);
    let find = builtIn;
    if (form.dataset.engine === "pagefind") {
      try {
        const pagefind = await import(new URL(form.dataset.pagefind, location.href));
        // A policy without WebAssembly stops it only when it is asked.
        find = (question) => findWithPagefind(pagefind, question).catch(() => {
          find = builtIn;
          return find(question);
        });
      } catch {
        // Pagefind has not run: the built-in index answers.
      }
    }

    for (const name of names) {
      const select = form.elements[name];
      for (const [value, label, count] of head.filters[name]) {
        select.append(element("option", { value }, `${label} (${count})`));
      }
      select.closest("p").hidden = select.options.length < 2;
    }

    const answer = async () => {
      const current = ++round;
      const question = questionOf();
      try {
        const answered = await find(question);
        if (current !== round) return;
        found = answered || [];
        list.replaceChildren();
        more.hidden = true;
        const count = found.length;
        const pattern = head.strings.results[plurals.select(count)] || head.strings.results.other;
        status.textContent = answered === null
          ? "" : count === 0 ? head.strings.none : pattern.replace("{n}", String(count));
        await showMore(false);
      } catch {
        if (current === round) status.textContent = form.dataset.failed;
      }
    };

    const parameters = new URLSearchParams(location.search);
    form.elements.q.value = parameters.get("q") || "";
    for (const name of names) {
      const value = parameters.get(name);
      if (!value) continue;
      const select = form.elements[name];
      if (![...select.options].some((option) => option.value === value)) {
        select.append(element("option", { value }, value));
        select.closest("p").hidden = false;
      }
      select.value = value;
    }
    let pause;
    form.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => {
        remember(questionOf());
        answer();
      }, 150);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(pause);
      remember(questionOf());
      answer();
    });
    more.addEventListener("click", () => showMore(true));
    form.hidden = false;
    await answer();
    // Unless the reader is elsewhere already.
    if (!location.search && document.activeElement === document.body) form.elements.q.focus();
  };

  start().catch(() => {
    form.hidden = true;
    status.textContent = form.dataset.failed || "";
  });
})();
