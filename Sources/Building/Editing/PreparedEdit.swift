import Archiving
import Newsroom

/// A site of which nothing has changed but texts of stories, ready for the outputs that show them to
/// be rendered.
struct PreparedEdit: Sendable {
  let plan: RenderPlan
  let theme: ThemeAssets
  let renderer: SiteRenderer
  let scratch: ScratchFile
  /// Raised where something was asked for that the last whole build did not leave.
  let damage: DamageFlag
  /// With their positions among the outputs of the snapshot.
  let outputs: [(position: Int, plan: OutputPlan)]
}

extension Build {
  /// How many stories may be others than in the last whole build: beyond that a whole one is quicker.
  static let editLimit = 32

  /// The stories whose texts may have been edited; nil where any other file may be another, or many.
  func editedFiles(
    _ inputs: InputStamp, of tree: ContentTree, since last: InputStamp
  ) -> [ContentFile]? {
    guard let changed = inputs.changedFiles(since: last), changed.count <= Self.editLimit else {
      return nil
    }
    var files: [ContentFile] = []
    for position in changed {
      // Behind the content stand the templates.
      guard position < tree.files.count, tree.files[position].kind == .story,
        tree.files[position].isMarkdown
      else { return nil }
      files.append(tree.files[position])
    }
    return files
  }

  /// Reads and links the edited stories; nil where more than their texts is another.
  func prepare(
    edited files: [ContentFile], since snapshot: SiteSnapshot, cache: BuildCache,
    last: FinishedBuild, progress: @Sendable (BuildProgress) -> Void
  ) async -> PreparedEdit? {
    var report = BuildReport()
    let settings = readSettings(into: &report)
    let documents = BuildCache(cache, reading: settings.reading)
    let (damage, scratch) = (
      DamageFlag(), ScratchFile(root: options.root, calls: scratchCalls)
    )
    guard !report.hasErrors,
      let known = snapshot.presented(settings, documents, damage: damage)
    else { return nil }
    let read = await ContentReader(
      root: options.root, settings: settings, cache: documents, scratch: scratch
    ).read(files, into: &report, progress: progress)
    progress(BuildProgress(phase: .link))
    var stories: [Story] = []
    for (file, found) in zip(files, read.files) {
      guard case .story(let document)? = found.content, found.diagnostics.isEmpty,
        !last.diagnostics.contains(where: { $0.concerns(file.path) }),
        let id = snapshot.story(at: file.path), known.linked.site.stories[id].path == file.path,
        let story = known.linked.texts.story(known.linked.site.stories[id], rewritten: document)
      else { return nil }
      stories.append(story)
    }
    guard let outputs = outputs(showing: stories, snapshot, cache) else { return nil }
    let plan = known.plan.planning(known.linked.site.replacing(stories), outputs.map(\.plan))
    let theme = LoadedTheme(root: options.root, language: settings.language)
    let presentation = Presentation(
      plan, theme: theme.assets, pictures: known.pictures.sizes,
      pictureSources: known.pictures.sources, cards: known.pictures.cardsOfStories,
      strings: theme.strings, scratch: scratch)
    let (renderer, _) = theme.renderer(of: presentation, keepsFingerprints: true, isPartial: true)
    return renderer.map { renderer in
      PreparedEdit(
        plan: plan, theme: theme.assets, renderer: renderer, scratch: scratch, damage: damage,
        outputs: outputs)
    }
  }

  /// The outputs that show the texts of these stories, and those that were made for earlier edits:
  /// these are not what the last whole build made.
  private func outputs(
    showing stories: [Story], _ snapshot: SiteSnapshot, _ cache: BuildCache
  ) -> [(position: Int, plan: OutputPlan)]? {
    guard var positions = snapshot.readers(of: stories.map(\.id)) else { return nil }
    positions.formUnion(cache.edited?.outputs.map(\.position) ?? [])
    var outputs: [(position: Int, plan: OutputPlan)] = []
    for position in positions.sorted() {
      guard let plan = snapshot.output(position) else { return nil }
      outputs.append((position, plan))
    }
    return outputs
  }
}
