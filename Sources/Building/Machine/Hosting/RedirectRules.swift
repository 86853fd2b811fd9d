import Newsroom

/// `_redirects`, one rule a line: the old path, the new one, and that it is for good. Netlify,
/// Cloudflare Pages and others read it and then answer with a redirect of HTTP.
struct RedirectRules {
  let presentation: Presentation

  var bytes: [UInt8] {
    Array(
      presentation.plan.redirects.map { redirect in
        "\(Self.literal(presentation.url(of: redirect.from))) "
          + "\(presentation.url(of: redirect.to)) 301\n"
      }.joined().utf8)
  }

  /// `*` and `:` begin a pattern in the old path.
  private static func literal(_ url: String) -> String {
    url.replacing("*", with: "%2A").replacing(":", with: "%3A")
  }
}
