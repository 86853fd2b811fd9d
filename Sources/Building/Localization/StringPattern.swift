/// A text with places to fill in: `Part {part} of {count}`.
package struct StringPattern: Sendable, Hashable {
  /// What it is made of, in order.
  package enum Piece: Sendable, Hashable {
    case text(String)
    /// The name of a place.
    case place(String)
  }

  package let pieces: [Piece]

  /// Braces that hold no name of small letters and underscores are text.
  package init(_ text: String) {
    var pieces: [Piece] = []
    var literal = ""
    var rest = text[...]
    while let character = rest.first {
      let name = rest.dropFirst().prefix { $0 == "_" || ("a"..."z").contains($0) }
      if character == "{", !name.isEmpty, rest[name.endIndex...].first == "}" {
        if !literal.isEmpty { pieces.append(.text(literal)) }
        literal = ""
        pieces.append(.place(String(name)))
        rest = rest[name.endIndex...].dropFirst()
      } else {
        literal.append(character)
        rest = rest.dropFirst()
      }
    }
    self.pieces = literal.isEmpty ? pieces : pieces + [.text(literal)]
  }

  /// The names of its places.
  package var places: Set<String> {
    Set(
      pieces.compactMap { piece in
        if case .place(let name) = piece { name } else { nil }
      })
  }

  /// The pattern as it was written.
  package var text: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .place(let name): "{\(name)}"
      }
    }.joined()
  }
}
