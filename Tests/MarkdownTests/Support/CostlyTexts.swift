/// Texts that cmark-gfm reads in more than linear time or memory, of a size to be chosen: each was
/// seen to take it seconds or gigabytes at 200,000 bytes.
enum CostlyTexts {
  static let names = [
    "blank lines in a thousand lists", "blank lines in deep lists", "a wide header over short rows",
    "a row of many cells", "lines that may end a header", "a reference used often",
    "the title of a reference used often", "tildes that do not match",
    "an address that ends in brackets", "www addresses that are none", "mail addresses in one line",
    "a link deep in quotes", "emphasis deep in lists", "links in open images", "open declarations",
    "open CDATA", "open instructions",
  ]

  static func text(_ name: String, count: Int) -> [UInt8] {
    func times(_ unit: String, _ share: Int = 1) -> String {
      String(repeating: unit, count: max(count / share / unit.utf8.count, 1))
    }
    let text =
      switch name {
      case "blank lines in a thousand lists": times("- ", 10) + "x\n" + times("\n")
      case "blank lines in deep lists": times("- ", 2) + "x\n" + times("\n", 2)
      case "a wide header over short rows":
        "|" + times("a|", 4) + "\n|" + times("-|", 4) + "\n" + times("a\n", 2)
      case "a row of many cells": "|" + times("a|", 2) + "\n|" + times("-|", 2) + "\n"
      case "lines that may end a header": times("-|-\n|a\n")
      case "a reference used often": "[a]: <" + times("u", 2) + ">\n\n" + times("[a]", 2)
      case "the title of a reference used often":
        "[a]: /u \"" + times("t", 2) + "\"\n\n" + times("[a]", 2)
      case "tildes that do not match": "x ~a " + times("a~~ ")
      case "an address that ends in brackets": "http://a" + times(")")
      case "www addresses that are none": times("_www.")
      case "mail addresses in one line": times("a@")
      case "a link deep in quotes": times("> ", 2) + "[" + times("a*", 2) + "](b)"
      case "emphasis deep in lists": times("- ", 2) + times("a*b*", 2)
      case "links in open images": times("![", 2) + times("[a](b)", 2)
      case "open declarations": times("a<!A ")
      case "open CDATA": times("a<![CDATA[")
      case "open instructions": times("a<?")
      default: ""
      }
    return Array(text.utf8)
  }
}
