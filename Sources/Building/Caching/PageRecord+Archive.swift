import Archiving
import Digests
import Templating
import Tracking

extension PageRecord: Archivable {
  /// The trace first: it is read alone too.
  package func archive(into writer: inout ArchiveWriter) {
    trace.archive(into: &writer)
    fingerprint.archive(into: &writer)
    output.archive(into: &writer)
    questions.archive(into: &writer)
    reason.archive(into: &writer)
    build.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let trace = try OutputTrace?(from: &reader)
    try self.init(
      fingerprint: PageFingerprint?(from: &reader), output: ContentDigest(from: &reader),
      questions: [RenderState.Record](from: &reader), reason: RenderReason(from: &reader),
      build: Int(from: &reader), trace: trace)
  }
}

extension OutputTrace: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(fixed: plan)
    reads.archive(into: &writer)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(plan: reader.fixed(), reads: ReadSet(from: &reader))
  }
}

extension OutputTrace {
  /// Whether an archived one holds any of these keys; so does that of which nobody knows.
  static func isStale(
    _ keys: ReadKeySet, archived reader: inout ArchiveReader
  ) throws(ArchiveDamage) -> Bool {
    guard try Bool(from: &reader) else { return true }
    _ = try reader.fixed()
    return try keys.containsAny(ofArchived: &reader)
  }
}

extension RenderReason: Archivable {
  private enum Kind: UInt8 {
    case new, changed, answered, disturbed
  }

  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .new: writer.write(byte: Kind.new.rawValue)
    case .changed(let parts):
      writer.write(byte: Kind.changed.rawValue)
      parts.archive(into: &writer)
    case .answered: writer.write(byte: Kind.answered.rawValue)
    case .disturbed: writer.write(byte: Kind.disturbed.rawValue)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch Kind(rawValue: try reader.byte()) {
    case .new: self = .new
    case .changed: self = .changed(try [String](from: &reader))
    case .answered: self = .answered
    case .disturbed: self = .disturbed
    case nil: throw ArchiveDamage()
    }
  }
}

extension RenderState.Record: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.write(question)
    writer.write(fixed: digest)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    try self.init(question: reader.string(), digest: reader.fixed())
  }
}
