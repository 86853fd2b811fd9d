/// JSON that is written already, and may stand in a script element: for what is large, and of which
/// templates seldom read a part. It stands for the value that it says.
package struct JSONFragment: Sendable, Hashable {
  package let bytes: [UInt8]

  /// - Parameter write: writes one value.
  package init(_ write: (inout JSONBuilder) -> Void) {
    var builder = JSONBuilder()
    write(&builder)
    bytes = builder.bytes
  }

  /// What it says. Cost: it is parsed each time.
  var value: Value { (try? JSONReader.value(of: bytes)) ?? .none }
}
