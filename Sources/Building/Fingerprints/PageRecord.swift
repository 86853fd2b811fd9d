import Digests
import Templating

/// What is remembered of a page or file from one build to the next.
package struct PageRecord: Sendable, Hashable {
  /// What a file for machines is made from, where it is not known more closely.
  package static let sitePart = "site"

  /// Nil for a file, which no template makes.
  package let fingerprint: PageFingerprint?
  /// The published bytes.
  package let output: ContentDigest
  package let questions: [RenderState.Record]
  /// Why it was rendered when it last was, and in which build of the site.
  package let reason: RenderReason
  package let build: Int
  /// Nil where it cannot be told what it was made from.
  package let trace: OutputTrace?

  /// The same output, made from the same things at other places of the site.
  func carried(_ trace: OutputTrace?) -> PageRecord {
    PageRecord(
      fingerprint: fingerprint, output: output, questions: questions, reason: reason, build: build,
      trace: trace)
  }
}

/// Why a page was rendered.
package enum RenderReason: Sendable, Hashable {
  /// No build before it knew the page.
  case new
  /// These parts were others.
  case changed([String])
  /// What its templates ask of the site had another answer.
  case answered
  /// The published file was missing, or somebody had changed it.
  case disturbed

  /// In words, after "because".
  package var text: String {
    switch self {
    case .new: "no build before had made it"
    case .changed(let parts):
      parts.map { $0 == PageFingerprint.templatePart ? "its templates" : "'\($0)'" }
        .joined(separator: ", ") + " had changed"
    case .answered: "a question that its templates ask of the site had another answer"
    case .disturbed: "the published file was missing or had been changed"
    }
  }
}
