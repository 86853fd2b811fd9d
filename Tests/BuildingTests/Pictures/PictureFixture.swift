import Building
import Foundation

/// A site with a story whose lead picture and whose text's picture are of chosen widths, and a folder
/// of programs.
struct PictureFixture {
  let site: SiteFixture
  /// Where the build looks for programs.
  let programs: String

  /// - Parameters:
  ///   - settings: lines of site.yml.
  ///   - lead: the bytes of the lead picture.
  init(settings: String = "", lead: [UInt8] = png(width: 2000), name: String = "lead.png") throws {
    site = try SiteFixture([
      "content/site.yml": "title: T\nbase_url: https://t.example/n/\n\(settings)\n",
      "content/stories/bundle/index.md":
        "---\ntitle: Bundle\ndate: 2026-06-19\nimage: \(name)\nimage_alt: A lead\n---\n\n"
        + "Before ![A > B](inner.png \"Title\") after.\n",
    ])
    programs = site.root + "/programs"
    try FileManager.default.createDirectory(atPath: programs, withIntermediateDirectories: true)
    try write(lead, to: "content/stories/bundle/\(name)")
    try write(Self.png(width: 960), to: "content/stories/bundle/inner.png")
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(site.root)/\(path)"))
  }

  /// Puts a program there that says its name is vipsthumbnail, notes how it is called and writes the
  /// header of a picture of the width that it is asked for.
  ///
  /// Whether or not, while there is a file `full` beside it, there is no room on the disk.
  func installStandIn(failing: Bool = false) throws {
    let work =
      failing
      ? "echo 'no known format' >&2; exit 1"
      : """
      [ ! -f '\(programs)/full' ] || { echo 'no space left' >&2; exit 1; }
      w=${3%x>}; out=${7%%\\[*}
      printf '\\211PNG\\r\\n\\032\\n\\000\\000\\000\\rIHDR\\000\\000' > "$out"
      printf "\\\\$(printf %o $((w / 256)))\\\\$(printf %o $((w % 256)))" >> "$out"
      printf '\\000\\000\\000\\001' >> "$out"
      """
    try install("vipsthumbnail", "echo \"$@\" >> '\(programs)/calls'\n\(work)")
  }

  /// Puts a program there that says its name is vips, and writes pictures of the sizes of a short text
  /// and of a card that hold the words they were asked for.
  func installCardStandIn(failing: Bool = false) throws {
    let work =
      failing
      ? "echo 'class \"text\" not found' >&2; exit 1"
      : """
      if [ "$1" = text ]; then
        out=${2%%\\[*}; size='\\000\\000\\001\\000\\000\\000\\001\\000'; words=$3
      else
        out=${4%%\\[*}; size='\\000\\000\\004\\260\\000\\000\\002\\166'
        words=$(tail -c +25 "$3"; echo " at $7")
      fi
      printf '\\211PNG\\r\\n\\032\\n\\000\\000\\000\\rIHDR' > "$out"
      printf "$size" >> "$out"
      printf '%s' "$words" >> "$out"
      """
    try install("vips", "echo \"$1\" >> '\(programs)/calls'\n\(work)")
  }

  private func install(_ name: String, _ script: String) throws {
    let path = "\(programs)/\(name)"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// How often the stand-in was called since this was last asked.
  func takeCallCount() -> Int {
    let path = programs + "/calls"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    try? FileManager.default.removeItem(atPath: path)
    return text.split(separator: "\n").count
  }

  @discardableResult
  func build(usesCache: Bool = true, searchPath: String? = nil) async throws -> BuildReport {
    try await site.build(
      usesCache: usesCache, searchPath: searchPath ?? programs + ":/usr/bin:/bin")
  }

  /// Without any program.
  func buildBare() async throws -> BuildReport { try await build(searchPath: "") }

  var page: String {
    get throws { try site.page("stories/2026/06/bundle/index.html") }
  }

  var kept: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: keptPath)) ?? []).sorted()
  }

  var keptPath: String { site.root + "/.sitegen/pictures" }

  /// The header of a picture, which is all that sitegen reads.
  static func png(width: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, UInt8(width / 256), UInt8(width % 256), 0, 0, 1, 0xE0]
  }
}
