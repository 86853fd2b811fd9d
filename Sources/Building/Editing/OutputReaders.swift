import Archiving
import Newsroom
import Tracking

/// Which pages and files show the text of which story and the details of which entity.
///
/// Left out is the built-in search, which shows the details of all entities: it is changed word by word.
struct OutputReaders: Sendable {
  /// Those that show any.
  let outputs: [SingleOutput]
  /// For each story and each entity, positions in `outputs`.
  let ofStories: [[Int]]
  let ofEntities: [[Int]]
  /// Positions of those of which nobody knows what they show.
  let unknown: [Int]

  /// - Parameters:
  ///   - made: the outputs of a build with what was read for them; nil where nobody knows.
  ///   - nodes: what was read for the things that are made for many of them.
  init(
    _ made: some Sequence<(plan: OutputPlan, reads: ReadSet?)>, nodes: NodeReads, storyCount: Int,
    entityCount: Int
  ) {
    let shown = NodeReadings(nodes)
    var outputs: [SingleOutput] = []
    var ofStories = [[Int]](repeating: [], count: storyCount)
    var ofEntities = [[Int]](repeating: [], count: entityCount)
    var unknown: [Int] = []
    for (plan, reads) in made {
      guard let shown = reads.flatMap({ shown.shown(by: $0) }) else {
        unknown.append(outputs.count)
        outputs.append(SingleOutput(plan))
        continue
      }
      if shown.isEmpty { continue }
      for key in shown {
        switch SitePart(rawValue: key.part) {
        case .storyBodies? where key.position < storyCount:
          ofStories[key.position].append(outputs.count)
        case .entityDetails? where key.position < entityCount:
          ofEntities[key.position].append(outputs.count)
        default: break
        }
      }
      outputs.append(SingleOutput(plan))
    }
    self.outputs = outputs
    self.ofStories = ofStories
    self.ofEntities = ofEntities
    self.unknown = unknown
  }
}

/// What of texts and details was read for the things that are made for many outputs.
private struct NodeReadings {
  /// By part and position; empty for most of them.
  private var readings: [[Reading]]

  private struct Reading: Equatable {
    var shown: Set<ReadKey> = []
    /// Nobody knows what was read for it.
    var isUnknown = false

    mutating func formUnion(_ other: Reading) {
      shown.formUnion(other.shown)
      isUnknown = isUnknown || other.isUnknown
    }
  }

  init(_ nodes: NodeReads) {
    readings = (0...UInt8.max).map { part in
      nodes.areKnown(in: part).map { Reading(isUnknown: !$0) }
    }
    // The things that are made of others; some of them of each other.
    var made: [ReadKey] = []
    nodes.each { key, reads in
      for read in reads.keys where Self.isShown(read, in: key) {
        readings[Int(key.part)][key.position].shown.insert(read)
      }
      if reads.keys.contains(where: { Self.isOther($0, than: key) }) { made.append(key) }
    }
    // They are made of others a few levels deep, so there are as few rounds.
    var isChanged = true
    while isChanged {
      isChanged = false
      for key in made {
        var all = self[key]
        for other in nodes[key]?.keys ?? [] where Self.isOther(other, than: key) {
          all.formUnion(self[other])
        }
        if all != self[key] {
          readings[Int(key.part)][key.position] = all
          isChanged = true
        }
      }
    }
  }

  private static func isOther(_ read: ReadKey, than node: ReadKey) -> Bool {
    SharedPart(rawValue: read.part) != nil && read != node
  }

  private static func isShown(_ key: ReadKey, in node: ReadKey? = nil) -> Bool {
    switch SitePart(rawValue: key.part) {
    case .storyBodies?: true
    case .entityDetails?: node?.part != SharedPart.searchIndex.rawValue
    default: false
    }
  }

  /// What is no node of the build is unknown.
  private subscript(key: ReadKey) -> Reading {
    let readings = readings[Int(key.part)]
    return key.position < readings.count ? readings[key.position] : Reading(isUnknown: true)
  }

  /// Nil where nobody knows.
  func shown(by reads: ReadSet) -> [ReadKey]? {
    var all = Reading()
    for key in reads.keys {
      if Self.isShown(key) {
        all.shown.insert(key)
      } else if SharedPart(rawValue: key.part) != nil {
        all.formUnion(self[key])
      }
    }
    return all.isUnknown ? nil : all.shown.sorted()
  }
}
