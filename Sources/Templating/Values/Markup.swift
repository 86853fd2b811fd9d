/// HTML that may be written as it is: a rendered body, the result of a macro, `x|safe`.
package struct Markup: Sendable, Hashable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ text: String) {
    self.bytes = Array(text.utf8)
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
