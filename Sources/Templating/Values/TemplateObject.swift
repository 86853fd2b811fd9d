/// A typed view that templates read: its keys are exactly the members of its table.
package protocol TemplateObject: Sendable {
  /// Declare it as a `static let`, so that it is built once.
  static var members: MemberTable<Self> { get }
}

/// One key of a view: how it is called, what it is, and how it is read.
package struct Member<Root>: Sendable {
  package let name: String
  /// For the reference: "string", "list of story", "story or none".
  package let type: String
  package let documentation: String
  package let read: @Sendable (Root) -> Value

  package init(
    _ name: String, _ type: String, _ documentation: String,
    read: @escaping @Sendable (Root) -> Value
  ) {
    self.name = name
    self.type = type
    self.documentation = documentation
    self.read = read
  }
}

/// A view whose type is forgotten: one closure over the view and its table.
package struct ObjectView: Sendable {
  enum Question {
    case member(Name)
    case names
    case typeName
  }

  private let answer: @Sendable (borrowing Question) -> Value?

  init<View: TemplateObject>(_ view: View) {
    let table = View.members
    answer = { question in
      switch question {
      case .member(let name): return table.value(of: name, in: view)
      case .names: return .list(table.members.map { .string($0.name) })
      case .typeName: return .string(table.typeName)
      }
    }
  }

  /// The value of a member, or nil where there is none of that name. Allocates nothing itself.
  func value(of name: borrowing Name) -> Value? {
    answer(.member(copy name))
  }

  var names: [String] {
    guard case .list(let names)? = answer(.names) else { return [] }
    return names.map(\.text)
  }

  var typeName: String { answer(.typeName)?.text ?? "" }
}
