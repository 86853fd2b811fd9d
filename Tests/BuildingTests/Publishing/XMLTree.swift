import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A parsed XML document, for tests: names keep their prefixes.
final class XMLTree {
  let name: String
  let attributes: [String: String]
  fileprivate(set) var children: [XMLTree] = []
  /// The text of the element itself and of all inside it.
  fileprivate(set) var text = ""

  fileprivate init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  struct Malformed: Error {
    let reason: String
  }

  /// - Throws: where the document is not well-formed.
  static func parse(_ xml: String) throws -> XMLTree {
    let builder = Builder()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = builder
    guard parser.parse(), let root = builder.root else {
      throw Malformed(reason: "\(parser.parserError.map { "\($0)" } ?? "") \(parser.lineNumber)")
    }
    return root
  }

  subscript(name: String) -> [XMLTree] { children.filter { $0.name == name } }

  func first(_ name: String) -> XMLTree? { self[name].first }

  /// The element and all inside it.
  var all: [XMLTree] { [self] + children.flatMap(\.all) }
}

private final class Builder: NSObject, XMLParserDelegate {
  var root: XMLTree?
  private var open: [XMLTree] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let element = XMLTree(name: name, attributes: attributes)
    if let parent = open.last { parent.children.append(element) } else { root = element }
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for element in open { element.text += text }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    for element in open { element.text += String(decoding: block, as: UTF8.self) }
  }
}
