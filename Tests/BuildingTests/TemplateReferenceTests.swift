import Building
import Foundation
import Testing

/// The documentation of the views is the views' own.
@Suite struct TemplateReferenceTests {
  @Test func theReferenceIsUpToDate() throws {
    try Golden.expect(
      TemplateReference.markdown,
      toEqual: SiteFixture.repository + "/Sources/sitegen/sitegen.docc/Templates.md")
  }
}
