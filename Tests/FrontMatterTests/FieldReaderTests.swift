import Diagnostics
import FrontMatter
import Testing

@Suite struct FieldReaderTests {
  private struct Source: Equatable {
    var title: String?
    var url: String?
  }

  private let file = SourceFile(
    path: "s.md",
    text: """
      ---
      title: "Trainium: the chip"
      year: 2026
      topics: chips
      entities:
        - amazon
        - nvidia
      draft: false
      image: {src: a.jpg, alt: "A chip"}
      sources:
        - title: One
          url: https://a.example/x
        - https://b.example/
      ---
      Body

      ---
      """)

  @Test func typedFieldsAreReadWithTheirPlaces() throws {
    var diagnostics: [Diagnostic] = []
    let parts = try #require(ContentParts.split(file, into: &diagnostics))
    let block = try #require(parts.frontMatter)
    #expect(String(decoding: file.bytes[parts.body], as: UTF8.self) == "Body\n\n---")
    let document = try #require(YAMLDocument.parse(block, of: file, into: &diagnostics))
    let read: Void? = document.readFields(into: &diagnostics) { fields in
      #expect(fields.requiredString("title")?.value == "Trainium: the chip")
      #expect(fields.string("year")?.value == "2026")
      #expect(fields.strings("topics").map(\.value) == ["chips"])
      let entities = fields.strings("entities")
      #expect(entities.map(\.value) == ["amazon", "nvidia"])
      #expect(entities.map { text(at: $0.range) } == ["amazon", "nvidia"])
      #expect(fields.bool("draft")?.value == false)
      let image = fields.mapping("image", orText: { Source(title: nil, url: $0.value) }) { image in
        Source(title: image.string("alt")?.value, url: image.string("src")?.value)
      }
      #expect(image == Source(title: "A chip", url: "a.jpg"))
      let sources = fields.mappings("sources", orText: { Source(url: $0.value) }) { source in
        Source(title: source.string("title")?.value, url: source.url("url")?.value)
      }
      #expect(
        sources == [
          Source(title: "One", url: "https://a.example/x"), Source(url: "https://b.example/"),
        ])
    }
    #expect(read != nil)
    #expect(diagnostics == [])
  }

  private func text(at range: SourceRange) -> String {
    String(decoding: file.bytes[range.offsets], as: UTF8.self)
  }
}
