/// How much there is to read.
package struct WordCount: Sendable, Hashable {
  /// Runs between white space that hold a letter or a digit, in scripts that put spaces between
  /// words.
  package var words = 0
  /// Chinese characters, kana and the like, each of which readers take for about a word.
  package var characters = 0

  package init(words: Int = 0, characters: Int = 0) {
    self.words = words
    self.characters = characters
  }

  /// What a plain text has.
  package init(of text: String) {
    var counter = WordCounter()
    Array(text.utf8).withUnsafeBufferPointer { counter.add($0) }
    self = counter.finish()
  }

  package var total: Int { words + characters }

  /// Whole minutes at 230 words or 500 characters a minute, never less than one.
  package var readingMinutes: Int {
    let minutes = Double(words) / 230 + Double(characters) / 500
    return max(1, Int(minutes.rounded(.up)))
  }
}
