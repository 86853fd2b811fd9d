import Archiving
import Digests
import Newsroom
import Tracking

/// A site of which few files have changed, ready for the outputs that show them to be made.
struct PreparedEdit: Sendable {
  /// Of the snapshot that it is an edit of.
  let snapshot: ContentDigest
  let presentation: Presentation
  let renderer: SiteRenderer
  let scratch: ScratchFile
  /// Raised where something was asked for that the last whole build did not leave.
  let damage: DamageFlag
  let outputs: EditedOutputs
  let search: SearchEdit
  let sitemaps: SitemapEdit
  let extent: EditExtent
  /// What of the site was edited, as `explain` names it.
  let changedParts: [String]

  /// The published files that may be replaced; nil where files may come or go.
  var paths: [String]? {
    guard outputs.dropped.isEmpty && outputs.made.allSatisfy(\.kind.isShown) else { return nil }
    return outputs.made.map(\.plan.route.outputPath)
      + search.parts.map(SearchEdit.path(ofPart:)) + sitemaps.paths
  }
}

extension Build {
  /// How many files may be others than in the last whole build: beyond that a whole one is quicker.
  static let editLimit = 32

  /// The stories and entities that may have been edited; nil where any other file may be another, or
  /// many.
  func editedFiles(
    _ inputs: InputStamp, of tree: ContentTree, since last: InputStamp
  ) -> [ContentFile]? {
    guard let changed = inputs.changedFiles(since: last), changed.count <= Self.editLimit else {
      return nil
    }
    var files: [ContentFile] = []
    for position in changed {
      // Behind the content stand the templates.
      guard position < tree.files.count, tree.files[position].isMarkdown,
        [.story, .entity].contains(tree.files[position].kind)
      else { return nil }
      files.append(tree.files[position])
    }
    return files
  }

  /// Reads and links the edited files; nil where more of the site is another by them.
  func prepare(
    edited files: [ContentFile], since snapshot: SiteSnapshot, cache: BuildCache,
    last: FinishedBuild, progress: @Sendable (BuildProgress) -> Void
  ) async -> PreparedEdit? {
    var report = BuildReport()
    let settings = readSettings(into: &report)
    let documents = BuildCache(cache, reading: settings.reading)
    let (damage, scratch) = (DamageFlag(), newScratchFile())
    guard !report.hasErrors,
      let known = snapshot.presented(settings, documents, damage: damage)
    else { return nil }
    let read = await ContentReader(
      root: options.root, settings: settings, cache: documents, scratch: scratch
    ).read(files, into: &report, progress: progress)
    progress(BuildProgress(phase: .link))
    guard
      let edited = EditedDocuments(
        Array(zip(files, read.files)), in: known.linked, since: snapshot, last.diagnostics),
      let readers = await Self.readers(of: edited, known.linked.texts, snapshot, documents),
      let all = edited.adding(readers, in: known.linked, since: snapshot, last.diagnostics),
      let edit = SiteEdit(all, in: known.linked), let keys = edit.changedKeys,
      let lastDigests = cache.siteDigests
    else { return nil }
    let extent = edit.extent.union(cache.edited?.extent ?? .none)
    let stale = await cache.paths(of: StaleOutputs(keys, since: lastDigests))
    guard
      let pages = RelistedPages(
        of: extent.relisted, before: known.linked.site, now: edit.revised.site, snapshot),
      let outputs = EditedOutputs(
        stale: stale, pages, in: snapshot, since: cache.edited, cache)
    else { return nil }
    let theme = LoadedTheme(root: options.root, language: settings.language)
    let presentation = Presentation(
      known.plan.planning(edit.revised.site, outputs.made.map(\.plan)), theme: theme.assets,
      pictures: known.pictures.sizes, pictureSources: known.pictures.sources,
      cards: known.pictures.cards, strings: theme.strings, scratch: scratch,
      heldCardCount: heldCardCount)
    let search = SearchEdit(
      presentation, edit.words, extent, since: cache.edited?.searchParts ?? [])
    let sitemaps = SitemapEdit(presentation, outputs.sitemaps, extent.relisted)
    let (renderer, _) = theme.renderer(
      of: presentation, keepsFingerprints: true, isPartial: true,
      plainMembers: snapshot.plainMembers)
    return renderer.map { renderer in
      PreparedEdit(
        snapshot: snapshot.digest, presentation: presentation, renderer: renderer,
        scratch: scratch, damage: damage, outputs: outputs, search: search,
        sitemaps: sitemaps, extent: extent, changedParts: edit.changedParts)
    }
  }
}
