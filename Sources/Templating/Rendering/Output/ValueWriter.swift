/// Writes values into the output, each as its place there wants it.
enum ValueWriter {
  /// Allocates nothing for text and numbers in HTML; on an error the output is as it was.
  static func write(
    _ value: Value, _ mode: EscapeMode, to output: inout [UInt8]
  ) throws(CallError) {
    switch mode {
    case .plain: value.append(to: &output, escaping: false)
    case .html: value.append(to: &output, escaping: true)
    case .attribute:
      if case .markup(let markup) = value {
        HTMLEscaping.appendKeepingEntities(markup.bytes, to: &output)
      } else {
        value.append(to: &output, escaping: true)
      }
    case .xml: writeXML(value, to: &output)
    case .url, .urlSegment, .urlPath, .urlQuery, .srcset, .srcsetPath:
      writeURL(value, mode, to: &output)
    case .json: try writeJSON(value, .html, to: &output)
    case .jsonFile: try writeJSON(value, .file, to: &output)
    case .jsonString: JSONText.appendStringContent(value.text, to: &output)
    case .jsonFileString: JSONText.appendStringContent(value.text, to: &output, safety: .file)
    case .refused:
      throw CallError("expression was refused when compiling", code: "unsafe-output")
    }
  }

  private static func writeURL(_ value: Value, _ mode: EscapeMode, to output: inout [UInt8]) {
    if case .string(var text) = value,
      text.withUTF8({ URLEscaping.appendClean($0, mode: mode, to: &output) })
    {
      return
    }
    URLEscaping.append(value.plainBytes, mode: mode, to: &output)
  }

  private static func writeXML(_ value: Value, to output: inout [UInt8]) {
    switch value {
    case .int, .bool, .none, .undefined: value.append(to: &output, escaping: true)
    case .markup(let markup):
      for scalar in markup.text.unicodeScalars where scalar.isAllowedInXML {
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    default: HTMLEscaping.appendXML(value.text, to: &output)
    }
  }

  private static func writeJSON(
    _ value: Value, _ safety: JSONText.Safety, to output: inout [UInt8]
  ) throws(CallError) {
    let start = output.count
    do throws(CallError) {
      try JSONText.append(value, to: &output, safety: safety)
    } catch {
      output.removeLast(output.count - start)
      throw error
    }
  }
}
