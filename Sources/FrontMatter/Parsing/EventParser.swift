import CYAML

/// Runs libyaml over YAML in memory and hands its events to a `TreeBuilder`: the only caller of C.
///
/// Every call has a parser of its own, freed before it returns, so calls may run in parallel.
enum EventParser {
  /// The first syntax error, or nil. Stops early where the builder is over a limit.
  static func parse(_ input: YAMLInput, into builder: inout TreeBuilder) -> YAMLSyntaxError? {
    // libyaml asserts that there is memory to read.
    if input.range.isEmpty { return nil }
    var parser = yaml_parser_t()
    // The parser points at itself once its input is set, so it must keep its address.
    return withUnsafeMutablePointer(to: &parser) { parser in
      guard yaml_parser_initialize(parser) == 1 else { return .outOfMemory }
      defer { yaml_parser_delete(parser) }
      return input.bytes.withUnsafeBufferPointer { bytes in
        let yaml = UnsafeBufferPointer(rebasing: bytes[input.range])
        yaml_parser_set_input_string(parser, yaml.baseAddress, yaml.count)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        return run(parser, over: input, into: &builder)
      }
    }
  }

  private static func run(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, over input: YAMLInput,
    into builder: inout TreeBuilder
  ) -> YAMLSyntaxError? {
    var offsets = CharacterOffsets(input)
    var event = yaml_event_t()
    while !builder.isOverLimit {
      guard yaml_parser_parse(parser, &event) == 1 else {
        return error(of: parser.pointee, over: input, &offsets)
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return nil }
      let lower = offsets.fileOffset(ofCharacter: Int(clamping: event.start_mark.index))
      let upper = offsets.fileOffset(ofCharacter: Int(clamping: event.end_mark.index))
      send(event, at: lower..<max(lower, upper), to: &builder)
    }
    return nil
  }

  private static func send(
    _ event: yaml_event_t, at offsets: Range<Int>, to builder: inout TreeBuilder
  ) {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      builder.startDocument(at: offsets)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      builder.addScalar(
        UnsafeBufferPointer(start: scalar.value, count: scalar.length),
        style: YAMLNode.Style(scalar.style), at: offsets,
        properties: NodeProperties(anchor: scalar.anchor, tag: scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      builder.open(
        .sequence, at: offsets, properties: NodeProperties(anchor: start.anchor, tag: start.tag))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      builder.open(
        .mapping, at: offsets, properties: NodeProperties(anchor: start.anchor, tag: start.tag))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      builder.close(at: offsets)
    case YAML_ALIAS_EVENT:
      builder.addAlias(event.data.alias.anchor.map { String(cString: $0) } ?? "", at: offsets)
    default:
      break
    }
  }

  private static func error(
    of parser: yaml_parser_t, over input: YAMLInput, _ offsets: inout CharacterOffsets
  ) -> YAMLSyntaxError {
    let problem = parser.problem.map { String(cString: $0) } ?? "cannot be read"
    guard parser.error != YAML_READER_ERROR else {
      // The reader runs ahead of the marks and counts bytes.
      let offset = input.fileOffset(
        of: min(input.range.lowerBound + parser.problem_offset, input.range.upperBound))
      return YAMLSyntaxError(
        problem: problem, offset: offset, context: "", contextOffset: offset)
    }
    let offset = offsets.fileOffset(ofCharacter: Int(clamping: parser.problem_mark.index))
    guard let context = parser.context else {
      return YAMLSyntaxError(problem: problem, offset: offset, context: "", contextOffset: offset)
    }
    return YAMLSyntaxError(
      problem: problem, offset: offset, context: String(cString: context),
      contextOffset: offsets.fileOffset(ofCharacter: Int(clamping: parser.context_mark.index)))
  }
}

extension YAMLSyntaxError {
  fileprivate static let outOfMemory = YAMLSyntaxError(
    problem: "out of memory", offset: 0, context: "", contextOffset: 0)
}

extension NodeProperties {
  fileprivate init(anchor: UnsafePointer<yaml_char_t>?, tag: UnsafePointer<yaml_char_t>?) {
    self.init(
      anchor: anchor.map { String(cString: $0) }, tag: tag.map { String(cString: $0) })
  }
}

extension YAMLNode.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
