/// Finds the names of a registry in running text, all of them in one pass.
///
/// Where names overlap, the leftmost counts, and of those that begin together the longest. What is a
/// word, `WordBoundary` says; in which spellings a name is found, `NameForm`. Case counts, but that a
/// small first letter is found as a capital too, for a sentence may begin with it: "iPhone case" is
/// "IPhone case". Never the other way: "apple" is no company.
package struct MentionMatcher: Sendable {
  /// The names that several entities own, in the order in which the patterns first bring them.
  package let collisions: [NameCollision]
  let table: NameTable
  let automaton: Automaton
  let filter: PrefixFilter

  /// Builds one automaton for all names; cost and size are linear in their bytes. A name in which
  /// there is nothing but punctuation is left out.
  package init(_ patterns: [MentionPattern]) {
    let patterns = patterns.map { ($0, NameForm.forms(of: $0.name)) }
    collisions = NameCollision.collisions(among: patterns)
    table = NameTable(patterns)
    automaton = Automaton(table)
    filter = PrefixFilter(table.keys)
  }

  /// The mentions in the parts of `html` that `ranges` name, sorted, without overlap.
  ///
  /// - Parameters:
  ///   - html: UTF-8 as cmark writes it, with `& < > "` escaped; damaged UTF-8 is no word.
  ///   - ranges: byte ranges of running text, ascending; a mention stands inside one of them. What
  ///     lies beyond the HTML is ignored.
  package func matches(in html: [UInt8], ranges: [Range<Int>]) -> [Mention] {
    html.withUnsafeBufferPointer { matches(in: $0, ranges: ranges) }
  }

  /// The same, of bytes that somebody else keeps.
  package func matches(
    in html: UnsafeBufferPointer<UInt8>, ranges: [Range<Int>]
  ) -> [Mention] {
    guard !table.entries.isEmpty else { return [] }
    return automaton.withTables { tables in
      filter.withTable { filter in
        table.withSpellings { spellings in
          var scan = MentionScan(
            table: table, spellings: spellings, automaton: automaton, tables: tables,
            filter: filter, text: html)
          for range in ranges { scan.read(range.clamped(to: 0..<html.count)) }
          return scan.mentions
        }
      }
    }
  }
}
