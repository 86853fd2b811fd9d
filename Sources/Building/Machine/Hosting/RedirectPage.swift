import Newsroom

/// The page at an old URL: it leads on at once, and says where to for those whom it does not lead.
struct RedirectPage {
  let redirect: Redirect
  let presentation: Presentation

  var bytes: [UInt8] {
    let url = presentation.url(of: redirect.to)
    var html: [UInt8] = []
    html += "<!DOCTYPE html>\n<html lang=\"".utf8
    html.appendEscaped(presentation.site.settings.language)
    html += "\" dir=\"\(WritingDirection.of(presentation.site.settings.language))".utf8
    // Without the scheme the page would be a white flash to those who read in the dark.
    html +=
      "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
      .utf8
    html += "<meta name=\"viewport\" content=\"width=device-width\">\n<title>".utf8
    html.appendEscaped(redirect.title)
    html += "</title>\n<link rel=\"canonical\" href=\"".utf8
    html.appendEscaped(presentation.absoluteURL(of: redirect.to))
    html += "\">\n<meta name=\"robots\" content=\"noindex\">\n".utf8
    html += "<meta http-equiv=\"refresh\" content=\"0; url=".utf8
    html.appendEscaped(url)
    html += "\">\n</head>\n<body>\n<p><a href=\"".utf8
    html.appendEscaped(url)
    html += "\">".utf8
    html.appendEscaped(redirect.title)
    html += "</a></p>\n</body>\n</html>\n".utf8
    return html
  }
}
