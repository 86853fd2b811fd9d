import Diagnostics
import Foundation
import Testing

@testable import Templating

/// Every case of `Jinja/expected.json` renders as Jinja2 3.1.6 rendered it.
@Suite struct JinjaTests {
  struct Case: Decodable, Sendable {
    let group: String
    let name: String
    let files: [String: String]
    let options: [String]?
    let output: String?
    let error: String?
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Jinja")

  static func cases() throws -> [Case] {
    let data = try Data(contentsOf: folder.appending(path: "expected.json"))
    return try JSONDecoder().decode([Case].self, from: data)
  }

  static func context() throws -> Value {
    try JSONReader.value(of: Array(Data(contentsOf: folder.appending(path: "context.json"))))
  }

  static func render(_ test: Case, _ context: Value) -> Result<String, RenderFailure> {
    let options = Set(test.options ?? [])
    let environment = Environment(
      options: Environment.Options(
        escaping: .html, undefined: .lenient, trimBlocks: options.contains("trim_blocks"),
        lstripBlocks: options.contains("lstrip_blocks"),
        keepTrailingNewline: options.contains("keep_trailing_newline")))
    let sources = test.files.sorted { $0.key < $1.key }.map {
      TemplateSource(name: $0.key, file: SourceFile(path: $0.key, text: $0.value))
    }
    let (templates, diagnostics) = environment.compile(sources)
    if let error = diagnostics.first { return .failure(RenderFailure(diagnostic: error)) }
    var output: [UInt8] = []
    do throws(RenderFailure) {
      try templates.render("main.html", root: context, into: &output)
    } catch {
      return .failure(error)
    }
    return .success(String(decoding: output, as: UTF8.self))
  }

  @Test func rendersAsJinjaDoes() throws {
    let context = try Self.context()
    let cases = try Self.cases()
    #expect(cases.count >= 300)
    for test in cases {
      let label = "\(test.group): \(test.name)"
      switch (Self.render(test, context), test.output) {
      case (.success(let output), let expected?):
        #expect(output == expected, "\(label)")
      case (.success(let output), nil):
        Issue.record("\(label): rendered \(output), Jinja2 fails with \(test.error ?? "")")
      case (.failure(let failure), _?):
        Issue.record("\(label): \(failure.diagnostic.message)")
      case (.failure, nil): break
      }
    }
  }
}
