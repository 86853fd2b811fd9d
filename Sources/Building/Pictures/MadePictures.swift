import Newsroom

/// The pictures that a build made or found made, and where they are published.
struct MadePictures: Sendable {
  typealias File = (route: Route, entry: PictureStore.Entry)

  /// Nil where none was asked for.
  let store: PictureStore?
  /// Copies first, then social cards, in the order of their plans.
  let files: [File]
  /// Some could not be made. It may have been a full disk: the next build tries again.
  var hasFailures = false

  static let none = MadePictures(store: nil, files: [])

  /// The widths of them all, by where they are published.
  var widths: [Route: Int] {
    Dictionary(files.map { ($0.route, $0.entry.size.width) }, uniquingKeysWith: { $1 })
  }
}
