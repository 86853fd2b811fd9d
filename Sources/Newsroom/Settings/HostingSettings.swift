/// What site.yml says of files that are read by servers and by other newsrooms' tools.
package struct HostingSettings: Sendable, Hashable {
  /// `_headers`, which Netlify, Cloudflare Pages and others read.
  package let hasHeaders: Bool
  /// `_redirects`, which the same hosts read.
  package let hasRedirects: Bool
  /// In place of the strict policy that `_headers` sends otherwise.
  package let contentSecurityPolicy: String?
  /// The lines of trust.txt; none where the site has no such file.
  package let trust: [TrustEntry]
  /// Every story is published as ninjs too.
  package let hasNinjs: Bool
  /// Lists of stories and the registry are published as JSON.
  package let hasAPI: Bool

  /// Exports are off: they double the number of files, and few sites have a reader for them.
  package static let standard = HostingSettings(
    hasHeaders: true, hasRedirects: true, contentSecurityPolicy: nil, trust: [], hasNinjs: false,
    hasAPI: false)
}

/// One line of trust.txt (https://journallist.net/reference-document-for-trust-txt-specifications).
package struct TrustEntry: Sendable, Hashable {
  /// What a line may say, in the order of the file.
  package enum Attribute: String, Sendable, CaseIterable {
    case member, belongto, control, controlledby, social, vendor, customer, disclosure, contact
    case dataTrainingAllowed = "datatrainingallowed"
  }

  package let attribute: Attribute
  package let value: String
}
