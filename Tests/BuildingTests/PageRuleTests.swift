import Foundation
import Testing

/// The rules for every page of a site that need no validator; `make validate` asks the others.
@Suite struct PageRuleTests {
  private struct Page {
    let path: String
    let bytes: Data
    let html: HTMLTags
    var isRedirect: Bool { html.tags.contains { $0["http-equiv"] == "refresh" } }
  }

  /// The demonstration site, and a small one with pictures and languages.
  private static func pages() async throws -> [Page] {
    let demonstration = SiteFixture(at: SiteFixture.repository)
    #expect(try await demonstration.build().diagnostics.isEmpty)
    let small = try await PublishedFilesTests.build()
    defer {
      demonstration.removeAll()
      small.removeAll()
    }
    let files =
      try SiteFixture.files(in: demonstration.output).map { ("/\($0)", $1) }
      + SiteFixture.files(in: small.output).map { ("/news/\($0)", $1) }
    return files.filter { $0.0.hasSuffix(".html") }.map { path, bytes in
      Page(path: path, bytes: bytes, html: HTMLTags(bytes))
    }.filter { !$0.isRedirect }
  }

  @Test func pagesKeepTheRules() async throws {
    let pages = try await Self.pages()
    #expect(pages.count > 240)
    for page in pages {
      expectOutline(page)
      expectNothingInline(page)
      expectNothingFromElsewhere(page)
      expectDescribedPictures(page)
      let ids = page.html.tags.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count, "\(page.path)")
    }
  }

  /// A language, one main heading, no level left out, landmarks, and a way past what repeats.
  private func expectOutline(_ page: Page) {
    let tags = page.html.tags
    let place: Comment = "\(page.path)"
    let root = tags.first { $0.name == "html" }
    #expect(root?["lang"]?.isEmpty == false && root?["dir"] != nil, place)
    let levels = tags.compactMap { tag in
      tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
    }
    #expect(levels.filter { $0 == 1 }.count == 1, place)
    for (before, after) in zip(levels, levels.dropFirst()) {
      #expect(after <= before + 1, "\(page.path): a heading of level \(after) after \(before)")
    }
    #expect(tags.count { $0.name == "main" && $0["id"] == "main" } == 1, place)
    #expect(tags.first { $0.name == "a" }?["href"] == "#main", place)
    #expect(tags.contains { $0.name == "header" } && tags.contains { $0.name == "footer" }, place)
    for nav in tags where nav.name == "nav" {
      #expect(nav["aria-label"]?.isEmpty == false, place)
    }
  }

  /// What a strict Content-Security-Policy would block.
  private func expectNothingInline(_ page: Page) {
    for tag in page.html.tags {
      let place: Comment = "\(page.path): <\(tag.name)>"
      #expect(tag.name != "style" && tag["style"] == nil, place)
      #expect(tag.attributes.allSatisfy { !$0.name.hasPrefix("on") }, place)
      if tag.name == "script", tag["type"] != "application/ld+json" {
        #expect(tag["src"] != nil && page.path.hasSuffix("/search/index.html"), place)
      }
      if tag.name == "script" && tag["src"] != nil || tag["rel"] == "stylesheet" {
        #expect(tag["integrity"]?.hasPrefix("sha384-") == true, place)
      }
    }
  }

  private func expectNothingFromElsewhere(_ page: Page) {
    let loaded = ["img", "script", "source", "iframe", "video", "audio", "embed", "track"]
    let relations = ["stylesheet", "icon", "preload", "preconnect", "manifest"]
    for tag in page.html.tags {
      var addresses: [String?] = []
      if loaded.contains(tag.name) { addresses.append(tag["src"]) }
      if tag.name == "link", let relation = tag["rel"], relations.contains(relation) {
        addresses.append(tag["href"])
      }
      for address in addresses.compactMap(\.self) {
        #expect(address.hasPrefix("/") && !address.hasPrefix("//"), "\(page.path): \(address)")
      }
    }
  }

  private func expectDescribedPictures(_ page: Page) {
    for picture in page.html.tags where picture.name == "img" {
      let place: Comment = "\(page.path): \(picture["src"] ?? "")"
      #expect(picture["alt"] != nil && picture["decoding"] != nil, place)
      #expect(picture["width"] != nil && picture["height"] != nil, place)
    }
  }

  @Test func storiesAndTheStyleSheetAreLight() async throws {
    let site = SiteFixture(at: SiteFixture.repository)
    defer { site.removeAll() }
    try await site.build()
    let files = try SiteFixture.files(in: site.output)
    for (path, bytes) in files where path.hasSuffix(".css") {
      #expect(bytes.count < 30_000, "\(path)")
    }
    let stories = files.filter {
      $0.key.hasPrefix("stories/20") && $0.key.hasSuffix("/index.html")
    }
    #expect(stories.count == 26)
    // The longest have about a thousand words.
    for (path, bytes) in stories { #expect(bytes.count < 40_000, "\(path)") }
  }
}
