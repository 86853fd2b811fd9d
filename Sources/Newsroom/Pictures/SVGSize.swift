/// The size that an SVG file's root element gives: its `width` and `height`, or its `viewBox`.
enum SVGSize {
  static func read(_ file: [UInt8]) -> PictureSize? {
    guard let text = String(validating: file.prefix(PictureSize.headerLength), as: UTF8.self),
      let start = text.firstRange(of: "<svg"),
      let end = text[start.upperBound...].firstIndex(of: ">")
    else { return nil }
    let tag = text[start.upperBound..<end]
    if let width = attribute("width", of: tag).flatMap(pixels),
      let height = attribute("height", of: tag).flatMap(pixels)
    {
      return PictureSize(width: width, height: height)
    }
    let box = attribute("viewBox", of: tag)?.split { $0 == " " || $0 == "," } ?? []
    guard box.count == 4, let width = pixels(box[2]), let height = pixels(box[3]) else {
      return nil
    }
    return PictureSize(width: width, height: height)
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring? {
    for quote in ["\"", "'"] {
      for space in [" ", "\n", "\t"] {
        guard let start = tag.firstRange(of: "\(space)\(name)=\(quote)") else { continue }
        return tag[start.upperBound...].prefix { String($0) != quote }
      }
    }
    return nil
  }

  /// A number of pixels, with or without its unit; other units depend on where it is shown.
  private static func pixels(_ text: Substring) -> Int? {
    let number = text.hasSuffix("px") ? text.dropLast(2) : text
    guard let value = Double(number), value.isFinite, value > 0, value < 1_000_000 else {
      return nil
    }
    return Int(value.rounded())
  }
}
