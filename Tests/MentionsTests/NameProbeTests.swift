import Testing

@testable import Mentions

/// Bytes that stand in whatever text a name is found in.
@Suite struct NameProbeTests {
  @Test(
    arguments: [
      ("Borealis Systems", "Borealis"), ("iPhone", "Phone"), ("AT&T Wireless", "Wireless"),
      ("Crédit Agricole", "Agricole"), ("José María", nil), ("Ada", "Ada"), ("of it", nil),
      ("7-Eleven", "Eleven"), ("Zürich", "rich"), ("東京", nil), ("eBay", "Bay"), ("", nil),
      ("Cafe\u{301} Noir", "Noir"),
    ] as [(String, String?)])
  func theLongestRunThatEverySpellingHas(name: String, probe: String?) {
    #expect(NameProbe.bytes(of: name).map { String(decoding: $0, as: UTF8.self) } == probe)
  }

  /// However the name is spelled where it is found, its probe stands there.
  @Test(arguments: [
    "Borealis Systems", "iPhone case", "AT&T Wireless", "O'Brien-Smith", "Crédit Agricole",
    "Cafe\u{301} Noir", "Zürich Re", "straße west", "Jean-Luc \"Jo\" Roux", "Ångström Labs",
  ])
  func theProbeStandsInEverySpelling(name: String) throws {
    let probe = try #require(NameProbe.bytes(of: name))
    for form in NameForm.forms(of: name) {
      let spelling = String(decoding: form.spelling, as: UTF8.self)
      for text in [
        spelling, spelling.replacing(" ", with: "\n"), spelling.replacing("'", with: "\u{2019}"),
        spelling.replacing("-", with: "\u{2011}"),
      ] {
        let bytes = Array(text.utf8)
        let matcher = MentionMatcher([MentionPattern(name: name, owner: 0)])
        #expect(matcher.matches(in: bytes, ranges: [0..<bytes.count]).count == 1, "\(text)")
        #expect(bytes.indices.contains { bytes[$0...].starts(with: probe) }, "\(text)")
        let outline = NameOutline(name)
        #expect(bytes.withUnsafeBytes { outline.mayStand(in: $0) }, "\(text)")
        let inside = Array("before it, ".utf8) + bytes + Array(" (behind)".utf8)
        #expect(inside.withUnsafeBytes { outline.mayStand(in: $0) }, "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("Borealis Systems", "Borealis \n\u{2009}Systems", true),
    ("Borealis Systems", "Systems of Borealis", false),
    ("Borealis Systems", "Borealis, of Systems", false),
    ("AT&T Wireless", "AT&amp;T Wireless", true),
    ("of it", "f, of it", true), ("of it", "of bit", false),
    ("José María", "Jose\u{301} Mari\u{301}a", true),
    ("Ada Ada", "Ada x Ada Ada", true), ("x", "", true), ("Ada", "", false),
    ("Ada B", "Ada", false),
  ])
  func anOutlineTellsTextsApart(name: String, text: String, mayStand: Bool) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBytes { NameOutline(name).mayStand(in: $0) } == mayStand)
  }

  @Test(arguments: [
    "Borealis Systems", "iPhone case", "AT&T Wireless", "O'Brien-Smith", "of it", "東京", "Ada",
  ])
  func theSieveKeepsWhatATextHolds(name: String) {
    let forms = NameForm.forms(of: name).map { [UInt8]("before ".utf8) + $0.spelling }
    for form in forms { #expect(NameSieve([[], form]).mayHold(name)) }
    #expect(NameSieve([Array("nothing".utf8)]).mayHold(name) == (NameProbe.bytes(of: name) == nil))
  }
}
