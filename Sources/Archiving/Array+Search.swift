extension Array {
  /// Where the elements begin that fulfil a condition, which all behind the first one do; the count where
  /// none does.
  @inlinable
  package func firstPlace(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
