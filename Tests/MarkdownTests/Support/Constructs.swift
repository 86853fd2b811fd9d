/// An example or more of each construct of GitHub Flavored Markdown.
enum Constructs {
  static let all: [String] = blocks + inlines + links + extensions

  /// All in one document; the block that nothing ends comes last, for it takes what follows.
  static let document: [UInt8] = {
    let open = "~~~\nopen"
    let ordered = all.filter { !$0.hasPrefix(open) } + all.filter { $0.hasPrefix(open) }
    return Array(ordered.joined(separator: "\n\n").utf8)
  }()

  private static let blocks = [
    "# One\n\n## Two ##\n\n###### Six\n\n####### not", "Title\n=====\n\nTwo\nlines\n---",
    "a\n\nb\nc  \nd\\\ne", "---\n***\n_ _ _", "    code <&>\n\n    more\n\n\n",
    "```swift extra\nlet a = \"<b>\"\n```", "~~~\nopen\n\n", "``` a&b\"c\nx\n```", ">     code",
    "> quote\nlazy\n> > deeper\n\n> - item\n>\n>   para", "- a\n- b\n\n  c\n- d",
    "1. a\n2. b\n   1. c", "7) seven\n8) eight", "0. zero", "- a\n  - b\n    - c\n- # h\n- > q",
    "-\n- a\n-\n", "* a\n+ b\n- c", "<div>\n*raw*\n</div>\n\n*not*",
    "<script>\nalert(1)\n\n</script>",
    "<!-- a\n\nb -->\n\nc", "<?x?>", "<![CDATA[a]]>", "<style>\np{}\n</style>\ntext",
    "<b>\n<title>x</title>", "[a]: /url 'title'\n\n[a] [A][] [b][a]", "[a]: <>\n[b]: x y\n\n[a][b]",
    "[a]: /u\ntext [a]\n===", "- [a]: /u\n\n[a]", "\tindented\n\n- \ta\n\n\t\tb",
  ]

  private static let inlines = [
    "*a* **b** ***c*** _d_ __e__ *f**g**h* a_b_c **a*b**c*", "`code` ``a`b`` ` x ` `a\nb` `<&\">`",
    "\\*not\\* \\a \\\\ \\& \\<b>", "&amp; &copy; &#35; &#x1F600; &nbsp; &unknown; &#0;",
    "<b>bold</b> <br/> <!-- c --> <?p?> <!D x> <![CDATA[y]]> <a\nhref='x'>",
    "a < b > c \" d ' e & f",
    "<script>x</script> <Title a> </XMP> <iframe/> <styles> <style\n>", "**a\nb** *c  \nd*",
    "![a *b* `c` <i> [d](e)](f \"g\") ![a\nb](c) ![![x](y)](z)", "``` `` ` `` ```",
  ]

  private static let links = [
    "[a](b) [c](d \"e\") [f](<g h> 'i') [j]() [k](<>) [l](m (n))", "[a](b\n\"c\")  [d\ne](f)",
    "[x](javascript:alert(1)) [y](JaVaScript:z) [z](data:text/html,a) ![i](data:image/png;b)",
    "![j](vbscript:a) [k](file:///etc) <javascript:a>",
    "[a](b(c)d) [e](f\\)g) [h](i&amp;j) [k](ä ö)",
    "[a](é?q='x'&y=\"z\"<>) [b](%20%zz) [c](\\!\\a)",
    "<http://a.b/?c=d&e> <m@n.op> <x:y> <made-up>",
    "[![img](src)](dest) [a [b](c) d](e) ![a [b](c)](d)", "[a]\n\n[a]: b 'c\n\nd'",
    "[ref][]\n[Ref] ![ref] [text][ref] [no][such]\n\n[ref]: /r \"a&b\"",
  ]

  private static let extensions = [
    "| a | b |\n|---|:-:|\n| c | d |\n| e |\n| f | g | h |\n\ntext",
    "a | b | c | d\n:-|-:|:-:|-\n\\| | `x\\|y` | **z**\n> q", "para\n| a |\n|---|\n| b |",
    "| a |\n|---|", "| a |\n|---|---|", "- | a |\n  |---|\n  | b |", "> | a |\n> |---|\n> | b |",
    "~~gone~~ ~one~ ~~~three~~~ a~~b~~c ~~ x ~~",
    "- [ ] todo\n- [x] done\n- [X] Done\n- [y] no\n1. [ ] n",
    "- [x]\n  - [ ] nested\n\n    loose",
    "www.a.com http://b.c/d) (https://e.f/(g)) ftp://h.i x@y.zz",
    "http://a_b.c www.a.b_c.d www.x www.commonmark.org/a&copy; http://a.b;",
    "a.b-c_d@a.b a@b a@b.c-d_",
    "mailto:a@b.cc xmpp:a@b.cc/d x:@y.z :@", "[www.a.com](b) `www.a.com` ![http://c.d](e)",
    "Text[^a] and[^b] again[^a] none[^c].\n\n[^a]: Note\n\n[^b]:\n    Two\n\n    ```\n    code\n    ```\n",
    "[^1]: unused\n\n[^ü x]: y\n\nsee[^ü x] ![^1] [^*a*]",
    "[^a] [^a] [^a]\n\n[^a]: - list[^b]\n\n[^b]: # h",
    "[[slug]] [[slug|text]] \\[[x]] [[a#b]]", "a[^x\ny]\n\n[^x\ny]: z",
  ]
}
