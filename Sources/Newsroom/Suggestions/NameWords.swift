/// The words of one language that tell names from other capitalised words.
struct NameWords: Sendable {
  /// Capitalised and no name, nor the first or last word of one: "The", "Monday", "CEO".
  let excluded: Set<String>
  /// Small words inside names: "University of Toronto".
  let connecting: Set<String>

  static func matching(language: String) -> NameWords {
    tables[language.split(separator: "-").first.map { $0.lowercased() } ?? ""] ?? .english
  }

  private static let tables = ["en": english]

  static let english = NameWords(
    excluded: Set(
      """
      a about above after again all also although am an and another any are as at back be because
      been before being below between both but by can could did do does down during each earlier
      early either even every few first for from further had has have he her here hers him his how
      however i if in instead into is it its itself just last late later like many may me meanwhile
      might more most much must my nearly neither never next no nor not nothing now of off on once
      one only or other others our out over own part perhaps same second several shall she should
      since so some still such than that the their them then there these they third this those
      though three through thus to today together too two under until up upon us very was we well
      were what when where whether which while who whom whose why will with within without would
      yes yesterday yet you your
      monday tuesday wednesday thursday friday saturday sunday january february march april may june
      july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
      spring summer autumn fall winter
      ceo cfo cto coo chief executive president chairman minister secretary senator judge mr mrs ms dr
      prof sir ai api it tv pc pr uk us usa eu un phd faq q1 q2 q3 q4
      """.split(whereSeparator: \.isWhitespace).map(String.init)),
    connecting: [
      "of", "the", "for", "de", "del", "della", "da", "di", "van", "von", "der", "la", "le",
    ])
}
