/// What is read from one text: the line that `sitegen debug dates` prints for it.
package struct DateRow: Sendable, Hashable {
  package enum Syntax: String, Sendable {
    case edtf, words
  }

  package let input: String
  package let syntax: Syntax
  package let date: UncertainDate?
  package let error: DateError?
  private let display: String?

  /// - Parameter near: the day that a missing year is to be nearest to.
  package init(_ input: String, near: CalendarDay, display: DateDisplay = DateDisplay()) {
    let bytes = Array(input.utf8)
    self.input = input
    switch DateWords(language: display.language).read(bytes, near: near) {
    case .success(let date):
      self.date = date
      self.error = nil
      self.syntax = date.words == nil ? .edtf : .words
      self.display = display.text(of: date)
    case .failure(let error):
      self.date = nil
      self.error = error
      self.syntax = EDTF.looksLikeEDTF(bytes) ? .edtf : .words
      self.display = nil
    }
  }

  /// One JSON object, on one line, with all keys in a fixed order; those without a value are null.
  package var json: String {
    let fields: [(String, String)] = [
      ("input", Self.quoted(input)),
      ("valid", date == nil ? "false" : "true"),
      ("syntax", Self.quoted(syntax.rawValue)),
      ("level", date?.level.map { String($0) } ?? "null"),
      ("earliest", date.map { Self.quoted($0.earliest.text) } ?? "null"),
      ("latest", date.map { Self.quoted($0.latest.text) } ?? "null"),
      ("display", display.map(Self.quoted) ?? "null"),
      ("error", error.map { Self.quoted("column \($0.column): \($0.reason)") } ?? "null"),
    ]
    return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
