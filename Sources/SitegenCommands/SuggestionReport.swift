import Diagnostics
import Newsroom

/// Suggested entities for people: each with its count, its places and the file to begin with.
struct SuggestionReport {
  let text: String

  init(_ suggestions: [EntitySuggestion], root: String) {
    guard !suggestions.isEmpty else {
      text = "no name recurs that is in no entity file\n"
      return
    }
    let paths = Set(suggestions.flatMap(\.places).map(\.path))
    let lines = Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in
        (try? SourceFile.read(path, root: root)).map { (path, LineIndex($0.bytes)) }
      })
    func place(_ range: SourceRange) -> String {
      guard let place = lines[range.path]?.place(of: range.offsets.lowerBound) else {
        return range.path
      }
      return "\(range.path):\(place.line):\(place.column)"
    }
    text = suggestions.map { suggestion in
      let times = suggestion.mentionCount
      return """
        \(suggestion.name): in \(suggestion.storyCount) stories, \(times) times
        \(suggestion.places.map { "  \(place($0))\n" }.joined())
        \(suggestion.path)
        \(suggestion.skeleton)

        """
    }.joined(separator: "\n")
  }
}
