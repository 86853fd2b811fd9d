import Digests
import Newsroom
import Templating

/// Tells of a page's variables and template whether they are what an earlier build rendered.
///
/// A fingerprint is the digest of the templates that the page is made with, of the values that they
/// can read, and of what the site's own filters and functions depend on. What it does not cover are
/// the answers to questions that the templates asked of the site: those are kept beside it.
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

  /// Nil where the page cannot be compared, and is rendered by every build.
  ///
  /// - Parameter variables: the template's, by name.
  func fingerprint(of page: PagePlan, _ variables: [String: Value]) -> ContentDigest? {
    guard let template = templates[page.content.template] else { return nil }
    let sorted = variables.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    guard let values = ValueDigest.of(variables: sorted, reading: template.members) else {
      return nil
    }
    var bytes = Array(page.route.path.utf8)
    bytes.append(0)
    template.code.append(to: &bytes)
    values.append(to: &bytes)
    return ContentDigest(of: bytes)
  }
}
