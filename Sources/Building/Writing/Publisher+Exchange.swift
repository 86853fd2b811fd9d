import Foundation
import Newsroom

extension Publisher {
  /// Completes the staged folder with all that stays as it is, lets it and the output change places
  /// at once, and removes what was the output.
  func exchange(_ folder: Descriptor, for plan: Plan) throws(CallFailure) {
    guard staging.isBeside else { throw CallFailure(EXDEV) }
    let staged = Set(plan.staged)
    for path in plan.next.records.keys where !staged.contains(path) {
      if let folder = path.folder { try makeFolders(folder) }
      try calls.link(path.text, in: folder, to: path.text, in: staging.root)
    }
    try carry(folder, at: nil, for: plan)
    _ = try calls.create(Manifest.name, in: staging.root, plan.manifest.value)
    try staging.exchangeWithOutput()
    // Published. What cannot be cleared away now does no harm, and the next build removes it.
    try? ExchangedFolder(calls: calls, records: previous, output: staging.root).empty(folder)
  }

  /// Gives what is not sitegen's a second name in the staged folder.
  private func carry(
    _ folder: Descriptor, at place: OutputPath?, for plan: Plan
  ) throws(CallFailure) {
    let names = try calls.names(in: folder)
    var holdsForeign = names.isEmpty && place.map { !isLeftEmpty($0) } == true
    for name in names {
      let path = OutputPath(name, in: place)
      if path.text == Manifest.name { continue }
      let isOurs = previous.records[path] != nil
      // What is there still was looked at; what is no longer part of the site may be a folder now.
      if isOurs && plan.next.records[path] != nil { continue }
      if try calls.status(name, in: folder).kind == .folder {
        try carry(try calls.openFolder(name, in: folder), at: path, for: plan)
        continue
      }
      if isOurs { continue }
      if let place { try makeFolders(place) }
      try calls.link(name, in: folder, to: path.text, in: staging.root)
      holdsForeign = true
    }
    guard holdsForeign || place == nil else { return }
    if let place { try makeFolders(place) }
    let mode = try calls.status(".", in: folder).mode
    try calls.setMode(mode, of: place?.text ?? ".", in: staging.root)
  }
}
