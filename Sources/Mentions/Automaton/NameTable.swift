/// The forms of all names, sorted by the symbols that the automaton reads, each with its owners.
final class NameTable: Sendable {
  /// A form's spelling: where it lies among all spellings.
  struct Entry: Sendable {
    let start: Int32
    let count: Int32
  }

  /// Ordered by key.
  let entries: [Entry]
  /// The bytes of all spellings, in the order of the entries.
  let spellings: [UInt8]
  /// The entities that each entry names, ascending, without duplicates.
  let owners: [[Int]]
  /// The keys of the entries, at the same indices.
  let keys: [[UInt8]]

  /// The table of the forms of each pattern.
  init(_ patterns: [(pattern: MentionPattern, forms: [NameForm])]) {
    var indices: [NameForm: Int] = [:]
    var found: [(key: [UInt8], form: NameForm, owners: [Int])] = []
    for (pattern, forms) in patterns {
      for form in forms {
        if let index = indices[form] {
          found[index].owners.append(pattern.owner)
        } else {
          indices[form] = found.count
          found.append((form.key, form, [pattern.owner]))
        }
      }
    }
    found.sort { $0.key.lexicographicallyPrecedes($1.key) }
    var entries: [Entry] = []
    var spellings: [UInt8] = []
    for (_, form, _) in found {
      entries.append(Entry(start: Int32(spellings.count), count: Int32(form.spelling.count)))
      spellings += form.spelling
    }
    self.entries = entries
    self.spellings = spellings
    owners = found.map { $0.owners.uniqued() }
    keys = found.map(\.key)
  }

  func withSpellings<Result>(_ body: (Spellings) -> Result) -> Result {
    entries.withUnsafeBufferPointer { entries in
      spellings.withUnsafeBufferPointer { body(Spellings(entries: entries, bytes: $0)) }
    }
  }
}

extension [Int] {
  /// The numbers, ascending, each once.
  func uniqued() -> [Int] {
    guard count > 1 else { return self }
    var result: [Int] = []
    for number in sorted() where number != result.last { result.append(number) }
    return result
  }
}
