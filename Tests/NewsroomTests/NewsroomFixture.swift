import Chronology
import Diagnostics
import Newsroom

/// A site of a few files, read and linked in memory.
struct NewsroomFixture {
  let site: Site
  let diagnostics: [Diagnostic]

  /// - Parameter files: text by path below `content/`.
  init(_ files: [String: String], settings: String = "") {
    var diagnostics: [Diagnostic] = []
    let settings = SettingsReader.read(
      SourceFile(path: ContentTree.settingsPath, text: settings), into: &diagnostics)
    let reader = DocumentReader(settings: settings.reading)
    let documents = files.sorted { $0.key < $1.key }.compactMap { path, text -> ReadFile? in
      guard let kind = ContentKind.allCases.first(where: { path.hasPrefix($0.folder + "/") }) else {
        return nil
      }
      let file = ContentFile(kind: kind, path: "content/\(path)")
      return reader.read(file, SourceFile(path: file.path, text: text))
    }
    let (site, found) = SiteLinker.link(
      documents, attachments: [], settings: settings,
      visibility: Visibility(now: Moment(secondsSinceEpoch: 4_000_000_000)))
    self.site = site
    self.diagnostics = diagnostics + documents.flatMap(\.diagnostics) + found
  }

  static func entity(_ name: String, _ more: String = "", body: String = "") -> String {
    "---\nname: \(name)\n\(more)\n---\n\n\(body)\n"
  }

  static func story(_ body: String, date: String = "2026-06-01", _ more: String = "") -> String {
    "---\ntitle: A story\ndate: \(date)\n\(more)\n---\n\n\(body)\n"
  }

  func story(_ slug: String) -> Story? { site.stories.first { $0.slug == slug } }

  func entity(_ slug: String) -> Entity? { site.entities.first { $0.slug == slug } }

  /// The HTML of a prose, its mentions as `[name](slug)` and its other links as `[text](target)`.
  func marked(_ prose: LinkedProse?) -> String {
    guard let prose else { return "" }
    var result = ""
    var position = 0
    for edit in prose.edits {
      result += text(prose.source.markdown.html[position..<edit.range.lowerBound])
      let original = text(prose.source.markdown.html[edit.range])
      switch edit.change {
      case .mention(let entity): result += "[\(original)](\(slug(of: .entity(entity))))"
      case .link(let target, let suffix, let text):
        result += "[\(text ?? "")](\(slug(of: target))\(suffix))"
      case .url(let target, let suffix): result += slug(of: target) + suffix
      default: result += original
      }
      position = edit.range.upperBound
    }
    return result + text(prose.source.markdown.html[position...])
  }

  private func slug(of target: LinkTarget) -> String {
    switch target {
    case .story(let id): "story:" + site.stories[id].slug
    case .entity(let id): site.entities[id].slug
    default: "\(target)"
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
