/// The forms of all names, sorted by the symbols that the automaton reads, each with its owners.
struct NameTable: Sendable {
  /// A form and the entities that it names.
  struct Entry: Sendable {
    let form: NameForm
    /// Ascending, without duplicates.
    var owners: [Int]
  }

  /// Ordered by key.
  let entries: [Entry]
  /// The keys of the entries, at the same indices.
  let keys: [[UInt8]]

  /// The table of the forms of each pattern.
  init(_ patterns: [(pattern: MentionPattern, forms: [NameForm])]) {
    var indices: [NameForm: Int] = [:]
    var entries: [Entry] = []
    for (pattern, forms) in patterns {
      for form in forms {
        if let index = indices[form] {
          entries[index].owners.append(pattern.owner)
        } else {
          indices[form] = entries.count
          entries.append(Entry(form: form, owners: [pattern.owner]))
        }
      }
    }
    var keyed: [(key: [UInt8], entry: Entry)] = entries.map { entry in
      (entry.form.key, Entry(form: entry.form, owners: entry.owners.uniqued()))
    }
    keyed.sort { $0.key.lexicographicallyPrecedes($1.key) }
    self.entries = keyed.map(\.entry)
    self.keys = keyed.map(\.key)
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
