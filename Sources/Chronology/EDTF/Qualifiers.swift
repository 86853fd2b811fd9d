/// How sure a date is. Qualifiers never widen its bounds.
package struct Qualifiers: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `?`: the source is not sure.
  package static let uncertain = Qualifiers(rawValue: 1)
  /// `~`: an estimate.
  package static let approximate = Qualifiers(rawValue: 2)

  init?(_ byte: UInt8?) {
    switch byte {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = [.uncertain, .approximate]
    default: return nil
    }
  }

  package var text: String {
    switch self {
    case .uncertain: "?"
    case .approximate: "~"
    case [.uncertain, .approximate]: "%"
    default: ""
    }
  }
}

/// The qualifiers of a date's year, of its month or part of a year, and of its day.
package struct ComponentQualifiers: Sendable, Hashable {
  package internal(set) var year: Qualifiers = []
  package internal(set) var month: Qualifiers = []
  package internal(set) var day: Qualifiers = []

  init() {}

  init(year: Qualifiers, month: Qualifiers, day: Qualifiers) {
    self.year = year
    self.month = month
    self.day = day
  }

  init(all qualifiers: Qualifiers) {
    self.init(year: qualifiers, month: qualifiers, day: qualifiers)
  }

  package var union: Qualifiers { year.union(month).union(day) }
}
