/// Bytes that are no archive of what they were asked for.
@usableFromInline
package struct ArchiveDamage: Error {
  @usableFromInline
  package init() {}
}
