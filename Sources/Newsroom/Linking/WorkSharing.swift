/// Shares work over the cores of the machine, for whoever has much of it.
package protocol WorkSharing: SendableMetatype {
  /// The results in order of their numbers, from 0.
  static func map<Result: Sendable>(
    _ count: Int, _ make: @escaping @Sendable (Int) -> Result
  ) async -> [Result]

  /// Two pieces of work side by side.
  static func both<First: Sendable, Second: Sendable>(
    _ first: @escaping @Sendable () async -> First, _ second: @Sendable () async -> Second
  ) async -> (First, Second)
}
