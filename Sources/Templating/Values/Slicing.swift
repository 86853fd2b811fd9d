/// Python's slices: bounds from the end where negative, clamped, with a step of either sign.
enum Slicing {
  /// - Parameter bounds: start, stop and step; nil is absent. The step is not 0.
  static func slice(_ elements: [Value], _ bounds: [Int?]) -> [Value] {
    indices(elements.count, bounds).map { elements[$0] }
  }

  static func slice(_ text: String, _ bounds: [Int?]) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for index in indices(scalars.count, bounds) { result.append(scalars[index]) }
    return String(result)
  }

  private static func indices(_ count: Int, _ bounds: [Int?]) -> StrideTo<Int> {
    let step = bounds[2] ?? 1
    let lowest = step > 0 ? 0 : -1
    let highest = step > 0 ? count : count - 1
    func clamp(_ bound: Int) -> Int {
      let (fromEnd, overflow) = bound.addingReportingOverflow(count)
      let position = bound < 0 ? (overflow ? Int.min : fromEnd) : bound
      return min(max(position, lowest), highest)
    }
    let start = bounds[0].map(clamp) ?? (step > 0 ? lowest : highest)
    let stop = bounds[1].map(clamp) ?? (step > 0 ? highest : lowest)
    // A stride's own addition must not overflow at a huge step: one element is all it gives.
    let bounded = min(max(step, -(count + 1)), count + 1)
    return stride(from: start, to: stop, by: bounded)
  }
}
