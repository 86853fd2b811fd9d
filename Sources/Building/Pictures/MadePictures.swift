import Diagnostics
import Newsroom

/// The pictures that a build made or found made, and where they are published.
struct MadePictures: Sendable {
  /// Nil where none was asked for.
  let store: PictureStore?
  /// In the order of the plan.
  let files: [(route: Route, entry: PictureStore.Entry)]
  let diagnostics: [Diagnostic]

  static let none = MadePictures(store: nil, files: [], diagnostics: [])

  /// The widths of the copies, by where they are published.
  var widths: [Route: Int] {
    Dictionary(files.map { ($0.route, $0.entry.size.width) }, uniquingKeysWith: { $1 })
  }
}
