import Diagnostics
import FrontMatter

/// The settings of pictures.
extension SettingsReader {
  /// Beyond these, a site would have more copies than a browser can tell apart.
  private static let maximalWidthCount = 12
  private static let widthBounds = 16...10_000

  static func pictures(from pictures: inout FieldReader) -> PictureSettings {
    let standard = PictureSettings.standard
    let isEnabled = pictures.bool("enabled")?.value
    let widths = widths(from: &pictures)
    return PictureSettings(
      isEnabled: isEnabled ?? standard.isEnabled, isAskedFor: isEnabled ?? true,
      widths: widths ?? standard.widths,
      quality: pictures.int("quality", in: 1...100)?.value ?? standard.quality)
  }

  /// Nil where the key is absent or wrong.
  private static func widths(from pictures: inout FieldReader) -> [Int]? {
    guard let node = pictures.node("widths") else { return nil }
    var elements: [YAMLNode] = []
    if case .sequence(let sequence) = node.value { elements += sequence }
    guard (1...maximalWidthCount).contains(elements.count) else {
      pictures.reportWrongType(
        "widths", mustBe: "a list of 1 to \(maximalWidthCount) widths", found: node)
      return nil
    }
    var widths: Set<Int> = []
    for element in elements {
      guard case .int(let width) = element.value, widthBounds.contains(width) else {
        pictures.reportWrongType(
          "widths",
          mustBe:
            "whole numbers from \(widthBounds.lowerBound) to \(widthBounds.upperBound)",
          found: element)
        continue
      }
      widths.insert(width)
    }
    return widths.isEmpty ? nil : widths.sorted()
  }
}
