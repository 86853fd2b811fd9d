import Newsroom

/// robots.txt (RFC 9309): who may go where, and where the sitemaps are.
///
/// Crawlers read it at a host's root alone: below a base path it is there for whoever puts the host
/// together.
struct RobotsFile {
  let presentation: Presentation

  var bytes: [UInt8] {
    let groups = presentation.site.settings.crawlers.robots
    let hasForAll = groups.contains { $0.agents == ["*"] }
    let all = hasForAll ? groups : [RobotsGroup.open] + groups
    let texts = all.map(text(of:)) + [sitemaps.map { "Sitemap: \($0)\n" }.joined()]
    return Array(texts.joined(separator: "\n").utf8)
  }

  private func text(of group: RobotsGroup) -> String {
    var lines = group.agents.map { "User-agent: \($0)" }
    lines += group.allowed.map { "Allow: \(rule($0))" }
    lines += group.disallowed.map { "Disallow: \(rule($0))" }
    // A group without a rule allows everything; said so that nobody takes it for cut off.
    if group.allowed.isEmpty && group.disallowed.isEmpty { lines.append("Disallow:") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The path with the base path before it; `*` and `$` keep their meaning.
  private func rule(_ path: String) -> String {
    let pattern = PercentEncoding.path(presentation.basePath + PercentEncoding.decode(path))
    return pattern.replacing("%3F", with: "?")
  }

  private var sitemaps: [String] {
    ([Routes.sitemap] + presentation.plan.newsSitemaps.files.map(\.route))
      .map(presentation.absoluteURL(of:))
  }
}
