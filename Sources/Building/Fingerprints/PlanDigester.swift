import Archiving
import Digests
import Newsroom

/// Digests the parts of a plan.
struct PlanDigester: Sendable {
  let presentation: Presentation
  let outputs: OutputDigester
  private let site: DigestedSite
  private var names: SiteNames { site.names }
  private var plan: RenderPlan { presentation.plan }

  /// - Parameter site: that of the plan.
  init(_ presentation: Presentation, _ site: DigestedSite) {
    self.presentation = presentation
    self.site = site.adding(presentation.cards)
    outputs = OutputDigester(names: site.names, plan: presentation.plan)
  }

  /// Of the plan and of its site.
  ///
  /// - Parameter whole: of what this knows nothing of: settings, templates, strings.
  func digests(whole: [ContentDigest]) -> SiteDigests {
    var parts = site.parts
    for part in PlanPart.allCases {
      let digests = self.digests(of: part)
      parts[part.rawValue] = .init(names: digests.indices.map { UInt64($0) }, digests: digests)
    }
    var code: [UInt8] = []
    for digest in whole + [presentation.pictureDigest, dataDigest] { digest.append(to: &code) }
    return SiteDigests(
      whole: ContentDigest(of: code), parts: parts, links: plan.writtenLinks.routes)
  }

  /// With the links that were asked for while the outputs were made.
  func addingLinks(to digests: SiteDigests) -> SiteDigests {
    var digests = digests
    let links = self.digests(of: .links)
    digests.parts[PlanPart.links.rawValue] = .init(
      names: links.indices.map { UInt64($0) }, digests: links)
    digests.links = plan.writtenLinks.routes
    return digests
  }

  private var dataDigest: ContentDigest {
    var writer = ArchiveWriter()
    presentation.site.data.archive(into: &writer)
    return ContentDigest(of: writer.bytes)
  }

  private func digests(of part: PlanPart) -> [UInt64] {
    var writer = ArchiveWriter()
    switch part {
    case .archive:
      for month in plan.archive.months {
        writer.write(month.year)
        writer.write(month.month)
        names.write(month.stories.map { Identifier<Story>($0) }, of: \.stories, to: &writer)
      }
    case .timelineYears:
      for year in plan.timelineYears.years { outputs.write(.year(year), to: &writer) }
    case .kinds:
      for kind in plan.kinds.kinds {
        writer.write(kind.name)
        names.write(kind.stories, of: \.stories, to: &writer)
      }
    case .kindNames: plan.kinds.kinds.map(\.name).archive(into: &writer)
    case .corrections:
      for entry in plan.corrections.entries {
        writer.write(fixed: names.stories[entry.story.index])
        writer.write(count: entry.position)
      }
    case .hasCorrections: plan.hasCorrections.archive(into: &writer)
    case .pages: for page in plan.pages { writer.write(fixed: outputs.digest(of: .page(page))) }
    case .sitemaps:
      for file in plan.sitemaps.files {
        writer.write(file.route.path)
        file.pages.archive(into: &writer)
      }
    case .newsSitemaps:
      for file in plan.newsSitemaps.files {
        writer.write(file.route.path)
        file.isQuiet.archive(into: &writer)
        names.write(file.stories, of: \.stories, to: &writer)
      }
    case .redirects:
      for redirect in plan.redirects {
        for text in [redirect.from.path, redirect.to.path, redirect.title] { writer.write(text) }
      }
    case .icons:
      (plan.icons.favicon?.path).archive(into: &writer)
      (plan.icons.touchIcon?.path).archive(into: &writer)
    case .navigationPages:
      for page in plan.navigationPages.pages {
        for text in [page.title, page.route.path] { writer.write(text) }
      }
    case .foreignPictures: plan.showsForeignPictures.archive(into: &writer)
    case .links:
      return plan.writtenLinks.routes.map { SiteNames.name(plan.resolve($0).path) }
    }
    return [writer.digest]
  }
}
