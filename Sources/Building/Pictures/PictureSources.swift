import Newsroom

/// What a browser may choose from in place of one picture.
package struct PictureSources: Sendable, Hashable {
  /// A file and its width in pixels.
  struct Candidate: Sendable, Hashable {
    let route: Route
    let width: Int
  }

  /// In the original's own kind, in the order of their widths; the original is one of them unless it is
  /// larger than the settings' largest width.
  let own: [Candidate]
  /// In WebP, where the original is of another kind.
  let webp: [Candidate]

  init(own: [Candidate], webp: [Candidate]) {
    self.own = own
    self.webp = webp
  }

  /// - Parameter widths: those that the copies have, by their routes; one that is missing here could
  ///   not be made.
  init(_ picture: PlannedPicture, largest: Int, widths: [Route: Int]) {
    let made = picture.variants.compactMap { variant in
      widths[variant.route].map { (variant.kind, Candidate(route: variant.route, width: $0)) }
    }
    var own = made.filter { $0.0 == picture.kind }.map(\.1)
    if !own.isEmpty, picture.size.width <= largest {
      own.append(Candidate(route: picture.original.route, width: picture.size.width))
    }
    self.own = Self.distinct(own)
    webp = picture.kind == .webp ? [] : Self.distinct(made.filter { $0.0 == .webp }.map(\.1))
  }

  var isEmpty: Bool { own.isEmpty && webp.isEmpty }

  /// A width may stand in a `srcset` once. Two are equal where a photograph lies on its side.
  private static func distinct(_ candidates: [Candidate]) -> [Candidate] {
    var widths: Set<Int> = []
    return candidates.filter { widths.insert($0.width).inserted }
  }
}

extension Presentation {
  /// The value of a `srcset`; nil where there is nothing to choose from.
  func srcset(_ candidates: [PictureSources.Candidate]) -> String? {
    if candidates.isEmpty { return nil }
    // A comma would end a candidate.
    return candidates.map {
      url(of: $0.route).replacing(",", with: "%2C") + " \($0.width)w"
    }.joined(separator: ", ")
  }
}
