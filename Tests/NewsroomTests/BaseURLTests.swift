import Newsroom
import Testing

@Suite struct BaseURLTests {
  @Test(arguments: [
    ("https://example.org", "https://example.org", ""),
    ("https://example.org/", "https://example.org", ""),
    ("https://Example.org/news/", "https://example.org", "/news"),
    ("http://localhost:8000/a/b", "http://localhost:8000", "/a/b"),
    ("HTTPS://example.org/é/", "https://example.org", "/%C3%A9"),
  ])
  func aBaseURLHasAnOriginAndAPath(text: String, origin: String, path: String) throws {
    let url = try #require(BaseURL(text))
    #expect(url.origin == origin)
    #expect(url.path == path)
  }

  @Test(arguments: [
    "", "example.org", "ftp://example.org", "https://", "https://a/?q", "https://a b/",
  ])
  func aTextThatIsNoBaseURL(text: String) { #expect(BaseURL(text) == nil) }
}
