import Archiving
import Chronology
import Newsroom

/// A site that is read, linked and planned, with its templates compiled: ready to be rendered.
struct PreparedSite: Sendable {
  /// What reading gave, hidden stories too; empty where nobody will ask.
  let files: [ReadFile]
  /// When it changes next though none of its files does; nil where nothing is due, or nobody
  /// will ask.
  let due: Moment?
  /// What the next build is to know of them.
  let records: [(path: String, record: DocumentRecord)]
  let cache: BuildCache
  let plan: RenderPlan
  /// What its texts were linked with, archived; nil where nobody will ask.
  let names: StoredBytes?
  let presentation: Presentation
  let pictures: MadePictures
  /// Nil where a template is broken.
  let renderer: SiteRenderer?
  /// Nil where no later build will ask what outputs were made from.
  let traces: OutputTraces?
}
