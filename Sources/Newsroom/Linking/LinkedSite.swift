/// A site, and what its texts were linked with.
package struct LinkedSite: Sendable {
  package let site: Site
  package let texts: TextLinker

  package init(site: Site, texts: TextLinker) {
    self.site = site
    self.texts = texts
  }
}
