import Newsroom

/// `_headers`, which Netlify, Cloudflare Pages and others send with their answers: what a page may
/// load, what a feed is, and how long a file may be kept.
struct ResponseHeaders {
  let presentation: Presentation

  var bytes: [UInt8] {
    var text = rule(
      "/*",
      [
        ("Content-Security-Policy", policy),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("X-Content-Type-Options", "nosniff"),
      ])
    // The names of these files change with their content.
    for asset in presentation.theme.routes {
      text += rule(
        presentation.url(of: asset), [("Cache-Control", "public, max-age=31536000, immutable")])
    }
    for format in presentation.site.settings.feeds.formats {
      let header = ("Content-Type", "\(format.mediaType); charset=utf-8")
      text += rule("\(presentation.basePath)/\(format.fileName)", [header])
      text += rule("\(presentation.basePath)/*/\(format.fileName)", [header])
    }
    return Array(text.utf8)
  }

  private var policy: String {
    presentation.site.settings.hosting.contentSecurityPolicy
      ?? ContentSecurityPolicy(presentation.plan).text
  }

  private func rule(_ path: String, _ headers: [(String, String)]) -> String {
    path + "\n" + headers.map { "  \($0): \($1)\n" }.joined()
  }
}

/// The strictest policy under which the site's pages work: everything from its own origin, no code
/// or style inside pages. Pictures of other sites are let in where a text shows one.
struct ContentSecurityPolicy {
  let text: String

  init(_ plan: RenderPlan) {
    let pictures = plan.showsForeignPictures ? "'self' https: data:" : "'self' data:"
    text =
      [
        "default-src 'self'", "img-src \(pictures)", "object-src 'none'", "base-uri 'none'",
        "form-action 'self'", "frame-ancestors 'none'",
      ].joined(separator: "; ")
      // Pagefind's search is WebAssembly.
      + (plan.site.settings.search == .pagefind ? "; script-src 'self' 'wasm-unsafe-eval'" : "")
  }
}
