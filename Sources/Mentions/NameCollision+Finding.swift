extension NameCollision {
  /// The names of several owners, in the order in which the patterns first bring them.
  ///
  /// Names clash where one text can be meant by both: their keys are the same, gap by gap.
  static func collisions(
    among patterns: [(pattern: MentionPattern, forms: [NameForm])]
  ) -> [NameCollision] {
    var groups: [[UInt8]: Int] = [:]
    var names: [[String]] = []
    var owners: [[Int]] = []
    for (pattern, forms) in patterns {
      // Names that meet in one normalisation or case meet in the others; that is reported once.
      var seen: Set<Int> = []
      for form in forms {
        let key = form.collisionKey
        let group = groups[key] ?? names.count
        if group == names.count {
          groups[key] = group
          names.append([])
          owners.append([])
        }
        guard seen.insert(group).inserted else { continue }
        if !names[group].contains(pattern.name) { names[group].append(pattern.name) }
        owners[group].append(pattern.owner)
      }
    }
    var found: [NameCollision] = []
    var reported: Set<NameCollision> = []
    for (names, owners) in zip(names, owners) {
      let collision = NameCollision(names: names, owners: owners.uniqued())
      guard collision.owners.count > 1, reported.insert(collision).inserted else { continue }
      found.append(collision)
    }
    return found
  }
}

extension NameForm {
  /// What two names have in common if a text can be both. Unlike the automaton's key it keeps the
  /// number of separators: "A- B" is never "A B".
  fileprivate var collisionKey: [UInt8] {
    spelling.map { $0 == ASCII.hyphen ? ASCII.space : $0 }
  }
}
