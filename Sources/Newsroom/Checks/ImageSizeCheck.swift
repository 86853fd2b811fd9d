/// Pictures that take long to load.
struct ImageSizeCheck {
  static let limit = 2_000_000

  private let paths: [Route: String]
  private let sources: ContentSources

  init(_ site: Site, sources: ContentSources) {
    paths = Dictionary(
      site.assets.map { ($0.route, $0.path) }, uniquingKeysWith: { first, _ in first })
    self.sources = sources
  }

  func findings(in story: Story) -> [Finding] {
    findings(in: story.body, picture: story.picture)
  }

  func findings(in entity: Entity) -> [Finding] {
    findings(in: entity.body, picture: entity.picture)
  }

  private func findings(in prose: LinkedProse, picture: LinkedPicture?) -> [Finding] {
    guard picture != nil || !prose.source.markdown.images.isEmpty else { return [] }
    var findings: [Finding] = []
    if let picture, case .route(let route) = picture.target {
      findings += finding(route, .range(picture.picture.source.range))
    }
    for edit in prose.edits {
      if case .picture(.route(let route), _) = edit.change, let source = edit.source {
        findings += finding(route, .range(source))
      }
    }
    return findings
  }

  private func finding(_ route: Route, _ place: FindingPlace) -> [Finding] {
    guard let path = paths[route], let size = sources.size(path), size > Self.limit else {
      return []
    }
    let tenths = size / 100_000
    return [
      Finding(
        code: .hugeImage, message: "picture \(path) has \(tenths / 10).\(tenths % 10) MB",
        place: place, help: "make it smaller than \(Self.limit / 1_000_000) MB")
    ]
  }
}
