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
  /// With their positions among the outputs of the snapshot.
  let outputs: [(position: Int, plan: OutputPlan)]
  let search: SearchEdit
  /// Entities that have other names than in the last whole build.
  let renamed: [Identifier<Entity>]
  /// What of the site was edited, as `explain` names it.
  let changedParts: [String]

  /// The published files that may be replaced.
  var paths: [String] {
    outputs.map(\.plan.route.outputPath) + search.parts.map(SearchEdit.path(ofPart:))
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
      let edit = SiteEdit(
        Array(zip(files, read.files)), in: known.linked, since: snapshot, last.diagnostics),
      await Self.areUnread(edit, before: known.linked.texts, snapshot, documents),
      let outputs = outputs(showing: edit, snapshot, cache)
    else { return nil }
    let theme = LoadedTheme(root: options.root, language: settings.language)
    let presentation = Presentation(
      known.plan.planning(edit.site, outputs.map(\.plan)), theme: theme.assets,
      pictures: known.pictures.sizes, pictureSources: known.pictures.sources,
      cards: known.pictures.cards, strings: theme.strings, scratch: scratch,
      heldCardCount: heldCardCount)
    let renamed = Set(edit.renamed).union(cache.edited?.renamed ?? []).sorted()
    let search = SearchEdit(presentation, edit.names, renamed, since: cache.edited)
    let (renderer, _) = theme.renderer(
      of: presentation, keepsFingerprints: true, isPartial: true,
      plainMembers: snapshot.plainMembers)
    return renderer.map { renderer in
      PreparedEdit(
        snapshot: snapshot.digest, presentation: presentation, renderer: renderer, scratch: scratch,
        damage: damage,
        outputs: outputs, search: search, renamed: edit.renamed,
        changedParts: edit.parts.map(ReadSet.name(of:)))
    }
  }

  /// The outputs that show what was edited, and those that were made for earlier edits: these are not
  /// what the last whole build made.
  private func outputs(
    showing edit: SiteEdit, _ snapshot: SiteSnapshot, _ cache: BuildCache
  ) -> [(position: Int, plan: OutputPlan)]? {
    guard
      var positions = snapshot.readers(of: edit.stories.map(\.id), edit.entities.map(\.id))
    else { return nil }
    positions.formUnion(cache.edited?.shownPositions ?? [])
    var outputs: [(position: Int, plan: OutputPlan)] = []
    for position in positions.sorted() {
      guard let plan = snapshot.output(position) else { return nil }
      outputs.append((position, plan))
    }
    return outputs
  }

  /// The most places of a name's letters that are looked at.
  private static let placeLimit = 4096

  /// Whether no text names an entity by a name that is new or gone.
  private static func areUnread(
    _ edit: SiteEdit, before texts: TextLinker, _ snapshot: SiteSnapshot, _ cache: BuildCache
  ) async -> Bool {
    if edit.names.isEmpty { return true }
    guard let probes = TextLinker.probes(of: edit.names),
      let places = await cache.places(of: probes, limit: placeLimit)
    else { return false }
    let positions = Set(places.compactMap { snapshot.document(before: $0) }).sorted()
    let same = await Batches.map(positions) { position in
      guard let known = snapshot.document(position) else { return false }
      guard let file = cache.read(known.record, of: known.path) else { return false }
      return edit.texts.links(file, like: texts)
    }
    return same.allSatisfy(\.self)
  }
}
