import Chronology
import Newsroom
import Tracking

/// A planned site as its readers will see it: what views ask for URLs, names and dates.
package final class Presentation: Sendable {
  package let plan: RenderPlan
  package let basePath: String
  package let labels: Labels
  let dates: DatePresentation
  let theme: ThemeAssets
  let shared: SharedViews
  let pictures: [Route: PictureSize]
  let pictureSources: [Route: PictureSources]
  let cards: [Identifier<Story>: PlannedCard]

  /// - Parameters:
  ///   - pictures: the sizes of the site's own pictures, as far as they are known.
  ///   - pictureSources: the copies of them that there are.
  ///   - cards: those that were drawn for stories without a picture.
  ///   - tracksReads: a later build will ask what things were made from.
  ///   - strings: the words of the theme, in the site's language.
  ///   - scratch: for what is made once and written to many files; nil to hold it.
  ///   - heldCardCount: of the newest stories, those whose cards are held once they are made.
  package init(
    _ plan: RenderPlan, theme: ThemeAssets, pictures: [Route: PictureSize],
    pictureSources: [Route: PictureSources] = [:],
    cards: [Identifier<Story>: PlannedCard] = [:], strings: ThemeStrings = .english,
    tracksReads: Bool = false, scratch: ScratchFile? = nil, heldCardCount: Int = .max
  ) {
    self.plan = plan
    self.pictures = pictures
    self.pictureSources = pictureSources
    self.cards = cards
    self.basePath = plan.site.settings.baseURL.path
    self.labels = Labels(strings: strings)
    self.dates = DatePresentation(settings: plan.site.settings)
    self.theme = theme
    self.shared = SharedViews(
      plan.site, nodes: tracksReads ? ReadNodes(keptBy: scratch) : nil, scratch: scratch,
      heldCardCount: heldCardCount)
  }

  package var site: Site { plan.site }

  /// A link's destination on this site, encoded, with the base path.
  func url(of route: Route) -> String {
    route.url(basePath: basePath)
  }

  func absoluteURL(of route: Route) -> String {
    site.settings.baseURL.absoluteURL(of: route)
  }

  /// A target's destination; empty for what is left as it was written.
  func url(of target: LinkTarget) -> String {
    switch target {
    case .story(let id): url(of: site.stories[id].route)
    case .entity(let id): url(of: site.entities[id].route)
    case .topic(let id): url(of: site.topics[id].route)
    case .author(let id): url(of: site.authors[id].route)
    case .timeline(let id): url(of: site.timelines[id].route)
    case .page(let id): url(of: site.pages[id].route)
    case .route(let route): url(of: plan.resolve(route))
    case .here, .elsewhere: ""
    }
  }

  /// What a link to a target says where its author gave no text.
  func name(of target: LinkTarget) -> String {
    switch target {
    case .story(let id): site.stories[id].fields.title
    case .entity(let id): site.entities[id].name
    case .topic(let id): site.topics[id].title
    case .author(let id): site.authors[id].name
    case .timeline(let id): site.timelines[id].fields.title
    case .page(let id): site.pages[id].fields.title
    case .route(let route): route.path
    case .here, .elsewhere: ""
    }
  }

  func html(of prose: LinkedProse) -> [UInt8] {
    ProseWriter(presentation: self).html(of: prose)
  }

  func inlineHTML(of prose: LinkedProse) -> [UInt8] {
    ProseWriter(presentation: self).inlineHTML(of: prose)
  }

  /// A picture's size, where its file is the site's own and says it.
  func size(of target: LinkTarget) -> PictureSize? {
    guard case .route(let route) = target else { return nil }
    return pictures[plan.resolve(route)]
  }

  /// What a browser may choose from in place of a picture; nil where it is the only one.
  func sources(of target: LinkTarget) -> PictureSources? {
    guard case .route(let route) = target else { return nil }
    return pictureSources[route]
  }

  /// A picture's address for other sites: feeds, cards, search engines.
  func absoluteURL(of picture: LinkedPicture) -> String {
    if picture.target == .elsewhere { return picture.picture.source.value }
    return site.settings.baseURL.origin + url(of: picture.target) + picture.suffix
  }
}
