import Newsroom

/// What the kinds of things are called on the site.
package struct Labels: Sendable {
  /// Nil for plain news, which needs no label.
  func kind(_ kind: String) -> String? {
    kind == "news" ? nil : kind.prefix(1).uppercased() + kind.dropFirst()
  }

  /// A page of a list: "Stories, page 3".
  func numbered(_ title: String, _ page: Int) -> String { "\(title), page \(page)" }

  /// A file for machines.
  func format(_ file: FileContent) -> String {
    switch file {
    case .timelineJSON: "Timeline (JSON)"
    case .calendar: "Calendar (iCalendar)"
    }
  }

  func singular(_ type: EntityType) -> String {
    switch type {
    case .person: "Person"
    case .organization: "Organization"
    case .product: "Product"
    case .place: "Place"
    case .work: "Work"
    case .law: "Law"
    case .event: "Event"
    case .other: "Other"
    }
  }

  func plural(_ type: EntityType) -> String {
    switch type {
    case .person: "People"
    case .organization: "Organizations"
    case .product: "Products"
    case .place: "Places"
    case .work: "Works"
    case .law: "Laws"
    case .event: "Events"
    case .other: "Other"
    }
  }
}
