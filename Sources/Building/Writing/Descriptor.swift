import Foundation

/// An open file or folder; closed when nobody uses it any more.
final class Descriptor: Sendable {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  deinit { close(number) }
}

/// Why a system call did nothing.
struct CallFailure: Error, Equatable {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  /// Nothing stands there, or something on the way is no folder.
  var isMissing: Bool { number == ENOENT || number == ENOTDIR || number == ELOOP }
}
