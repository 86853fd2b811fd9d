import Newsroom
import Tracking

extension ReadSet {
  /// The parts of the site, of its plan and of what is made for many that something was read of, as
  /// `explain` names them: "story bodies".
  var partNames: [String] {
    var names: [String] = []
    var last: UInt8?
    for key in keys where key.part != last {
      last = key.part
      if let name = Self.name(of: key.part) { names.append(name) }
    }
    return names
  }

  static func name(of part: SitePart) -> String { words("\(part)") }

  private static func name(of part: UInt8) -> String? {
    if let part = SitePart(rawValue: part) { return name(of: part) }
    let name =
      PlanPart(rawValue: part).map { "\($0)" } ?? SharedPart(rawValue: part).map { "\($0)" }
    return name.map(words)
  }

  private static func words(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? " \($1.lowercased())" : String($1) }
  }
}
