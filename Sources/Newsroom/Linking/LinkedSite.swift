import Archiving

/// A site, and what its texts were linked with.
package struct LinkedSite: Sendable {
  package let site: Site
  package let texts: TextLinker
  let deferredSubjects: Deferred<StorySubjects>

  /// What its relations were found from.
  var subjects: StorySubjects { deferredSubjects.value }

  init(site: Site, texts: TextLinker, subjects: Deferred<StorySubjects>) {
    self.site = site
    self.texts = texts
    deferredSubjects = subjects
  }
}
