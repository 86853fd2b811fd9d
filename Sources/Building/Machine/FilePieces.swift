import Archiving

/// What a file holds, in the order in which it is written. A large one's parts that many files share are
/// left where they are kept: the calendar of a whole site is as large as all else in memory.
struct FilePieces: Sendable {
  private(set) var pieces: [StoredBytes] = []
  private var open: [UInt8] = []
  private let isLarge: Bool

  /// Smaller files are made whole, for that is quicker.
  private static let wholeSize = 1 << 20

  /// - Parameter count: about how many bytes it will have.
  init(count: Int) {
    isLarge = count > Self.wholeSize
    if !isLarge { open.reserveCapacity(count) }
  }

  mutating func append(_ bytes: [UInt8]) { open += bytes }

  mutating func append(_ bytes: StoredBytes) {
    guard isLarge, case .kept = bytes else { return open += bytes.bytes }
    close()
    pieces.append(bytes)
  }

  /// What was appended is all.
  var all: [StoredBytes] {
    var closed = self
    closed.close()
    return closed.pieces
  }

  private mutating func close() {
    guard !open.isEmpty else { return }
    pieces.append(.held(open))
    open = []
  }
}
