import Newsroom

/// One file for machines that will exist: where it is published and what it says.
package struct FilePlan: Sendable {
  package let route: Route
  package let content: FileContent
}

/// What a file for machines holds, by its format.
package enum FileContent: Sendable, Hashable {
  /// TimelineJS's own format.
  case timelineJSON(TimelineSubject)
  /// iCalendar.
  case calendar(TimelineSubject)

  package var mediaType: String {
    switch self {
    case .timelineJSON: "application/json"
    case .calendar: "text/calendar"
    }
  }

  /// The kind's name, as summaries know it.
  package var kind: String {
    switch self {
    case .timelineJSON: "timeline JSON"
    case .calendar: "calendar"
    }
  }
}

/// Something that will be published and is made, not copied: a page or a file for machines.
package enum OutputPlan: Sendable {
  case page(PagePlan)
  case file(FilePlan)

  package var route: Route {
    switch self {
    case .page(let page): page.route
    case .file(let file): file.route
    }
  }

  package var kind: String {
    switch self {
    case .page(let page): page.content.kind
    case .file(let file): file.content.kind
    }
  }
}
