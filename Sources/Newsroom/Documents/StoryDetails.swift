import FrontMatter

/// What a story's front matter says that no list of stories shows: most of it. Linking asks for it, and
/// after that checks do; pages show its sources.
package struct StoryDetails: Sendable {
  /// First in its archive, to be read alone.
  package let sources: [SourceCitation]
  /// Slugs of author files, or plain names.
  package let authors: [Located<String>]
  package let topics: [Located<String>]
  package let entities: [Located<String>]
  package let series: Located<String>?
  package let image: Picture?
  package let events: [EventFields]

  static let none = StoryDetails(
    sources: [], authors: [], topics: [], entities: [], series: nil, image: nil, events: [])
}
