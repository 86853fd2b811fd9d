extension DateLanguage {
  package static let english = DateLanguage(tag: "en", names: .english, words: englishWords)

  private static let englishWords: [(DateWord, [String])] = [
    (.month(9), ["sept"]),
    (.weekday(.tuesday), ["tues"]),
    (.weekday(.thursday), ["thur", "thurs"]),
    (.season(3), ["fall"]),
    (.part(.early), ["early", "beginning", "start"]),
    (.part(.middle), ["mid", "middle"]),
    (.part(.late), ["late", "end"]),
    (.ordinal(1), ["first"]), (.ordinal(2), ["second"]),
    (.ordinal(3), ["third"]), (.ordinal(4), ["fourth"]),
    (.ordinalSuffix, ["st", "nd", "rd", "th"]),
    (.quarter, ["quarter"]), (.quarterLetter, ["q"]),
    (.half, ["half"]), (.halfLetter, ["h"]),
    (.century, ["century"]),
    (.decadeSuffix, ["s"]),
    (.approximate, ["circa", "c", "ca", "about", "around", "approximately"]),
    (.uncertain, ["possibly", "perhaps", "probably"]),
    (.before, ["before"]), (.after, ["after"]), (.since, ["since"]),
    (.until, ["until", "till"]), (.by, ["by"]),
    (.from, ["from"]), (.to, ["to", "through", "until", "till"]),
    (.present, ["present"]),
    (.between, ["between"]), (.and, ["and"]),
    (.filler, ["of", "in", "the", "on", "at"]),
    (.beforeNoon, ["am"]), (.afterNoon, ["pm"]), (.noon, ["noon"]), (.midnight, ["midnight"]),
    (.zone(0), ["utc", "gmt"]),
    (.zone(nil), ["et", "ct", "mt", "pt"]),
    (.zone(-240), ["edt"]), (.zone(-300), ["est", "cdt"]), (.zone(-360), ["cst", "mdt"]),
    (.zone(-420), ["mst", "pdt"]), (.zone(-480), ["pst"]),
    (.zone(60), ["bst", "cet"]), (.zone(120), ["cest"]),
    (
      .relative,
      [
        "today", "tonight", "yesterday", "tomorrow", "now", "this", "last", "next", "past",
        "recent",
        "recently", "ago", "later", "earlier", "week", "weeks", "weekend", "day", "days", "month",
        "months", "year", "years",
      ]
    ),
  ]
}

extension DateNames {
  static let english = DateNames(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    shortMonths: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    seasons: ["Spring", "Summer", "Autumn", "Winter"],
    southern: "{} (Southern Hemisphere)",
    quarter: "Q{}",
    halves: ["first half of {}", "second half of {}"],
    beforeNoon: "AM", afterNoon: "PM",
    approximate: "c. {}",
    uncertain: "possibly {}",
    before: "before {}", after: "after {}", since: "since {}", until: "until {}",
    openBothWays: "open at both ends",
    startUnknown: "until {}, start unknown", endUnknown: "from {}, end unknown",
    dayUnknown: "{}, day unknown", monthUnknown: "{}, month unknown",
    yearUnknown: "{}, year unknown",
    decade: "{}s",
    beforeChrist: "{} BC",
    or: " or ", and: " and ",
    ordinal: { number in
      let isTeen = (11...13).contains(number % 100)
      let suffix =
        switch isTeen ? 0 : number % 10 {
        case 1: "st"
        case 2: "nd"
        case 3: "rd"
        default: "th"
        }
      return "\(number)\(suffix)"
    },
    century: "{} century",
    dayBeforeMonth: "{}"
  )
}
