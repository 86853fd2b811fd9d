import Newsroom
import Templating

/// What a page tells search engines about itself: JSON-LD in the terms of schema.org, as one graph.
struct StructuredData {
  let presentation: Presentation

  /// None for pages that only lead to others.
  func value(for page: PagePlan) -> Value {
    guard let writeSubject = subject(of: page) else { return .none }
    let fragment = JSONFragment { json in
      json.object { json in
        json.member("@context", "https://schema.org")
        json.list("@graph") { json in
          json.object(writeSubject)
          writeBreadcrumbs(to: page, to: &json)
        }
      }
    }
    return .json(fragment)
  }

  /// Writes what the page is about, which its graph begins with.
  private func subject(of page: PagePlan) -> ((inout JSONBuilder) -> Void)? {
    let lists = ListMetadata(data: self)
    switch page.content {
    case .home(let list) where list.isFront: return SiteMetadata(data: self).write
    case .story(let id): return StoryMetadata(story: site.stories[id], self).write
    case .entity(let id, let list) where list.isFront:
      return EntityMetadata(entity: site.entities[id], data: self).write
    case .author(let id, let list) where list.isFront:
      return { lists.write(profileOf: site.authors[id], at: page.route, to: &$0) }
    default:
      guard let entries = lists.entries(of: page.content) else { return nil }
      return { lists.write(page, of: entries, to: &$0) }
    }
  }

  /// Writes the way from the home page to a page, that page last; nothing for the home page.
  private func writeBreadcrumbs(to page: PagePlan, to json: inout JSONBuilder) {
    let crumbs = presentation.breadcrumbs(of: page.content)
    guard !crumbs.isEmpty else { return }
    let origin = site.settings.baseURL.origin
    json.object { json in
      json.member("@type", "BreadcrumbList")
      json.list("itemListElement") { json in
        func write(_ name: String, _ url: String, at position: Int) {
          json.object {
            $0.member("@type", "ListItem")
            $0.member("position", position)
            $0.member("name", name)
            $0.member("item", url)
          }
        }
        for (position, crumb) in crumbs.enumerated() {
          write(crumb.title, origin + crumb.url, at: position + 1)
        }
        write(
          presentation.heading(of: page.content).title, presentation.absoluteURL(of: page.route),
          at: crumbs.count + 1)
      }
    }
  }

  private var site: Site { presentation.site }

  /// The newsroom that answers for the site.
  var publisher: JSONFragment {
    shared.publisherMetadata.value(at: 0, shared.node(.publisherMetadata)) {
      SiteMetadata(data: self).publisher
    }
  }

  /// An entity as a story names it: enough to tell which it is.
  func reference(to id: Identifier<Entity>) -> JSONFragment {
    shared.entityMetadata.value(at: id.index, shared.node(.entityMetadata, id.index)) {
      EntityMetadata(entity: site.entities[id], data: self).reference
    }
  }

  /// Who signs a story.
  func reference(to id: Identifier<Author>) -> JSONFragment {
    shared.authorMetadata.value(at: id.index, shared.node(.authorMetadata, id.index)) {
      JSONFragment { json in
        json.object { site.authors[id].writeIdentity(presentation, to: &$0) }
      }
    }
  }

  private var shared: SharedViews { presentation.shared }

  /// Writes a picture with its size and what is said of it.
  func write(_ picture: LinkedPicture, to json: inout JSONBuilder) {
    json.object {
      write(
        imageAt: presentation.absoluteURL(of: picture),
        size: presentation.size(of: picture.target), to: &$0)
      $0.member("caption", optional: picture.picture.caption)
      $0.member("creditText", optional: picture.picture.credit)
    }
  }

  /// Writes a card that was drawn for a story.
  func write(_ card: SharePicture, to json: inout JSONBuilder) {
    json.object { write(imageAt: card.url, size: card.size, to: &$0) }
  }

  private func write(imageAt url: String, size: PictureSize?, to json: inout JSONBuilder) {
    json.member("@type", "ImageObject")
    json.member("url", url)
    guard let size else { return }
    json.member("width", size.width)
    json.member("height", size.height)
  }
}
