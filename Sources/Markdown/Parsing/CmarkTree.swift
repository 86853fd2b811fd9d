import CBoundedCmark
import CCmarkGFM

typealias CmarkNode = UnsafeMutablePointer<cmark_node>

/// A tree of cmark's nodes and the only owner of the memory that it lies in.
struct CmarkTree: ~Copyable {
  let root: CmarkNode
  private let arena: OpaquePointer

  /// Beyond it the library's 32-bit counts could overflow, which it answers with `abort`.
  static let largestSource = 128 << 20

  init(parsing source: [UInt8], budget: MarkdownBudget) throws(MarkdownError) {
    guard source.count <= Self.largestSource else {
      throw .tooLarge(bytes: source.count, limit: Self.largestSource)
    }
    guard let arena = c_cmark_arena_take() else { throw .noMemory }
    var tree: UnsafeMutableRawPointer?
    let outcome = source.withUnsafeBufferPointer { bytes in
      c_cmark_parse(arena, bytes.baseAddress, bytes.count, budget.inUnitsOfTheParser, &tree)
    }
    guard outcome == c_cmark_parsed, let tree else {
      c_cmark_arena_give_back(arena)
      throw MarkdownError(outcome, budget: budget)
    }
    self.arena = arena
    root = tree.assumingMemoryBound(to: cmark_node.self)
  }

  /// Whether the budget's time has passed since the parse began, on the thread that parsed.
  var isOutOfTime: Bool { c_cmark_is_out_of_time(arena) }

  deinit {
    c_cmark_arena_give_back(arena)
  }
}

extension MarkdownBudget {
  fileprivate var inUnitsOfTheParser: c_cmark_budget {
    c_cmark_budget(bytes: bytes, nanoseconds: UInt64(max(milliseconds, 0)) * 1_000_000)
  }
}

extension MarkdownError {
  fileprivate init(_ outcome: c_cmark_outcome, budget: MarkdownBudget) {
    self =
      switch outcome {
      case c_cmark_out_of_bytes: .outOfMemory(budget)
      case c_cmark_out_of_time: .outOfTime(budget)
      case c_cmark_out_of_memory: .noMemory
      default: .noDocument
      }
  }
}
