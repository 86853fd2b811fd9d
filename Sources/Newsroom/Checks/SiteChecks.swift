import Chronology
import Diagnostics

/// All checks of a linked site: what an editor would ask about before it is published.
package struct SiteChecks {
  let site: Site
  private let drafts: [Document<StoryFields>]
  private let now: Moment
  let sources: ContentSources

  /// - Parameters:
  ///   - files: what reading gave: drafts are checked for their age though the site has none of them.
  package init(_ site: Site, files: [ReadFile], now: Moment, sources: ContentSources) {
    self.site = site
    self.now = now
    self.sources = sources
    drafts = files.compactMap { file in
      guard case .story(let document) = file.content, document.fields.isDraft else { return nil }
      return document
    }
  }

  /// In no order. Cost: linear in the site's text.
  package func diagnostics() -> [Diagnostic] {
    var placer = FindingPlacer(sources: sources, severities: site.settings.checks)
    return findings().compactMap { placer.diagnostic(of: $0) }
  }

  private func findings() -> [Finding] {
    let names = StoryNames(site.entities)
    let images = ImageSizeCheck(site, sources: sources)
    let dates = DateReading(
      settings: site.settings.reading, day: now.in(site.settings.timeZone).day)
    var findings: [Finding] = []
    for story in site.stories {
      let text = StoryText(
        story, dates: dates.near(story.fields.published.in(site.settings.timeZone).day))
      findings += Self.findings(in: text)
      let mentions = names.mentions(in: story)
      findings += AmbiguousNameCheck.findings(in: text, mentions: mentions, site: site)
      findings += ListedEntityCheck.findings(
        in: story, mentions: mentions, names: names, site: site)
      findings += images.findings(in: story)
    }
    for entity in site.entities {
      findings += AltTextCheck.findings(in: entity)
      findings += images.findings(in: entity)
    }
    findings += AliasCollisionCheck.findings(in: site, names: names)
    findings += UnusedEntityCheck.findings(in: site)
    findings += DuplicateEventCheck(site: site).findings()
    findings += DuplicateStoryCheck(site: site).findings()
    findings += drafts.flatMap { StaleDraftCheck.findings(in: $0, now: now) }
    return findings
  }

  /// What one story tells by itself.
  private static func findings(in text: StoryText) -> [Finding] {
    HeadingDateCheck.findings(in: text)
      + RelativeDayCheck.findings(in: text)
      + HeadingWeekdayCheck.findings(in: text)
      + EventOrderCheck.findings(in: text)
      + EventDistanceCheck.findings(in: text)
      + MissingYearCheck.findings(in: text)
      + RepeatedHeadlineCheck.findings(in: text)
      + BoilerplateCheck.findings(in: text)
      + MissingFieldsCheck.findings(in: text)
      + AltTextCheck.findings(in: text.story)
      + HeadingLevelCheck.findings(in: text)
      + CorrectionCheck.findings(in: text.story)
  }
}
