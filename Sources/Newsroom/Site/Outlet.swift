/// A publisher that the site relies on as a source, with everything that is cited from it.
package struct Outlet: Sendable {
  package let slug: String
  package let route: Route
  package let name: String
  /// Newest story first; those of entity files last.
  package let citations: [Citation]

  /// One source at one place that cites it.
  package struct Citation: Sendable, Hashable {
    package let source: Source
    package let citer: Event.Telling.Teller

    /// Where a source stands: those of stories are as many as the stories and more.
    package enum Source: Sendable, Hashable {
      /// A position among those that the citing story lists.
      case listed(Int)
      /// One of its events cites it.
      case told(SourceCitation)
    }
  }

  /// The stories that rely on it, the newest first.
  package let stories: [Identifier<Story>]
}

extension Site {
  /// What is cited; nil where its story could not be read.
  package func source(of citation: Outlet.Citation) -> SourceCitation? {
    switch (citation.source, citation.citer) {
    case (.told(let source), _): return source
    case (.listed(let position), .story(let story)):
      let sources = stories[story].fields.sources
      return position < sources.count ? sources[position] : nil
    case (.listed, .entity): return nil
    }
  }
}
