/// How one output is written.
enum EscapeMode: UInt8, Sendable, Hashable {
  /// As it is.
  case plain
  /// `& < > " '` as entities; markup as it is.
  case html
  /// As html; of markup only the entities are trusted. Quoted attributes and RCDATA.
  case attribute
  /// A URL from its first character on: its scheme is checked.
  case url
  /// A part of a URL that must not end its scheme.
  case urlSegment
  /// A part of a URL's path.
  case urlPath
  /// A part of a URL's query or fragment.
  case urlQuery
  /// URLs with descriptors, each URL checked.
  case srcset
  /// A part of a URL in such a list.
  case srcsetPath
  /// A JSON value inside a script element.
  case json
  /// The inside of a JSON string literal inside a script element.
  case jsonString
  /// The same in a JSON file.
  case jsonFile
  case jsonFileString
  /// As html, without the characters that XML forbids.
  case xml
  /// Compiling reported an error here; rendering must not write it.
  case refused
}
