import Archiving
import Chronology
import FrontMatter

/// A story's front matter, typed.
package final class StoryFields: Sendable {
  package let title: String
  package let summary: String?
  package let published: Moment
  package let updated: Moment?
  package let slug: Located<String>?
  /// A slug of the newsroom's own: news, analysis, explainer, brief, live …
  package let kind: String
  package let isDraft: Bool
  /// Nothing of the story is shown before it.
  package let publishAt: Moment?
  /// Nothing of the story is shown from then on.
  package let expires: Moment?
  package let canonicalURL: String?
  /// The site has only a part of it; the rest stands at `canonicalURL`.
  package let isExcerpt: Bool
  package let corrections: [Correction]
  /// Its place in its series, counted from 1; nil where the dates tell the order.
  package let part: Int?
  /// Old URLs of the story.
  package let aliases: [Located<String>]
  package let language: String?
  /// Where readers can discuss it.
  package let comments: String?
  package let aiDisclosure: String?
  /// What `ai_disclosure` says of it for machines; nil where it says that they had no part.
  package let digitalSource: DigitalSource?
  /// Of its file.
  private let path: String
  private let storedDetails: Stored<StoryDetails>

  /// - Parameters:
  ///   - path: of the story's file.
  ///   - keeper: for the details; nil to hold them.
  init(
    title: String, summary: String?, published: Moment, updated: Moment?, slug: Located<String>?,
    kind: String, isDraft: Bool, publishAt: Moment?, expires: Moment?, canonicalURL: String?,
    isExcerpt: Bool, corrections: [Correction], part: Int?, aliases: [Located<String>],
    language: String?, comments: String?, aiDisclosure: String?, digitalSource: DigitalSource?,
    details: StoryDetails, of path: String, keptBy keeper: (any ByteKeeper)? = nil
  ) {
    self.title = title
    self.summary = summary
    self.published = published
    self.updated = updated
    self.slug = slug
    self.kind = kind
    self.isDraft = isDraft
    self.publishAt = publishAt
    self.expires = expires
    self.canonicalURL = canonicalURL
    self.isExcerpt = isExcerpt
    self.corrections = corrections
    self.part = part
    self.aliases = aliases
    self.language = language
    self.comments = comments
    self.aiDisclosure = aiDisclosure
    self.digitalSource = digitalSource
    self.path = path
    storedDetails =
      keeper.map { keeper in
        Stored(details, keptBy: keeper, subject: path) { $0.archive(into: &$1) }
      } ?? Stored(details)
  }

  /// May be read from where they are kept: to be asked for once.
  package var details: StoryDetails {
    storedDetails.value(subject: path, orElse: .none) { reader throws(ArchiveDamage) in
      try StoryDetails(from: &reader)
    }
  }

  /// Those of the details, read alone.
  package var sources: [SourceCitation] {
    storedDetails.part(\.sources, subject: path, orElse: []) { reader throws(ArchiveDamage) in
      try [SourceCitation](from: &reader)
    }
  }

  func archiveDetails(into writer: inout ArchiveWriter) {
    // A kept archive says where things stand in the story's own file.
    if writer.subject == path, !writer.omitsPlaces, let archive = storedDetails.keptArchive {
      writer.write(plain: archive)
    } else {
      details.archive(into: &writer)
    }
  }

  /// When the story may first be seen.
  package var visibleFrom: Moment { publishAt ?? published }

  /// When readers were last told something new: corrections change a story too.
  package var lastChange: Moment {
    var last = published
    for moment in [updated].compactMap(\.self) + corrections.map(\.date)
    where moment.secondsSinceEpoch > last.secondsSinceEpoch {
      last = moment
    }
    return last
  }
}

/// How a text came to be, where machines had a part in it: codes of IPTC's digital source types
/// (https://cv.iptc.org/newscodes/digitalsourcetype/).
package enum DigitalSource: String, Sendable, CaseIterable {
  case trainedAlgorithmicMedia
  case compositeWithTrainedAlgorithmicMedia
  case algorithmicallyEnhanced
  case dataDrivenMedia
}

/// A picture, with what readers are told about it.
package struct Picture: Sendable, Hashable {
  package let source: Located<String>
  package let alt: String?
  package let caption: String?
  package let credit: String?
}
