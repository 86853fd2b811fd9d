/// Pages and files of a plan in one list: put together it would be in memory twice.
package struct PlannedOutputs: Numbered, Sendable {
  let pages: [PagePlan]
  let files: [FilePlan]

  package var startIndex: Int { 0 }
  package var endIndex: Int { pages.count + files.count }

  package subscript(position: Int) -> OutputPlan {
    position < pages.count ? .page(pages[position]) : .file(files[position - pages.count])
  }
}
