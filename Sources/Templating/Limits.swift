/// What one rendering may use up; each bound is named in the error that it raises.
package struct Limits: Sendable {
  /// Instructions and expression nodes together.
  package var instructions: Int
  /// Includes, macros, blocks and recursive loops inside one another.
  package var recursion: Int
  package var outputBytes: Int
  /// Bytes of a string that a template builds.
  package var stringBytes: Int
  /// Elements of a list that a template builds.
  package var listElements: Int

  package init(
    instructions: Int = 50_000_000, recursion: Int = 64, outputBytes: Int = 64 << 20,
    stringBytes: Int = 16 << 20, listElements: Int = 1_000_000
  ) {
    self.instructions = instructions
    self.recursion = recursion
    self.outputBytes = outputBytes
    self.stringBytes = stringBytes
    self.listElements = listElements
  }
}
