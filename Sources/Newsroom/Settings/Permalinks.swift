import Chronology

/// The patterns that give each kind of page its route.
package struct Permalinks: Sendable, Hashable {
  package let story: PermalinkPattern
  package let entity: PermalinkPattern
  package let topic: PermalinkPattern
  package let author: PermalinkPattern
  package let series: PermalinkPattern
  package let timeline: PermalinkPattern
  package let page: PermalinkPattern

  package static let standard = Permalinks(
    story: PermalinkPattern(literal: "/stories/{year}/{month}/{slug}/"),
    entity: PermalinkPattern(literal: "/entities/{slug}/"),
    topic: PermalinkPattern(literal: "/topics/{slug}/"),
    author: PermalinkPattern(literal: "/authors/{slug}/"),
    series: PermalinkPattern(literal: "/series/{slug}/"),
    timeline: PermalinkPattern(literal: "/timelines/{slug}/"),
    page: PermalinkPattern(literal: "/{slug}/"))
}

/// A route with places to fill: `/stories/{year}/{month}/{slug}/`.
package struct PermalinkPattern: Sendable, Hashable {
  /// What a pattern may name between braces.
  package enum Placeholder: String, Sendable, CaseIterable {
    case slug, year, month, day, type
  }

  private enum Part: Sendable, Hashable {
    case text(String)
    case placeholder(Placeholder)
  }

  private let parts: [Part]

  /// - Throws: `PermalinkError` where the pattern would not give a page of its own.
  package init(_ text: String, allowing allowed: Set<Placeholder>) throws(PermalinkError) {
    guard text.hasPrefix("/"), text.hasSuffix("/") else { throw .missingSlash }
    guard text.contains("{slug}") else { throw .missingSlug }
    let parts = Self.parts(of: text)
    for case .text(let literal) in parts {
      if let brace = literal.firstIndex(of: "{") {
        let name = literal[brace...].prefix { $0 != "}" }.dropFirst()
        throw .unknownPlaceholder(String(name))
      }
      guard !literal.contains("//"), !literal.contains("/../"), !literal.contains("/./"),
        !literal.contains(where: { "?#\\}".contains($0) })
      else { throw .invalidCharacter }
    }
    for case .placeholder(let placeholder) in parts where !allowed.contains(placeholder) {
      throw .unknownPlaceholder(placeholder.rawValue)
    }
    self.parts = parts
  }

  /// For the patterns that are written in this file.
  fileprivate init(literal: String) {
    self.parts = Self.parts(of: literal)
  }

  /// Fills the pattern in.
  package func route(slug: String, day: CalendarDay? = nil, type: EntityType? = nil) -> Route {
    Route(
      parts.map { part in
        switch part {
        case .text(let text): text
        case .placeholder(.slug): slug
        case .placeholder(.year): day.map { String($0.year, digits: 4) } ?? ""
        case .placeholder(.month): day.map { String($0.month, digits: 2) } ?? ""
        case .placeholder(.day): day.map { String($0.day, digits: 2) } ?? ""
        case .placeholder(.type): type?.pluralSlug ?? ""
        }
      }.joined())
  }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var literal = ""
    var rest = text[...]
    while let character = rest.first {
      let inside = rest.dropFirst().prefix { $0 != "}" }
      if character == "{", let placeholder = Placeholder(rawValue: String(inside)) {
        if !literal.isEmpty { parts.append(.text(literal)) }
        parts.append(.placeholder(placeholder))
        literal = ""
        rest = rest[inside.endIndex...].dropFirst()
      } else {
        literal.append(character)
        rest = rest.dropFirst()
      }
    }
    return literal.isEmpty ? parts : parts + [.text(literal)]
  }
}

/// Why a text is no pattern for permalinks.
package enum PermalinkError: Error, Equatable {
  case missingSlash
  case missingSlug
  case unknownPlaceholder(String)
  case invalidCharacter

  package var reason: String {
    switch self {
    case .missingSlash: "it must begin and end with '/'"
    case .missingSlug: "it must hold '{slug}', or its pages would overwrite each other"
    case .unknownPlaceholder(let name): "'{\(name)}' cannot be filled in here"
    case .invalidCharacter: "it is no plain path"
    }
  }
}
