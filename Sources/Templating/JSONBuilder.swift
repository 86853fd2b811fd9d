/// Writes JSON from the outside in, as `JSONText` would write the same values for HTML, without making
/// them.
///
/// Whoever uses it sees to it that each key of an object has one value.
@usableFromInline
package struct JSONBuilder: ~Copyable {
  package private(set) var bytes: [UInt8] = []
  /// Something stands before what comes next in the same list or object.
  private var isBehindElement = false

  package init() { bytes.reserveCapacity(1024) }

  /// What was written, as a file of one line.
  package consuming func line() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  // MARK: Values

  package mutating func object(_ members: (inout Self) -> Void) {
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  package mutating func list(_ elements: (inout Self) -> Void) {
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  package mutating func string(_ text: String) {
    separate()
    JSONText.appendString(text, to: &bytes)
  }

  package mutating func number(_ number: Int) {
    separate()
    DecimalText.append(number, to: &bytes)
  }

  package mutating func bool(_ value: Bool) {
    separate()
    append(value ? "true" : "false")
  }

  package mutating func fragment(_ fragment: JSONFragment) { written(fragment.bytes) }

  /// A value that a builder wrote before.
  package mutating func written(_ value: [UInt8]) {
    separate()
    bytes += value
  }

  // MARK: Members of an object

  /// Begins a member, whose value comes next.
  ///
  /// - Parameter name: has nothing that JSON escapes.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(name)
    append("\": ")
    isBehindElement = false
  }

  package mutating func member(_ name: StaticString, _ text: String) {
    key(name)
    string(text)
  }

  /// Nothing where there is no text.
  package mutating func member(_ name: StaticString, optional text: String?) {
    if let text { member(name, text) }
  }

  package mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    number(value)
  }

  package mutating func member(_ name: StaticString, _ value: JSONFragment) {
    key(name)
    fragment(value)
  }

  package mutating func object(_ name: StaticString, _ members: (inout Self) -> Void) {
    key(name)
    object(members)
  }

  @usableFromInline
  package mutating func list(_ name: StaticString, _ elements: (inout Self) -> Void) {
    key(name)
    list(elements)
  }

  /// A list; nothing where it would be empty.
  @inlinable
  package mutating func member<Elements: Collection>(
    _ name: StaticString, _ elements: Elements, _ write: (inout Self, Elements.Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    list(name) { for element in elements { write(&$0, element) } }
  }

  // MARK: -

  private mutating func nest(
    _ start: UInt8, _ end: UInt8, _ content: (inout Self) -> Void
  ) {
    separate()
    bytes.append(start)
    isBehindElement = false
    content(&self)
    bytes.append(end)
    isBehindElement = true
  }

  private mutating func separate() {
    if isBehindElement { append(", ") }
    isBehindElement = true
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
