import Newsroom

/// trust.txt: whom the newsroom belongs to, controls and answers to
/// (https://journallist.net/reference-document-for-trust-txt-specifications).
struct TrustFile {
  let presentation: Presentation

  var bytes: [UInt8] {
    let settings = presentation.site.settings
    let name = (settings.publisher?.name ?? settings.title).filter { !$0.isNewline }
    let lines =
      ["# \(name)"] + settings.hosting.trust.map { "\($0.attribute.rawValue)=\($0.value)" }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}
