import CLibraryCalls
import Diagnostics
import Digests
import Newsroom
import Templating

/// One build of a site: scan → read → link → plan → render → write.
package struct Build: Sendable {
  package let options: BuildOptions
  /// Those of the scratch file, for tests to make one fail; and how much it writes at once.
  var scratchCalls = FileCalls()
  var scratchSize = ScratchFile.gatheredSize
  /// Cards of so many of the newest stories are held while the site is rendered.
  var heldCardCount = 10_000

  package init(_ options: BuildOptions) {
    self.options = options
  }

  func newScratchFile() -> ScratchFile {
    ScratchFile(root: options.root, calls: scratchCalls, gatheredSize: scratchSize)
  }

  /// Builds the site. Where anything is wrong with the input nothing is published, and the report
  /// says all of it.
  ///
  /// - Parameter progress: called from time to time with what is being done.
  /// - Throws: where the file system fails.
  package func run(
    progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) async throws(BuildFailure) -> BuildReport {
    let lock = try await SiteLock.take(root: options.root, waits: options.waits)
    defer { lock.release() }
    return try await Batches.shared(by: options.jobs) { () async throws(BuildFailure) in
      let cache = BuildCache(root: options.root, mode: options.usesCache ? .reading : .off)
      let last = cache.finishedBuild
      let look = PublishedLook()
      // Most of what a build does where little has changed is to look at files.
      let (isIntact, begun) = await Batches.both { [options] in
        guard let manifest = last?.manifest else { return false }
        return await PublishedOutput.isIntact(options, manifest: manifest, look)
      } _: {
        let begun = await begin(after: last, cache: cache, progress: progress)
        if case .whole = begun.work { look.callOff() }
        return begun
      }
      switch begun.work {
      case .nothing(let last):
        if isIntact {
          cache.saveIdleBuild()
          return unchanged(since: last)
        }
      case .edit(let edit, let last):
        if isIntact {
          return try await publish(
            edit, begun.inputs, after: last, cache: cache, progress: progress)
        }
        edit.publisher.discard()
      case .whole: break
      }
      return try await run(
        begun.tree, inputs: begun.inputs, number: cache.buildNumber + 1, progress: progress)
    }
  }

  /// - Parameters:
  ///   - inputs: what the build is made from, for the next one to know it by.
  ///   - number: of the build among those of the site.
  private func run(
    _ tree: consuming ContentTree, inputs: InputStamp?, number: Int,
    progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(BuildFailure) -> BuildReport {
    var report = BuildReport()
    let made = await publish(
      tree, inputs: inputs, number: number, into: &report, progress: progress)
    do throws(CallFailure) {
      try made.cache.save(made.contents)
    } catch {
      report.add([.unwritableCache(error)])
    }
    if let failure = made.failure { throw failure }
    if report.changes != nil, !report.hasErrors, let files = PagefindFiles(options) {
      if made.settings.search == .pagefind {
        progress(BuildProgress(phase: .index))
        let pagefind = Pagefind(
          output: options.output, searchPath: options.searchPath,
          range: made.settings.searchRange ?? .file(ContentTree.settingsPath))
        report.add([files.noted(at: pagefind.range) { pagefind.run() }].compactMap(\.self))
      } else {
        files.remove()
      }
    }
    return report
  }

  /// What is left of a site when it is published, or could not be.
  private struct Made {
    let cache: BuildCache
    /// What was read, and what was published if anything was, for the next build.
    var contents: BuildCache.Contents
    let settings: SiteSettings
    var failure: BuildFailure?
  }

  /// Makes a site and publishes it, unless something in it is wrong. When it returns, the memory that
  /// the site took is free again.
  private func publish(
    _ tree: consuming ContentTree, inputs: InputStamp?, number: Int, into report: inout BuildReport,
    progress: @escaping @Sendable (BuildProgress) -> Void
  ) async -> Made {
    let scratch = newScratchFile()
    let site = await prepare(
      tree, into: &report, cache: options.usesCache ? .readingAndWriting : .off,
      scratch: scratch, makesPictures: true, keepsFiles: false, isRemembered: options.usesCache,
      progress: progress)
    var made = Made(
      cache: site.cache,
      contents: BuildCache.Contents(documents: site.records, pages: nil, values: nil),
      settings: site.plan.site.settings)
    guard !report.hasErrors, let renderer = site.renderer else { return made }
    let writer = SiteWriter(
      plan: site.plan, renderer: renderer, theme: site.presentation.theme, pictures: site.pictures,
      scratch: scratch, options: options, known: site.cache.page, traces: site.traces,
      isRemembered: options.usesCache, build: number
    )
    do throws(BuildFailure) {
      try await writer.write(into: &report, progress: progress)
    } catch {
      made.failure = error
    }
    if report.changes != nil, options.usesCache {
      // What follows is as large as what is free now, in other blocks.
      c_give_back_free_memory()
      let inputs = site.pictures.hasFailures ? nil : inputs
      let traces = site.traces?.final
      let snapshot = await snapshot(
        of: site, report, scratch, inputs: inputs, number: number)
      let finished = finished(
        site, report, inputs: inputs?.digest, number: number, site: snapshot?.digest)
      made.contents.pages = report.pages
      made.contents.snapshot = snapshot?.parts
      made.contents.values = [FinishedBuild.key: .held(finished.archived)]
      // Where some of it could not be read, an output would seem to be made of less than it is.
      if let traces, scratch.failure == nil {
        made.contents.values?[SiteDigests.key] = scratch.keep(traces.archived)
      }
    }
    return made
  }

  /// All that comes before rendering, in memory: what `run` and `check` share.
  ///
  /// - Parameters:
  ///   - tree: the site's files; nil to list them.
  ///   - scratch: for texts that are not to be held; nil to hold them.
  ///   - makesPictures: smaller copies of pictures are made and kept.
  ///   - keepsFiles: somebody asks for what reading gave.
  ///   - isRemembered: the next build will ask when the site changes and what texts were linked with.
  func prepare(
    _ tree: consuming ContentTree? = nil, into report: inout BuildReport,
    cache mode: BuildCache.Mode = .off, scratch: ScratchFile? = nil, makesPictures: Bool = false,
    keepsFiles: Bool = true, isRemembered: Bool = false,
    progress: @Sendable (BuildProgress) -> Void
  ) async -> PreparedSite {
    let tree = tree ?? ContentTree(root: options.root)
    report.add(tree.diagnostics)
    let settingsFile = readSettingsFile(into: &report)
    let settings = settings(of: settingsFile, into: &report)
    let cache = BuildCache(root: options.root, mode: mode, reading: settings.reading)
    let read = await ContentReader(
      root: options.root, settings: settings, cache: cache, scratch: scratch
    ).read(tree, into: &report, progress: progress)
    let due =
      isRemembered
      ? ScheduledChange.after(
        options.visibility, of: read.files, hasNewsSitemap: settings.crawlers.hasNewsSitemap
      ).first?.moment : nil
    progress(BuildProgress(phase: .link))
    let (linked, linkDiagnostics) = await SiteLinker.link(
      read.files, attachments: tree.attachments, settings: settings, visibility: options.visibility,
      sharing: Batches.self)
    let site = linked.site
    report.add(linkDiagnostics)
    let theme = LoadedTheme(root: options.root, language: settings.language)
    report.add(theme.diagnostics)
    let pictures = await SitePictures.find(
      site, labels: Labels(strings: theme.strings), options, into: &report)
    let ((plan, planDiagnostics), (digestedSite, lastDigests, names)) = await Batches.both {
      let plan = RenderPlan(
        site, themeAssets: theme.assets.routes, pictures: pictures.plan.pictures,
        cards: pictures.cards.cards, now: options.visibility.now)
      return (plan, plan.diagnostics)
    } _: {
      (
        mode == .off ? nil : await SiteDigester.digests(of: site), cache.siteDigests,
        isRemembered ? scratch?.keep(linked.texts.archivedNames) : nil
      )
    }
    report.add(planDiagnostics)
    if makesPictures { progress(BuildProgress(phase: .scale)) }
    let made =
      makesPictures && !report.hasErrors
      ? await pictures.make(options, into: &report) : nil
    let presentation = Presentation(
      plan, theme: theme.assets, pictures: pictures.files.sizes,
      pictureSources: pictures.sources(made), cards: pictures.cards(made), strings: theme.strings,
      tracksReads: mode != .off, scratch: scratch, heldCardCount: heldCardCount)
    let (renderer, templateDiagnostics) = theme.renderer(
      of: presentation, keepsFingerprints: mode != .off)
    report.add(templateDiagnostics)
    report.apply(settings.checks)
    // Before anything is rendered: links keep their numbers of the last build.
    let traces = digestedSite.flatMap { digestedSite in
      report.hasErrors
        ? nil
        : OutputTraces(
          presentation, digestedSite,
          whole: [
            ContentDigest(of: settingsFile?.bytes ?? []), theme.files.languages.digest,
            TemplateLibrary.digest(presentation),
          ],
          last: lastDigests)
    }
    return PreparedSite(
      files: keepsFiles ? read.files : [], due: due, records: read.records, cache: cache,
      plan: plan, names: names, presentation: presentation, pictures: made ?? .none,
      renderer: renderer, traces: traces)
  }

  func readSettings(into report: inout BuildReport) -> SiteSettings {
    settings(of: readSettingsFile(into: &report), into: &report)
  }

  private func settings(
    of file: SourceFile?, into report: inout BuildReport
  ) -> SiteSettings {
    var diagnostics: [Diagnostic] = []
    defer { report.add(diagnostics) }
    return SettingsReader.read(file, baseURL: options.baseURL, into: &diagnostics)
  }

  /// Nil where there is none: a site without settings is a site, for all of them have defaults.
  private func readSettingsFile(into report: inout BuildReport) -> SourceFile? {
    do throws(FileFailure) {
      return try SourceFile.read(ContentTree.settingsPath, root: options.root)
    } catch {
      if !error.isMissing { report.add([error.diagnostic]) }
      return nil
    }
  }
}
