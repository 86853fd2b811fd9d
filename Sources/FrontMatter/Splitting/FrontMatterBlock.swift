/// Where the front matter of a file stands, in byte offsets of the file.
package struct FrontMatterBlock: Sendable, Hashable {
  /// The opening `---`, without spaces after it and without its line break.
  package let opening: Range<Int>
  /// The YAML between the two marker lines.
  package let yaml: Range<Int>
}
