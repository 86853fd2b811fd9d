import Newsroom
import Templating

/// The same content in another format: an entry of `page.alternates`.
struct AlternateView: TemplateObject {
  let title: String
  let type: String
  let url: String

  static let members = MemberTable<AlternateView>([
    Member("title", "string", "What it is.") { .string($0.title) },
    Member("type", "string", "Its media type: text/calendar.") { .string($0.type) },
    Member("url", "string", "The file.") { .string($0.url) },
  ])
}

extension Presentation {
  func alternates(of content: PageContent) -> [AlternateView] {
    guard let subject = timelineSubject(of: content) else { return [] }
    return site.files(of: subject).map { file in
      AlternateView(
        title: labels.format(file.content), type: file.content.mediaType, url: url(of: file.route))
    }
  }

  /// The timeline that a page shows.
  private func timelineSubject(of content: PageContent) -> TimelineSubject? {
    switch content {
    case .timeline(let subject): subject
    case .story(let id): .story(id)
    case .entity(let id, let list): list.isFront ? .entity(id) : nil
    case .topic(let id, let list): list.isFront ? .topic(id) : nil
    case .series(let id, let list): list.isFront ? .series(id) : nil
    default: nil
    }
  }
}
