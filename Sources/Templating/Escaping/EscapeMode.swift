/// How one output is written.
enum EscapeMode: UInt8, Sendable, Hashable {
  /// As it is.
  case plain
  /// `& < > " '` as entities; markup as it is. Text and RCDATA.
  case html
  /// As html; markup is trusted to have its entities but not its quotes and brackets.
  case attribute
  /// A URL from its first character on: its scheme is checked.
  case url
  /// A part of a URL's path behind what the template wrote.
  case urlPath
  /// A part of a URL's query or fragment.
  case urlQuery
  /// A list of URLs with descriptors.
  case srcset
  /// A whole JSON value inside a script element.
  case json
  /// The inside of a JSON string literal inside a script element.
  case jsonString
  /// A JSON value in a JSON file.
  case jsonFile
  case jsonFileString
  /// `html`, without the characters that XML forbids.
  case xml
}
