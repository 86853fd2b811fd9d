import Archiving
import Newsroom
import Tracking

/// Which pages and files show the text of which story.
struct TextReaders: Sendable {
  /// Those that show any.
  let outputs: [TextOutput]
  /// For each story, positions in `outputs`.
  let ofStories: [[Int]]
  /// Positions of those of which nobody knows what they show.
  let unknown: [Int]

  /// - Parameters:
  ///   - made: the outputs of a build with what is remembered of them, nil where nothing is.
  ///   - nodes: what was read for the things that are made for many of them.
  init(_ made: [(plan: OutputPlan, reads: ReadSet?)], nodes: NodeReads, storyCount: Int) {
    let texts = NodeTexts(nodes)
    var outputs: [TextOutput] = []
    var ofStories = [[Int]](repeating: [], count: storyCount)
    var unknown: [Int] = []
    for (plan, reads) in made {
      guard let stories = reads.flatMap({ texts.stories(of: $0) }) else {
        unknown.append(outputs.count)
        outputs.append(TextOutput(plan))
        continue
      }
      if stories.isEmpty { continue }
      for story in stories.sorted() where story < storyCount {
        ofStories[story].append(outputs.count)
      }
      outputs.append(TextOutput(plan))
    }
    self.outputs = outputs
    self.ofStories = ofStories
    self.unknown = unknown
  }
}

/// The stories whose texts things are made of that are made for many outputs.
private struct NodeTexts {
  /// By part and position; empty for most of them.
  private var texts: [[Texts]]

  private struct Texts: Equatable {
    var stories: Set<Int> = []
    /// Nobody knows what was read for it.
    var isUnknown = false

    mutating func formUnion(_ other: Texts) {
      stories.formUnion(other.stories)
      isUnknown = isUnknown || other.isUnknown
    }
  }

  init(_ nodes: NodeReads) {
    texts = (0...UInt8.max).map { part in
      nodes.sets(of: part).map { Texts(isUnknown: $0 == nil) }
    }
    // The things that are made of others; some of them of each other.
    var made: [(key: ReadKey, of: [ReadKey])] = []
    nodes.each { key, reads in
      var others: [ReadKey] = []
      for read in reads.keys {
        if let story = Self.story(read) {
          texts[Int(key.part)][key.position].stories.insert(story)
        } else if SharedPart(rawValue: read.part) != nil, read != key {
          others.append(read)
        }
      }
      if !others.isEmpty { made.append((key, others)) }
    }
    // They are made of others a few levels deep, so there are as few rounds.
    var isChanged = true
    while isChanged {
      isChanged = false
      for (key, others) in made {
        var all = self[key]
        for other in others { all.formUnion(self[other]) }
        if all != self[key] {
          texts[Int(key.part)][key.position] = all
          isChanged = true
        }
      }
    }
  }

  private static func story(_ key: ReadKey) -> Int? {
    key.part == SitePart.storyBodies.rawValue ? key.position : nil
  }

  /// What is no node of the build is unknown.
  private subscript(key: ReadKey) -> Texts {
    let texts = texts[Int(key.part)]
    return key.position < texts.count ? texts[key.position] : Texts(isUnknown: true)
  }

  /// Nil where nobody knows.
  func stories(of reads: ReadSet) -> Set<Int>? {
    var all = Texts()
    for key in reads.keys {
      if let story = Self.story(key) {
        all.stories.insert(story)
      } else if SharedPart(rawValue: key.part) != nil {
        all.formUnion(self[key])
      }
    }
    return all.isUnknown ? nil : all.stories
  }
}
