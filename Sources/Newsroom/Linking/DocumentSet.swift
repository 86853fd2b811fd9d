import Foundation

/// The documents of a site by kind, each list in the order that the site keeps it in.
///
/// A story's or an entity's place in its list is its identifier from here on.
struct DocumentSet: Sendable {
  /// Visible ones, newest first; ties by path.
  private(set) var stories: [Document<StoryFields>] = []
  /// By sort name; ties by path.
  private(set) var entities: [Document<EntityFields>] = []
  private(set) var topics: [Document<TermFields>] = []
  private(set) var authors: [Document<TermFields>] = []
  /// By title; ties by path.
  private(set) var timelines: [Document<TimelineFields>] = []
  private(set) var pages: [Document<PageFields>] = []
  private(set) var data: [DataFile] = []
  /// Why a story that exists is not published, by its path.
  private(set) var hidden: [String: Visibility.Reason] = [:]
  /// The ids of events in stories that are not published.
  private(set) var hiddenEventIdentifiers: Set<String> = []

  init(_ files: some Sequence<ReadFile>, visibility: Visibility) {
    for file in files {
      switch file.content {
      case .story(let document):
        if let reason = visibility.reasonToHide(document.fields) {
          hidden[document.file.path] = reason
          hiddenEventIdentifiers.formUnion(
            document.fields.details.events.compactMap(\.identifier?.value))
        } else {
          stories.append(document)
        }
      case .entity(let document): entities.append(document)
      case .topic(let document): topics.append(document)
      case .author(let document): authors.append(document)
      case .timeline(let document): timelines.append(document)
      case .page(let document):
        if document.fields.isDraft && !visibility.showsDrafts {
          hidden[document.file.path] = .draft
        } else {
          pages.append(document)
        }
      case .data(let file): data.append(file)
      case nil: continue
      }
    }
    stories.sort {
      let (left, right) = ($0.fields.published, $1.fields.published)
      return left.secondsSinceEpoch == right.secondsSinceEpoch
        ? $0.file.path < $1.file.path : left.secondsSinceEpoch > right.secondsSinceEpoch
    }
    entities.sort {
      SortKey.precedes(($0.fields.sortName, $0.file.path), ($1.fields.sortName, $1.file.path))
    }
    timelines.sort {
      SortKey.precedes(($0.fields.title, $0.file.path), ($1.fields.title, $1.file.path))
    }
    pages.sort { $0.file.path < $1.file.path }
    data.sort { $0.name < $1.name }
  }
}

/// How names are ordered for readers: case and accents count only between equals.
package enum SortKey {
  static func precedes(_ left: (String, String), _ right: (String, String)) -> Bool {
    let (leftKey, rightKey) = (fold(left.0), fold(right.0))
    return leftKey == rightKey ? left.1 < right.1 : leftKey < rightKey
  }

  package static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    return text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
