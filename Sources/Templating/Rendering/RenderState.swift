import Diagnostics

/// What a filter or function may know of the rendering that calls it, and leave behind.
package struct RenderState: Sendable {
  /// Something that a host function noted: what was asked, and a digest of the answer.
  package struct Record: Sendable, Hashable {
    package let question: String
    package let digest: UInt64

    package init(question: String, digest: UInt64) {
      self.question = question
      self.digest = digest
    }
  }

  /// What the template was given: an object or a dictionary.
  package let root: Value
  package let options: Environment.Options
  package private(set) var records: [Record] = []
  /// Whether strings that meet markup are escaped.
  package internal(set) var escapes: Bool
  let library: Library
  var namespaces: [ValueDictionary] = []
  var cyclers: [(values: [Value], position: Int)] = []
  var joiners: [(separator: Value, isUsed: Bool)] = []

  init(root: Value, options: Environment.Options, library: Library) {
    self.root = root
    self.options = options
    self.library = library
    self.escapes = options.escaping != .none
  }

  package mutating func record(_ record: Record) {
    records.append(record)
  }

  /// A filter by a name that is known only now.
  func filter(_ name: String) throws(CallError) -> Filter {
    if let index = library.filterIndex[name] { return library.filters[index] }
    throw CallError(
      "filter '\(name)' is not known", code: "unknown-filter",
      help: Diagnostic.didYouMean(name, among: library.filterIndex.keys))
  }

  func test(_ name: String) throws(CallError) -> Test {
    if let index = library.testIndex[name] { return library.tests[index] }
    throw CallError(
      "test '\(name)' is not known", code: "unknown-test",
      help: Diagnostic.didYouMean(name, among: library.testIndex.keys))
  }

  /// Refuses a string or list that a bound forbids.
  func checkString(_ bytes: Int) throws(CallError) {
    if bytes > options.limits.stringBytes {
      throw CallError(
        "string is longer than the limit of \(options.limits.stringBytes) bytes",
        code: "template-limit")
    }
  }

  func checkList(_ count: Int) throws(CallError) {
    if count > options.limits.listElements {
      throw CallError(
        "list is longer than the limit of \(options.limits.listElements) elements",
        code: "template-limit")
    }
  }
}
