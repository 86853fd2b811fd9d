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
      try json(TimelineJSON(subject: subject, presentation: presentation).value)
    case .calendar(let subject):
      TimelineCalendar(subject: subject, presentation: presentation).bytes
    }
  }

  /// The value as one line of JSON that may also be put into a page as it is.
  private func json(_ value: Value) throws(RenderFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(CallError) {
      try JSONText.append(value, to: &bytes)
    } catch {
      throw RenderFailure(diagnostic: .error(error.code, error.message, at: nil))
    }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}
