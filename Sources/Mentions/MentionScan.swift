/// One pass over a text.
struct MentionScan {
  /// A name that stands in the text between word boundaries, before overlaps are settled.
  private struct Candidate {
    let range: Range<Int>
    let entry: Int
    let isPossessive: Bool
  }

  private let matcher: MentionMatcher
  private let text: UnsafeBufferPointer<UInt8>
  /// Of the stretch of text since the automaton last left the root.
  private var candidates: [Candidate] = []

  init(matcher: MentionMatcher, text: UnsafeBufferPointer<UInt8>) {
    self.matcher = matcher
    self.text = text
  }

  /// `range` lies inside the text.
  mutating func append(in range: Range<Int>, to mentions: inout [Mention]) {
    let automaton = matcher.automaton
    var position = range.lowerBound
    while position < range.upperBound {
      var state = Automaton.root
      repeat {
        let (symbol, length) = TextSymbol.read(at: position, before: range.upperBound, in: text)
        let followsLetter = position > 0 && ASCII.isLetter(text[position - 1])
        state = automaton.state(after: state, symbol: symbol, followsLetter: followsLetter)
        position += length
        if state != Automaton.root {
          collect(at: state, endingAt: position, notBefore: range.lowerBound)
        }
      } while state != Automaton.root && position < range.upperBound
      if !candidates.isEmpty { settle(into: &mentions) }
    }
  }

  /// Collects the names that end at `end`: those of `state` and of its suffixes.
  private mutating func collect(at state: Int32, endingAt end: Int, notBefore lowerBound: Int) {
    let nodes = matcher.automaton.nodes
    var state = state
    repeat {
      let node = nodes[Int(state)]
      for entry in Int(node.firstEntry)..<Int(node.firstEntry + node.entryCount) {
        let form = matcher.table.entries[entry].form
        guard let start = form.start(endingAt: end, notBefore: lowerBound, in: text),
          WordBoundary.allowsStart(at: start, in: text),
          let ending = WordBoundary.ending(of: start..<end, in: text)
        else { continue }
        candidates.append(
          Candidate(range: start..<end, entry: entry, isPossessive: ending == .possessive))
      }
      state = node.nextOutput
    } while state != Automaton.root
  }

  /// Keeps of the candidates the leftmost, and of those the longest; at the root no later one can
  /// overlap them.
  private mutating func settle(into mentions: inout [Mention]) {
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
      var owners = matcher.table.entries[chosen.entry].owners
      let first = index
      while index < candidates.count, candidates[index].range == chosen.range {
        owners += matcher.table.entries[candidates[index].entry].owners
        index += 1
      }
      if index > first { owners = owners.uniqued() }
      mentions.append(
        Mention(range: chosen.range, owners: owners, isPossessive: chosen.isPossessive))
    }
    candidates.removeAll(keepingCapacity: true)
  }
}
