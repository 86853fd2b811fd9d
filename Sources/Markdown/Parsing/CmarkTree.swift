import CCmarkGFM
import Synchronization

typealias CmarkNode = UnsafeMutablePointer<cmark_node>

/// A tree of cmark's nodes and the only owner of its memory.
struct CmarkTree: ~Copyable {
  let root: CmarkNode

  /// Beyond it the library's 32-bit counts could overflow, which it answers with `abort`.
  static let largestSource = 128 << 20

  private static let options = CInt(CMARK_OPT_FOOTNOTES)

  /// Parsing changes a table of special characters that is global to the library (it switches the
  /// extensions' on for one document and off again), so only one document is parsed at a time.
  private static let turn = Mutex<CmarkDialect>(CmarkDialect())

  /// Runs `body` while no other document is being parsed.
  static func exclusively<Result>(
    _ body: (inout sending CmarkDialect) -> sending Result
  ) -> sending Result {
    turn.withLock { body(&$0) }
  }

  init(parsing source: [UInt8]) throws(MarkdownError) {
    guard source.count <= Self.largestSource else {
      throw .tooLarge(bytes: source.count, limit: Self.largestSource)
    }
    let root = Self.exclusively { extensions -> CmarkNode? in
      guard let parser = cmark_parser_new(Self.options) else { return nil }
      defer { cmark_parser_free(parser) }
      extensions.attach(to: parser)
      source.withUnsafeBytes { bytes in
        // The library reads the first byte it is given even when it is told that there is none.
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
        cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), bytes.count)
      }
      return cmark_parser_finish(parser)
    }
    guard let root else { throw .noDocument }
    self.root = root
  }

  deinit {
    cmark_node_free(root)
  }
}
