/// Corrections that are newer than what the story says of its last change.
enum CorrectionCheck {
  static func findings(in story: Story) -> [Finding] {
    let fields = story.fields
    guard let last = fields.corrections.map(\.date.secondsSinceEpoch).max() else { return [] }
    guard let updated = fields.updated else {
      return [
        Finding(
          code: .correctionWithoutUpdate, message: "story was corrected and has no 'updated'",
          place: .field(story.path, "corrections"), help: "add 'updated: …'")
      ]
    }
    // A date is its day's first second; a correction of the same day is not after it.
    guard updated.secondsSinceEpoch + 86_400 <= last else { return [] }
    return [
      Finding(
        code: .correctionWithoutUpdate, message: "story was corrected after it was last updated",
        place: .field(story.path, "updated"))
    ]
  }
}
