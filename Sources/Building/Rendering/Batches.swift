/// Work on many elements, shared over the cores.
enum Batches {
  /// Elements that one task works through before it asks for more: enough that handing out costs
  /// nothing, few enough that no core is left alone with the rest.
  static let size = 64

  /// The results in the order of the elements, so that the number of threads shows nowhere.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let starts = Array(stride(from: 0, to: elements.count, by: size))
    var batches = [[Result]](repeating: [], count: starts.count)
    await withTaskGroup(of: (Int, [Result]).self) { group in
      for (number, start) in starts.enumerated() {
        group.addTask {
          let batch = elements[start..<min(start + size, elements.count)]
          return (number, batch.map(transform))
        }
      }
      for await (number, results) in group { batches[number] = results }
    }
    return batches.flatMap { $0 }
  }
}
