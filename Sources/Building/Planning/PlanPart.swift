import Newsroom
import Tracking

/// The parts of a plan that pages and files can depend on beside those of the site.
package enum PlanPart: UInt8, CaseIterable, Sendable {
  case archive = 32
  case timelineYears, kinds, kindNames, corrections, hasCorrections, pages, sitemaps
  case newsSitemaps, redirects
  /// Where the links that authors wrote lead, one by one.
  case links
  /// The site's own pictures for browsers' tabs.
  case icons
  /// The titles and routes of those that every page leads to; not what stands on them.
  case navigationPages
  /// Whether any text or page shows a picture of another site.
  case foreignPictures

  func noteRead(of position: Int = 0) {
    ReadTracker.note(ReadKey(part: rawValue, position: position))
  }

  /// The part itself, whose reading is noted.
  func noting<Part>(_ part: Part) -> Part {
    noteRead()
    return part
  }
}
