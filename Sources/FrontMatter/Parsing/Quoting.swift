/// A value put in quotes, as the help of a diagnostic offers it.
struct Quoting {
  let help: String

  init(_ value: ArraySlice<UInt8>) {
    let text = String(decoding: value, as: UTF8.self)
    if text.utf8.count > 60 {
      help = "put the value in quotes"
    } else if text.contains("\"") || text.contains("\\") {
      help =
        "write '\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
    } else {
      help = "write \"\(text)\""
    }
  }
}
