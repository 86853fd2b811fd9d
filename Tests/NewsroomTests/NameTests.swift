import Newsroom
import Testing

/// The names that stand in URLs.
@Suite struct NameTests {
  @Test(arguments: [
    ("Amazon's AI Chief", "amazons-ai-chief"), ("  Déjà vu — again! ", "déjà-vu-again"),
    ("AT&T", "at-t"), ("日本の記事", "日本の記事"), ("---", ""), ("C++ / C#", "c-c"),
    ("L’Oréal", "loréal"), ("GPT-4.5", "gpt-4-5"),
  ])
  func aSlugIsMadeFromAnyText(text: String, expected: String) {
    #expect(Slug.make(from: text) == expected)
    #expect(expected.isEmpty || Slug.isValid(expected))
  }

  @Test(arguments: ["a", "2026", "a-b_c.d~e", "été"])
  func aSlugMayStand(slug: String) { #expect(Slug.isValid(slug)) }

  @Test(arguments: ["", "A", "a b", "a/b", "../a", ".a", "-a", "a?", "a%20b", "a\u{0}"])
  func aSlugMayNotStand(slug: String) { #expect(!Slug.isValid(slug)) }

  @Test(arguments: [
    ("/", "index.html"), ("/a/b/", "a/b/index.html"), ("/404.html", "404.html"),
  ])
  func aRouteHasItsFile(path: String, file: String) {
    #expect(Route(path).outputPath == file)
  }

  @Test func aRouteIsEncodedForALink() {
    #expect(Route("/topics/été/").url(basePath: "/news") == "/news/topics/%C3%A9t%C3%A9/")
    #expect(Route("/a b/").url(basePath: "") == "/a%20b/")
  }

  @Test func routesThatAFileSystemTakesForOneCollide() {
    #expect(Route("/A/").collisionKey == Route("/a/").collisionKey)
    #expect(Route("/\u{E9}/").collisionKey == Route("/e\u{301}/").collisionKey)
    #expect(Route("/a/").collisionKey != Route("/b/").collisionKey)
  }
}
