/// What links to files and `[[slug]]`s of stories can lead to, by path and slug.
struct LinkPlaces: Sendable {
  /// One document, and what of it a `#fragment` may name.
  struct Place: Sendable {
    let target: LinkTarget
    fileprivate let source: Source

    /// Few links have a fragment, so the anchors of a text are made when one asks.
    fileprivate enum Source: Sendable {
      /// Those of the text, and those that do not stand in it.
      case text(Prose, furtherAnchors: [String])
      case anchors([String])
    }

    var anchors: [String] {
      switch source {
      case .text(let body, let furtherAnchors): body.markdown.anchors + furtherAnchors
      case .anchors(let anchors): anchors
      }
    }

    init(_ target: LinkTarget, anchors: [String]) {
      self.target = target
      source = .anchors(anchors)
    }

    init(_ target: LinkTarget, _ body: Prose, furtherAnchors: [String]) {
      self.target = target
      source = .text(body, furtherAnchors: furtherAnchors)
    }
  }

  /// By path.
  var documents: [String: Place] = [:]
  /// By slug.
  var stories: [String: [Identifier<Story>]] = [:]
  var storyPaths: [String] = []
  /// By path.
  var assets: [String: Route] = [:]
  var hidden: [String: Visibility.Reason] = [:]
}
