import Chronology

/// Drafts that nobody has published for months.
enum StaleDraftCheck {
  private static let days = 90

  static func findings(in draft: Document<StoryFields>, now: Moment) -> [Finding] {
    let age = (now.secondsSinceEpoch - draft.fields.published.secondsSinceEpoch) / 86_400
    guard age > days else { return [] }
    return [
      Finding(
        code: .staleDraft, message: "draft is \(age) days old",
        place: .field(draft.file.path, "draft"), help: "publish it, or remove it")
    ]
  }
}
