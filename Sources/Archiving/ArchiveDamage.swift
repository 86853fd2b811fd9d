/// Bytes that are no archive of what they were asked for.
package struct ArchiveDamage: Error {
  package init() {}
}
