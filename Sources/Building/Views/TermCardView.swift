import Newsroom
import Templating

/// A topic or author in an index, with the number of its stories.
struct TermCardView: TemplateObject {
  let reference: TermReferenceView
  let description: String?
  let count: Int

  static let members = MemberTable<TermCardView>(
    TermReferenceView.members.members.map { $0.through { $0.reference } } + ownMembers,
    typeName: "term")

  private static let ownMembers: [Member<TermCardView>] = [
    Member("description", "string or none", "What it is about.") {
      .optional($0.description)
    },
    Member("count", "integer", "How many stories it has.") { .int($0.count) },
  ]
}

extension Presentation {
  func termCard(of topic: Topic) -> TermCardView {
    TermCardView(
      reference: term(topic.id), description: topic.description,
      count: topic.stories.count)
  }

  /// The kinds of stories that have a page.
  var kindCards: [TermCardView] {
    plan.kinds.kinds.map { kind in
      TermCardView(
        reference: TermReferenceView(
          title: labels.title(ofKind: kind.name), slug: kind.name, url: url(of: kind.route)),
        description: nil, count: kind.stories.count)
    }
  }

  func termCard(of series: Series) -> TermCardView {
    TermCardView(
      reference: term(series.id), description: nil, count: series.stories.count)
  }

  func termCard(of author: Author) -> TermCardView {
    TermCardView(
      reference: term(author.id), description: author.role, count: author.stories.count)
  }
}
