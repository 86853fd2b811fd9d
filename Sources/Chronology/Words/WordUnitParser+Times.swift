extension WordUnitParser {
  var takesTime: Bool { unit.day != nil && unit.month != nil && unit.time == nil }

  /// `9:30`, `9:30 a.m.`, `9 pm`, `21:30:15`.
  func time(hour: Int) -> (value: TimeOfDay, width: Int)? {
    var width = 1
    var minute = 0
    var second = 0
    if let minutes = colonNumber(at: index + width) {
      minute = minutes
      width += 2
      if let seconds = colonNumber(at: index + width) {
        second = seconds
        width += 2
      }
    }
    var hour = hour
    if has(.beforeNoon, at: index + width) || has(.afterNoon, at: index + width) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (has(.afterNoon, at: index + width) ? 12 : 0)
      width += 1
    } else if width == 1 {
      return nil
    }
    guard hour < 24, let time = TimeOfDay(hour: hour, minute: minute, second: second)
    else { return nil }
    return (time, width)
  }

  func colonNumber(at place: Int) -> Int? {
    guard case .colon? = token(at: place)?.kind, isAdjacent(at: place), isAdjacent(at: place + 1),
      case .number(let number, 2)? = token(at: place + 1)?.kind
    else { return nil }
    return number
  }
}
