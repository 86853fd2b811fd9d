/// How much a YAML document may hold; more is a diagnostic `yaml-limit`.
package struct YAMLLimits: Sendable {
  package let bytes: Int
  /// Aliases count as all the nodes that they stand for.
  package let nodes: Int
  /// Sequences and mappings within each other.
  package let depth: Int

  package init(bytes: Int, nodes: Int, depth: Int) {
    self.bytes = bytes
    self.nodes = nodes
    self.depth = depth
  }

  package static let frontMatter = YAMLLimits(bytes: 1 << 20, nodes: 100_000, depth: 32)
  package static let dataFile = YAMLLimits(bytes: 64 << 20, nodes: 4_000_000, depth: 32)
}
