import Diagnostics
import Newsroom
import Templating

/// Writes the files that programs read, not people: the formats that no template makes.
struct FileWriter: Sendable {
  let presentation: Presentation

  /// - Throws: where a value cannot be said in the format; a mistake of sitegen's, not of an author.
  func bytes(of content: FileContent) throws(RenderFailure) -> [UInt8] {
    switch content {
    case .timelineJSON(let subject):
      try TimelineJSON(subject: subject, presentation: presentation).bytes()
    case .calendar(let subject):
      TimelineCalendar(subject: subject, presentation: presentation).bytes
    }
  }
}

extension [UInt8] {
  /// Appends a value as JSON that may also be put into a page as it is.
  mutating func append(json value: Value) throws(RenderFailure) {
    do throws(CallError) {
      try JSONText.append(value, to: &self)
    } catch {
      throw RenderFailure(diagnostic: .error(error.code, error.message, at: nil))
    }
  }
}
