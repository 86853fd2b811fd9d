/// What `pictures:` of site.yml says of the smaller copies that readers with small screens load.
package struct PictureSettings: Sendable, Hashable {
  package let isEnabled: Bool
  /// site.yml speaks of pictures: then a missing program is worth a warning.
  package let isAskedFor: Bool
  /// In pixels, in ascending order, each once.
  package let widths: [Int]
  /// Of JPEG and WebP, 1 to 100.
  package let quality: Int

  package static let standard = PictureSettings(
    isEnabled: true, isAskedFor: false, widths: [480, 960, 1600], quality: 80)
}
