import Foundation
import Testing

@Suite struct CaseTests {
  @Test func everyTextOfTheTableHasTheMentionsExpected() throws {
    let files = try CaseFile.all()
    #expect(files.reduce(0) { $0 + $1.cases.count } >= 120)
    for file in files {
      if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try file.update() }
      for test in file.cases {
        let place = "\(file.url.lastPathComponent):\(test.line + 1)"
        #expect(test.found() == test.expected, "\(place)")
      }
    }
  }
}
