import Digests
import Newsroom
import Templating

/// Tells of a page's variables and template whether they are what an earlier build rendered.
///
/// A fingerprint is in parts: one is the digest of the templates that the page is made with and of what
/// the site's own filters and functions depend on, the others are of the variables that the templates
/// can read. What it does not cover are the answers to questions that the templates asked of the site:
/// those are kept beside it.
struct PageFingerprints: Sendable {
  /// What is the same for all pages of one template.
  private struct Template {
    let code: ContentDigest
    let members: ReachableMembers
    /// The digest of the members.
    let reading: UInt64
  }

  private let templates: [String: Template]

  /// - Parameters:
  ///   - sources: the templates' texts, by which a changed one is known.
  ///   - plainMembers: the members that are no views and hold none, wherever they occur.
  ///   - languages: of the files that the theme's strings come from.
  init(
    _ set: TemplateSet, sources: [TemplateSource], languages: ContentDigest,
    plainMembers: Set<String>, presentation: Presentation
  ) {
    let digests = Dictionary(
      sources.map { ($0.name, ContentDigest(of: $0.file.bytes)) }, uniquingKeysWith: { $1 })
    let library = TemplateLibrary.digest(presentation)
    var templates: [String: Template] = [:]
    for name in presentation.plan.templates where set.contains(name) {
      var code: [UInt8] = []
      library.append(to: &code)
      languages.append(to: &code)
      for part in set.closure(of: name) {
        code += part.utf8
        code.append(0)
        digests[part]?.append(to: &code)
      }
      let members = set.reachableMembers(
        of: name, plainMembers: plainMembers, readByFilters: TemplateLibrary.membersRead)
      templates[name] = Template(
        code: ContentDigest(of: code), members: members, reading: members.digest.low)
    }
    self.templates = templates
  }

  /// Whether a page's templates, and the site's own filters and functions, are those that it was made
  /// with.
  func hasSameTemplates(_ page: PagePlan, as record: PageRecord) -> Bool {
    record.fingerprint?.parts.first { $0.name == PageFingerprint.templatePart }?.digest
      == templates[page.content.template]?.code
  }

  /// Nil where the page cannot be compared, and is rendered by every build.
  ///
  /// - Parameter variables: the template's, by name; those that it cannot read are no part.
  func fingerprint(of page: PagePlan, _ variables: [String: Value]) -> PageFingerprint? {
    guard let template = templates[page.content.template] else { return nil }
    var parts = [PageFingerprint.Part(name: PageFingerprint.templatePart, digest: template.code)]
    for (name, value) in variables.sorted(by: { $0.key < $1.key })
    where template.members.contains(name) {
      guard let digest = ValueDigest.of(value, reading: template.members) else { return nil }
      parts.append(.init(name: name, digest: digest))
    }
    return PageFingerprint(reading: template.reading, parts: parts)
  }

  /// That of a page for which nothing was read that is another now, without a look at its variables;
  /// nil where its templates can read others than they did.
  func fingerprint(of page: PagePlan, asIn record: PageRecord) -> PageFingerprint? {
    guard let template = templates[page.content.template], let known = record.fingerprint,
      known.reading == template.reading
    else { return nil }
    let parts = known.parts.map { part in
      part.name == PageFingerprint.templatePart
        ? PageFingerprint.Part(name: part.name, digest: template.code) : part
    }
    return PageFingerprint(reading: template.reading, parts: parts)
  }
}
