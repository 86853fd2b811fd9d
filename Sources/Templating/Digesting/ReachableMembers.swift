import Digests
import Synchronization

/// Which members of its views a template can read, found in its code and in that of all templates
/// that it refers to. What it cannot read cannot change its rendering.
package final class ReachableMembers: Sendable {
  /// Nil where a template reads members by names that only a rendering tells.
  private let names: Set<String>?
  /// The members' positions, by the kind of view.
  private let positions = Mutex<[Int: [Int]]>([:])
  /// Others of the process have another.
  private let serial = ReachableMembers.lastSerial.add(1, ordering: .relaxed).newValue
  /// With others, of which a site has few: one for each template.
  private let comparisons = Mutex<[Comparison]>([])

  /// For which kinds of views it is known whether two read the same members, and where they do not.
  private struct Comparison {
    let serial: Int
    var compared = ViewKinds()
    var different = ViewKinds()
  }

  private static let lastSerial = Atomic(0)

  init(_ names: Set<String>?) { self.names = names }

  /// Of the members: where it is the same, digests of the same values are.
  package var digest: ContentDigest {
    let text = names.map { $0.sorted().joined(separator: "\0") } ?? "\0"
    return ContentDigest(of: Array(text.utf8))
  }

  /// All members of all views.
  package static let all = ReachableMembers(nil)

  package func contains(_ name: String) -> Bool { names?.contains(name) ?? true }

  /// The members of a kind of view that a digest reads.
  func positions(in index: MemberIndex) -> [Int] {
    if !index.determining.isEmpty { return index.determining }
    if let known = positions.withLock({ $0[index.kind] }) { return known }
    let readsTogether = index.together.contains { contains(index.names[$0].text) }
    let found = index.names.indices.filter {
      contains(index.names[$0].text) || readsTogether && index.together.contains($0)
    }
    positions.withLock { $0[index.kind] = found }
    return found
  }

  /// Whether digests read the same members of views of some kinds as with other members: such views,
  /// and what they hold, have the same digest then.
  func areRead(of kinds: ViewKinds, as other: ReachableMembers) -> Bool {
    if other.serial == serial { return true }
    return comparisons.withLock { comparisons in
      let known = comparisons.firstIndex { $0.serial == other.serial }
      let place = known ?? comparisons.count
      if known == nil { comparisons.append(Comparison(serial: other.serial)) }
      for kind in kinds.subtracting(comparisons[place].compared) {
        comparisons[place].compared.insert(kind)
        if !areRead(of: kind, as: other) { comparisons[place].different.insert(kind) }
      }
      return kinds.isDisjoint(with: comparisons[place].different)
    }
  }

  private func areRead(of kind: Int, as other: ReachableMembers) -> Bool {
    guard kind < ViewKinds.others, let index = MemberIndex.ofKind(kind) else { return false }
    return positions(in: index) == other.positions(in: index)
  }
}

extension TemplateSet {
  /// The members that a template can read.
  ///
  /// - Parameters:
  ///   - plainMembers: the members that are no views and hold none: to write one as JSON reads no
  ///     member of a view.
  ///   - readByFilters: the members that filters of the host read themselves, by the filter's name.
  package func reachableMembers(
    of name: String, plainMembers: Set<String>, readByFilters: [String: [String]] = [:]
  ) -> ReachableMembers {
    let closure = Set(closure(of: name).compactMap { program.templateIndex[$0] })
    let search = MemberSearch(
      program: program, templates: closure, plainMembers: plainMembers,
      readByFilters: readByFilters)
    return ReachableMembers(search.names())
  }
}

/// Looks through the code of some templates for the names of members.
private struct MemberSearch {
  let program: Program
  let templates: Set<Int32>
  let plainMembers: Set<String>
  let readByFilters: [String: [String]]

  /// Filters that read whatever their value has.
  private static let enumerating: Set<String> = [
    "items", "pprint", "tojson", "xmlattr", "dictsort",
  ]
  /// Filters that read a member whose name they are given.
  private static let selecting: Set<String> = [
    "attr", "groupby", "join", "map", "max", "min", "rejectattr", "selectattr", "sort", "sum",
    "unique",
  ]

  /// Nil where a name is computed, or a view may be read as a whole.
  func names() -> Set<String>? {
    var names: Set<String> = []
    for (position, node) in program.expressions.enumerated()
    where templates.contains(program.expressionPlaces[position].source) {
      guard add(node, to: &names) else { return nil }
    }
    for unit in program.units where templates.contains(unit.template) {
      for case .emit(let expression, let mode) in unit.code where mode.writesJSON {
        guard isPlain(expression) else { return nil }
      }
    }
    return names
  }

  private func add(_ node: ExpressionNode, to names: inout Set<String>) -> Bool {
    switch node {
    case .name(let name), .attribute(_, let name), .method(_, let name, _):
      names.insert(program.names[Int(name)].text)
    case .constant(let constant):
      // It may be the name of a member, or a path of them: `sort(attribute="date.year")`.
      guard case .string(let text) = program.constants[Int(constant)] else { return true }
      // `map("tojson")`.
      if Self.enumerating.contains(text) { return false }
      for part in text.split(separator: ".") { names.insert(String(part)) }
    case .item(_, let key): return isConstant(key)
    case .filter(let value, let filter, let arguments):
      return add(filter: program.library.filterNames[Int(filter)], value, arguments, to: &names)
    default: break
    }
    return true
  }

  private func add(
    filter: String, _ value: Int32, _ arguments: Int32, to names: inout Set<String>
  ) -> Bool {
    names.formUnion(readByFilters[filter] ?? [])
    if Self.enumerating.contains(filter) { return isPlain(value) }
    guard Self.selecting.contains(filter), arguments >= 0 else { return true }
    let list = program.arguments[Int(arguments)]
    return list.spread < 0 && list.keywordSpread < 0
      && (list.positional + list.keyword.map(\.value)).allSatisfy(isConstant)
  }

  /// Whether the value is no view and holds none.
  private func isPlain(_ expression: Int32) -> Bool {
    switch program.expressions[Int(expression)] {
    case .constant, .constantConcatenation, .concatenation, .captured: true
    case .attribute(_, let name): plainMembers.contains(program.names[Int(name)].text)
    case .filter(let value, let filter, _):
      program.library.filterNames[Int(filter)] != "default" && isPlain(value)
    default: false
    }
  }

  private func isConstant(_ expression: Int32) -> Bool {
    switch program.expressions[Int(expression)] {
    case .constant, .constantConcatenation: true
    case .negative(let inner), .positive(let inner): isConstant(inner)
    default: false
    }
  }
}

extension EscapeMode {
  fileprivate var writesJSON: Bool {
    switch self {
    case .json, .jsonString, .jsonFile, .jsonFileString: true
    default: false
    }
  }
}
