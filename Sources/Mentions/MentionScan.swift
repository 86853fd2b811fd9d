/// One pass over a text.
struct MentionScan {
  /// A name that stands in the text between word boundaries, before overlaps are settled.
  private struct Candidate {
    let range: Range<Int>
    let entry: Int
    let isPossessive: Bool
  }

  private let table: NameTable
  private let spellings: Spellings
  private let automaton: Automaton
  private let tables: AutomatonTables
  private let filter: PrefixFilterTable
  private let text: UnsafeBufferPointer<UInt8>
  /// Of the stretch of text since the automaton last left the root.
  private var candidates: [Candidate] = []
  private(set) var mentions: [Mention] = []

  init(
    table: NameTable, spellings: Spellings, automaton: Automaton, tables: AutomatonTables,
    filter: PrefixFilterTable,
    text: UnsafeBufferPointer<UInt8>
  ) {
    self.table = table
    self.spellings = spellings
    self.automaton = automaton
    self.tables = tables
    self.filter = filter
    self.text = text
  }

  /// Adds the mentions in `range`, which lies inside the text.
  mutating func read(_ range: Range<Int>) {
    var position = nextStart(from: range.lowerBound, before: range.upperBound)
    while position < range.upperBound {
      position = follow(from: position, in: range)
      if !candidates.isEmpty { settle() }
      position = nextStart(from: position, before: range.upperBound)
    }
  }

  /// The first place from `position` on where the filter lets a name begin, or `end` or a place
  /// beyond. Where the bytes around it can't be read, every place may be.
  private func nextStart(from position: Int, before end: Int) -> Int {
    let size = StartClasses.blockSize
    // The last byte of a block is looked at together with the seven after it.
    let last = min(end, text.count - size - 7)
    guard position >= 2, position < last, let base = text.baseAddress else { return position }
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: size / 8) { words in
      guard let marks = UnsafeMutableRawPointer(words.baseAddress) else { return position }
      var position = position
      while position < last {
        let bytes = base + position
        filter.classes.mark(bytes, into: marks.assumingMemoryBound(to: UInt8.self))
        for word in 0..<(size / 8) {
          var rest = UInt64(
            littleEndian: marks.load(fromByteOffset: word &* 8, as: UInt64.self))
          while rest != 0 {
            let byte = rest.trailingZeroBitCount >> 3
            let offset = word &* 8 &+ byte
            let window = UnsafeRawPointer(bytes)
              .loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if filter.mayBegin(UInt64(littleEndian: window)) { return position + offset }
            rest &= ~(0xFF &<< UInt64(byte &* 8))
          }
        }
        position += size
      }
      return position
    }
  }

  /// Runs the automaton from `start` until it is back at the root, and says where that is.
  private mutating func follow(from start: Int, in range: Range<Int>) -> Int {
    var position = start
    var state = Automaton.root
    repeat {
      let (symbol, length) = TextSymbol.read(at: position, before: range.upperBound, in: text)
      state = tables.state(
        after: state, symbol: symbol, isInside: isInside(symbol, at: position))
      position += length
      let output = tables.nodes[Int(state)].output
      if output != Automaton.root {
        collect(from: output, endingAt: position, notBefore: range.lowerBound)
      }
    } while state != Automaton.root && position < range.upperBound
    return position
  }

  @inline(__always)
  private func isInside(_ symbol: UInt8, at position: Int) -> Bool {
    WordStart.isInside(
      symbol, after: position > 0 ? text[position - 1] : 0,
      position > 1 ? text[position - 2] : 0)
  }

  /// Collects the names that end at `end`: those of the node `output` and of its suffixes.
  private mutating func collect(from output: Int32, endingAt end: Int, notBefore lowerBound: Int) {
    var output = output
    repeat {
      for index in automaton.entries[Int(output)] {
        let entry = Int(index)
        let start = spellings.start(of: entry, endingAt: end, notBefore: lowerBound, in: text)
        guard let start, WordBoundary.allowsStart(at: start, in: text),
          let ending = WordBoundary.ending(of: start..<end, in: text)
        else { continue }
        candidates.append(
          Candidate(range: start..<end, entry: entry, isPossessive: ending == .possessive))
      }
      output = tables.nodes[Int(tables.nodes[Int(output)].failure)].output
    } while output != Automaton.root
  }

  /// Keeps of the candidates the leftmost, and of those the longest; at the root no later one can
  /// overlap them.
  private mutating func settle() {
    if candidates.count > 1 {
      candidates.sort {
        ($0.range.lowerBound, -$0.range.upperBound, $0.entry)
          < ($1.range.lowerBound, -$1.range.upperBound, $1.entry)
      }
    }
    var index = 0
    var end = 0
    while index < candidates.count {
      let chosen = candidates[index]
      index += 1
      guard chosen.range.lowerBound >= end else { continue }
      end = chosen.range.upperBound
      var owners = table.owners[chosen.entry]
      let first = index
      while index < candidates.count, candidates[index].range == chosen.range {
        owners += table.owners[candidates[index].entry]
        index += 1
      }
      if index > first { owners = owners.uniqued() }
      mentions.append(
        Mention(range: chosen.range, owners: owners, isPossessive: chosen.isPossessive))
    }
    candidates.removeAll(keepingCapacity: true)
  }
}
