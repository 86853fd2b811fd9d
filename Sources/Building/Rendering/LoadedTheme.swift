import Diagnostics
import Newsroom
import Templating

/// The theme of a site as its files say it, with its words in the site's language.
struct LoadedTheme: Sendable {
  let files: ThemeFiles
  let assets: ThemeAssets
  let strings: ThemeStrings
  let diagnostics: [Diagnostic]
  /// The strings are whole, so that one that a template asks for and that is not there is its mistake.
  private let hasWholeStrings: Bool

  init(root: String, language: String) {
    files = ThemeFiles(root: root)
    assets = ThemeAssets(files.assets)
    let (strings, stringDiagnostics) = ThemeStringsReader.read(files.languages, for: language)
    self.strings = strings
    hasWholeStrings = !stringDiagnostics.containsError
    diagnostics = files.diagnostics + stringDiagnostics
  }

  /// Compiles the templates for a site.
  ///
  /// - Parameters:
  ///   - keepsFingerprints: a later build will compare the pages.
  ///   - isPartial: only the plan's templates will be rendered, and all are known to have no error.
  ///   - plainMembers: those of `TemplateReference`, where somebody knows them already.
  /// - Returns: no renderer where a template is broken.
  func renderer(
    of presentation: Presentation, keepsFingerprints: Bool, isPartial: Bool = false,
    plainMembers: @autoclosure () -> Set<String> = TemplateReference.plainMembers
  ) -> (renderer: SiteRenderer?, diagnostics: [Diagnostic]) {
    let (templates, diagnostics) = TemplateLibrary.environment(
      presentation, checksStrings: hasWholeStrings
    ).compile(files.templates, rendering: isPartial ? presentation.plan.templates : nil)
    if diagnostics.containsError { return (nil, diagnostics) }
    let fingerprints =
      keepsFingerprints
      ? PageFingerprints(
        templates, sources: files.templates, languages: files.languages.digest,
        plainMembers: plainMembers(), presentation: presentation)
      : nil
    return (
      SiteRenderer(presentation, templates: templates, fingerprints: fingerprints), diagnostics
    )
  }
}
