import Diagnostics

/// What a check found, before its place is looked up in the source.
struct Finding: Sendable {
  let code: CheckCode
  let message: String
  let place: FindingPlace
  var notes: [Note] = []
  var help: String?

  /// Another place that explains the finding.
  struct Note: Sendable {
    let message: String
    let place: FindingPlace
  }
}

/// Where something stands in a content file. Only files in which something was found are read again
/// to turn it into offsets, so that reading a site for a build keeps no places that no build needs.
enum FindingPlace: Sendable {
  case range(SourceRange)
  case file(String)
  /// The value of a key of the front matter, by its keys and indexes from the top; where there is no
  /// such key, the line that opens the front matter.
  case field(String, [FieldStep])
  /// A range of the Markdown below the front matter.
  case body(String, Range<Int>)
  /// The first place of a phrase in a range of the Markdown, spaces and line breaks being equal; the
  /// whole range where the phrase does not stand in it as it is shown.
  case phrase(String, [UInt8], in: Range<Int>)
  /// The same, of the phrase's last place.
  case lastPhrase(String, [UInt8], in: Range<Int>)

  static func field(_ path: String, _ key: String) -> FindingPlace { .field(path, [.key(key)]) }
}

/// One step into front matter.
enum FieldStep: Sendable, Hashable {
  case key(String)
  case index(Int)
}
