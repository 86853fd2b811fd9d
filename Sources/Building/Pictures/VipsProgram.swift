import Diagnostics
import Newsroom

/// The program of libvips (https://www.libvips.org) that makes small pictures of large ones.
///
/// It is run, not linked: so the build needs no library, a picture that its decoder cannot bear ends
/// that process and not this one, and it may be installed or updated at any time.
struct VipsProgram: Sendable {
  private let program: InstalledProgram

  /// Nil where it is not installed.
  init?(searchPath: String) {
    guard let program = InstalledProgram("vipsthumbnail", searchPath: searchPath) else {
      return nil
    }
    self.program = program
  }

  /// By which another build knows that nothing about it changed.
  var identity: FileIdentity? { program.identity }

  /// How pictures are made: another where another command makes them, or the program is another.
  var recipe: [UInt8] { program.recipe(1) }

  /// Makes a copy, upright, in sRGB and without what the file says of its making; never larger than
  /// the original.
  ///
  /// - Parameters:
  ///   - source: a name without brackets, which would be options: the name of a file in `folder`.
  ///   - output: the same, with the extension of its kind.
  /// - Returns: why it could not be made; nil where it was.
  func resize(
    _ source: String, toWidth width: Int, as kind: PictureKind, quality: Int,
    output: String, in folder: String
  ) -> String? {
    let arguments = [
      source, "--size", "\(width)x>", "--export-profile", "srgb", "--output",
      output + Self.options(kind, quality: quality),
    ]
    // Pictures are made side by side: one thread each is enough.
    let outcome = program.run(arguments, in: folder, variables: ["VIPS_CONCURRENCY": "1"])
    if outcome.status == 0 { return nil }
    return outcome.lines.last.map(String.init) ?? "exit code \(outcome.status)"
  }

  private static func options(_ kind: PictureKind, quality: Int) -> String {
    switch kind {
    case .jpeg: "[Q=\(quality),optimize_coding,interlace,strip]"
    case .png: "[compression=9,strip]"
    case .webp: "[Q=\(quality),strip]"
    }
  }
}

extension Diagnostic {
  /// Once for all that the site lacks for it.
  static func missingVips(forPictures: Bool, forCards: Bool) -> Diagnostic {
    let programs = (forPictures ? ["vipsthumbnail"] : []) + (forCards ? [CardProgram.name] : [])
    let effects =
      (forPictures ? ["pictures are published in their own size alone"] : [])
      + (forCards ? ["stories without a picture have no social card"] : [])
    let settings =
      (forPictures ? ["'pictures: {enabled: false}'"] : [])
      + (forCards ? ["'social_cards: false'"] : [])
    return .warning(
      "missing-vips",
      "\(programs.joined(separator: " and ")) \(programs.count > 1 ? "are" : "is") not installed: "
        + effects.joined(separator: ", and "),
      at: .file(ContentTree.settingsPath),
      help: "install libvips-tools (Debian, Ubuntu) or vips (Homebrew), "
        + "or write \(settings.joined(separator: " and "))")
  }

  static func failedPicture(_ path: String, _ reason: String) -> Diagnostic {
    .warning(
      "failed-picture", "picture cannot be made smaller: \(reason)", at: .file(path),
      help: "it is published as it is")
  }
}
