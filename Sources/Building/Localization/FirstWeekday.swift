import Chronology

/// With which day a week begins, after the supplemental data of the Unicode CLDR.
enum FirstWeekday {
  private static let sunday: Set<Substring> = [
    "ag", "as", "bd", "br", "bs", "bt", "bw", "bz", "ca", "co", "dm", "do", "et", "gt", "gu", "hk",
    "hn", "id", "il", "in", "jm", "jp", "ke", "kh", "kr", "la", "mh", "mm", "mo", "mt", "mx", "mz",
    "ni", "np", "pa", "pe", "ph", "pk", "pr", "pt", "py", "sa", "sg", "sv", "th", "tt", "tw", "um",
    "us", "ve", "vi", "ws", "ye", "za", "zw",
  ]
  private static let saturday: Set<Substring> = [
    "af", "bh", "dj", "dz", "eg", "iq", "ir", "jo", "kw", "ly", "om", "qa", "sd", "sy",
  ]
  /// The region of a language that is written without one, where its weeks do not begin on Monday.
  private static let regions: [Substring: Substring] = [
    "ar": "eg", "fa": "ir", "he": "il", "hi": "in", "id": "id", "ja": "jp", "km": "kh", "ko": "kr",
    "lo": "la", "my": "mm", "ne": "np", "th": "th", "ur": "pk",
  ]

  /// - Parameter language: a BCP 47 tag.
  static func of(_ language: String) -> Weekday {
    let parts = language.lowercased().split(separator: "-")
    let region = parts.dropFirst().first { $0.count == 2 } ?? parts.first.flatMap { regions[$0] }
    guard let region else { return .monday }
    return sunday.contains(region) ? .sunday : saturday.contains(region) ? .saturday : .monday
  }
}
