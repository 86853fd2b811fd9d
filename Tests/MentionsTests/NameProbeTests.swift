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
        for run in NameProbe.runs(of: name) + [probe] {
          #expect(bytes.indices.contains { bytes[$0...].starts(with: run) }, "\(text)")
        }
      }
    }
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
