import Newsroom

/// What other names of entities change in the files of the built-in search.
struct SearchEdit: Sendable {
  /// The parts of the words that are others.
  let parts: [Int]
  /// The entries that are found by other words.
  private let numbers: [Int]
  private let presentation: Presentation

  /// - Parameters:
  ///   - words: those that anything is found by now or was, but not both.
  ///   - extent: of all edits since the last whole build.
  ///   - known: the parts that they changed.
  init(
    _ presentation: Presentation, _ words: [String], _ extent: EditExtent, since known: [Int]
  ) {
    self.presentation = presentation
    let site = presentation.site
    guard site.settings.search == .builtin else {
      parts = []
      numbers = []
      return
    }
    let layout = presentation.searchLayout
    parts = Set(words.map(layout.part) + known).sorted()
    let stories = extent.renamed.flatMap { site.entities[$0].stories } + extent.renaming
    numbers =
      extent.renamed.map { SearchEntries.number(of: $0) }
      + stories.uniqued().map { SearchEntries.number(of: $0, in: site) }
  }

  static func path(ofPart part: Int) -> String { SearchFile.words(part).route.outputPath }

  /// The new bytes of each part; nil where a published file is none of the search.
  ///
  /// - Parameter published: gives the bytes of a published file.
  func files(_ published: (String) -> [UInt8]?) -> [(path: String, part: Int, bytes: [UInt8])]? {
    if parts.isEmpty { return [] }
    let entries = SearchEntries(presentation)
    let changed = numbers.map { (number: $0, entry: entries.entry($0)) }
    var files: [(path: String, part: Int, bytes: [UInt8])] = []
    for part in parts {
      let path = Self.path(ofPart: part)
      guard let bytes = published(path),
        var words = SearchWordsPart(bytes, part: part, layout: presentation.searchLayout)
      else { return nil }
      words.replace(changed)
      files.append((path, part, words.bytes))
    }
    return files
  }
}
