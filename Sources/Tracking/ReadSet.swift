/// What was read while something was made: each thing once, in order.
@usableFromInline
package struct ReadSet: Sendable, Hashable {
  package let keys: [ReadKey]

  /// - Parameter keys: in order, each once.
  package init(sorted keys: [ReadKey]) { self.keys = keys }

  package init(_ keys: [ReadKey]) {
    guard keys.count > 1 else {
      self.keys = keys
      return
    }
    var keys = keys
    keys.sort()
    var count = 1
    for place in 1..<keys.count where keys[place] != keys[count - 1] {
      keys[count] = keys[place]
      count += 1
    }
    // No larger than it is: there is one for each output.
    self.keys = count == keys.count ? keys : Array(keys[..<count])
  }
}
