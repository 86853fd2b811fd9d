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
  }

  private let templates: [String: Template]

  /// - Parameters:
  ///   - sources: the templates' texts, by which a changed one is known.
  ///   - languages: of the files that the theme's strings come from.
  init(
    _ set: TemplateSet, sources: [TemplateSource], languages: ContentDigest,
    presentation: Presentation
  ) {
    let digests = Dictionary(
      sources.map { ($0.name, ContentDigest(of: $0.file.bytes)) }, uniquingKeysWith: { $1 })
    let library = TemplateLibrary.digest(presentation)
    let plainMembers = TemplateReference.plainMembers
    let names = Set(presentation.plan.pages.map(\.content.template))
    var templates: [String: Template] = [:]
    for name in names where set.contains(name) {
      var code: [UInt8] = []
      library.append(to: &code)
      languages.append(to: &code)
      for part in set.closure(of: name) {
        code += part.utf8
        code.append(0)
        digests[part]?.append(to: &code)
      }
      templates[name] = Template(
        code: ContentDigest(of: code),
        members: set.reachableMembers(
          of: name, plainMembers: plainMembers, readByFilters: TemplateLibrary.membersRead))
    }
    self.templates = templates
  }

  /// Whether a page's templates, and the site's own filters and functions, are those that it was made
  /// with.
  func hasSameTemplates(_ page: PagePlan, as record: PageRecord) -> Bool {
    record.parts.first { $0.name == PageRecord.templatePart }?.digest
      == templates[page.content.template]?.code
  }

  /// Nil where the page cannot be compared, and is rendered by every build.
  ///
  /// - Parameter variables: the template's, by name; those that it cannot read are no part.
  func parts(of page: PagePlan, _ variables: [String: Value]) -> [PageRecord.Part]? {
    guard let template = templates[page.content.template] else { return nil }
    var parts = [PageRecord.Part(name: PageRecord.templatePart, digest: template.code)]
    for (name, value) in variables.sorted(by: { $0.key < $1.key })
    where template.members.contains(name) {
      guard let digest = ValueDigest.of(value, reading: template.members) else { return nil }
      parts.append(.init(name: name, digest: digest))
    }
    return parts
  }
}
