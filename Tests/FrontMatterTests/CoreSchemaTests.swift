import Diagnostics
import FrontMatter
import Testing

@Suite struct CoreSchemaTests {
  private func value(of yaml: String) throws -> String {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "data.yml", text: yaml)
    let document = try #require(YAMLDocument.parse(file, into: &diagnostics))
    #expect(diagnostics == [])
    return try #require(document.root).value.described
  }

  @Test(arguments: [
    "null", "Null", "NULL", "~", "- ", "''", "\"\"", "nULL", "'null'", "'~'",
  ])
  func nulls(yaml: String) throws {
    let expected = [
      "- ": "[null]", "''": "text()", "\"\"": "text()", "nULL": "text(nULL)",
      "'null'": "text(null)", "'~'": "text(~)",
    ]
    #expect(try value(of: yaml) == expected[yaml] ?? "null")
  }

  @Test(arguments: [
    "true": "bool(true)", "True": "bool(true)", "TRUE": "bool(true)", "false": "bool(false)",
    "False": "bool(false)", "FALSE": "bool(false)", "tRUE": "text(tRUE)", "yes": "text(yes)",
    "no": "text(no)", "on": "text(on)", "off": "text(off)", "y": "text(y)", "N": "text(N)",
    "'true'": "text(true)", "\"false\"": "text(false)",
  ])
  func booleans(yaml: String, expected: String) throws {
    #expect(try value(of: yaml) == expected)
  }

  @Test(arguments: [
    "0": "int(0)", "42": "int(42)", "-7": "int(-7)", "+7": "int(7)", "007": "int(7)",
    "0o17": "int(15)", "0o8": "text(0o8)", "0x1F": "int(31)", "0xfg": "text(0xfg)",
    "0o": "text(0o)", "0x": "text(0x)", "-0x1": "text(-0x1)", "0b1": "text(0b1)",
    "1_000": "text(1_000)", "9223372036854775807": "int(9223372036854775807)",
    "9223372036854775808": "float(9.223372036854776e+18)",
    "0xFFFFFFFFFFFFFFFF": "float(1.8446744073709552e+19)",
    "0o7777777777777777777777": "float(7.378697629483821e+19)", "'42'": "text(42)",
    "-": "[null]", "+": "text(+)", "12:30:00": "text(12:30:00)",
    "2026-06-18": "text(2026-06-18)", "2026-06-18T10:00:00Z": "text(2026-06-18T10:00:00Z)",
  ])
  func integers(yaml: String, expected: String) throws {
    #expect(try value(of: yaml) == expected)
  }

  @Test(arguments: [
    "1.5": "float(1.5)", "-0.25": "float(-0.25)", "1.": "float(1.0)", ".5": "float(0.5)",
    "+.5": "float(0.5)", "1e3": "float(1000.0)", "1E-2": "float(0.01)", "1.e1": "float(10.0)",
    ".": "text(.)", "1e": "text(1e)", "1e+": "text(1e+)", "e3": "text(e3)", "1.2.3": "text(1.2.3)",
    "1e400": "float(inf)", ".inf": "float(inf)", "-.Inf": "float(-inf)", "+.INF": "float(inf)",
    ".nan": "float(nan)", ".NaN": "float(nan)", "-.nan": "text(-.nan)", "inf": "text(inf)",
    "nan": "text(nan)", "0x1p3": "text(0x1p3)", "1e5 x": "text(1e5 x)",
  ])
  func floats(yaml: String, expected: String) throws {
    #expect(try value(of: yaml) == expected)
  }

  @Test func blockScalarsAreText() throws {
    #expect(try value(of: "|\n  42\n") == "text(42\n)")
    #expect(try value(of: ">-\n  a\n  b\n") == "text(a b)")
  }
}

extension YAMLValue {
  /// The value with all that is in it, for comparison in tests.
  var described: String {
    switch self {
    case .null: "null"
    case .bool(let value): "bool(\(value))"
    case .int(let value): "int(\(value))"
    case .float(let value): "float(\(value))"
    case .text(let value): "text(\(value))"
    case .sequence(let elements):
      "[" + elements.map(\.value.described).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key.text): \($0.value.value.described)" }.joined(separator: ", ")
        + "}"
    }
  }
}
