import Newsroom

/// A smaller copy of a picture, or one of the same size in another kind.
struct PictureVariant: Sendable, Hashable {
  let kind: PictureKind
  /// In pixels; never more than the original has.
  let width: Int
  let route: Route
}

/// A picture of the site and the copies that are to be made of it.
package struct PlannedPicture: Sendable {
  let original: Asset
  let kind: PictureKind
  let size: PictureSize
  let variants: [PictureVariant]
}

/// Which copies of which pictures the site will have: of those that its pages show and that are wider
/// than the smallest width of the settings.
struct PicturePlan: Sendable {
  /// In the order of the site's assets.
  let pictures: [PlannedPicture]

  static let none = PicturePlan(pictures: [])

  init(_ site: Site, files: PictureFiles) {
    let settings = site.settings.pictures
    guard settings.isEnabled, !files.kinds.isEmpty else {
      self = .none
      return
    }
    let uses = PictureUses.routes(in: site)
    self.init(
      pictures: site.assets.compactMap { asset in
        guard uses.contains(asset.route), let kind = files.kinds[asset.route],
          let size = files.sizes[asset.route]
        else { return nil }
        let variants = Self.variants(of: asset.route, kind, width: size.width, settings)
        return variants.isEmpty
          ? nil : PlannedPicture(original: asset, kind: kind, size: size, variants: variants)
      })
  }

  /// The widths of all copies, by where they are published.
  var widths: [Route: Int] {
    Dictionary(
      pictures.flatMap(\.variants).map { ($0.route, $0.width) }, uniquingKeysWith: { $1 })
  }

  private init(pictures: [PlannedPicture]) {
    self.pictures = pictures
  }

  /// The original kind at each width below the picture's own; WebP at these and at the picture's own,
  /// or at the largest of the settings.
  private static func variants(
    of route: Route, _ kind: PictureKind, width: Int, _ settings: PictureSettings
  ) -> [PictureVariant] {
    let smaller = settings.widths.filter { $0 < width }
    guard let largest = settings.widths.last, !smaller.isEmpty else { return [] }
    let own = smaller.map { variant(of: route, kind, width: $0, isOwnKind: true) }
    if kind == .webp { return own }
    let widths = width <= largest ? smaller + [width] : smaller
    return own + widths.map { variant(of: route, .webp, width: $0, isOwnKind: false) }
  }

  /// `/images/lead.480.jpg` and `/images/lead.480.jpg.webp` of `/images/lead.jpg`: two pictures that
  /// differ in their extension alone have no copy in common.
  private static func variant(
    of route: Route, _ kind: PictureKind, width: Int, isOwnKind: Bool
  ) -> PictureVariant {
    let path = route.path
    let end = path.lastIndex(of: ".") ?? path.endIndex
    let name = "\(path[..<end]).\(width)\(path[end...])"
    return PictureVariant(
      kind: kind, width: width,
      route: Route(isOwnKind ? name : "\(name).\(PictureKind.webp.fileExtension)"))
  }
}
