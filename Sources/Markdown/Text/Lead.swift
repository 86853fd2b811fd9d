/// Collects the plain text of the first paragraph that has any.
struct Lead {
  private enum State { case waiting, reading, done }

  private var state = State.waiting
  private var bytes: [UInt8] = []

  mutating func enterParagraph() {
    if state == .waiting { state = .reading }
  }

  mutating func exitParagraph() {
    guard state == .reading else { return }
    state = bytes.contains { !ASCII.isSpace($0) } ? .done : .waiting
  }

  @inline(__always)
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    if state == .reading { bytes.append(contentsOf: text) }
  }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    if state == .reading { bytes.append(byte) }
  }

  var text: String { state == .done ? String(decoding: bytes, as: UTF8.self) : "" }
}
